"""PDFs made by hand, so that a test knows each byte that should be gone."""

from collections.abc import Sequence

SECRET = "Ana Ruiz, 14 Elm Street"
"""Stands in each place of a file where something can hide."""
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def pdf(*pages: str, width: float = 612, height: float = 792) -> bytes:
    """A plain PDF, a line of words on each page."""
    return _file(_plain(pages, width, height))


def telling(image: bytes = b"", size: tuple[int, int] = (64, 48)) -> bytes:
    """One page that says PUBLIC and keeps the secret wherever a PDF can keep one, in an earlier revision as well; `image` is a JPEG shown on it."""
    shown = f"""BT /F1 24 Tf 72 700 Td (PUBLIC) Tj ET
BT /F1 24 Tf 72 600 Td ({SECRET}) Tj ET
0 0 0 rg 60 590 400 40 re f
BT 3 Tr /F1 24 Tf 72 500 Td ({SECRET}) Tj ET
BT 0 Tr 1 1 1 rg /F1 12 Tf 72 480 Td ({SECRET}) Tj ET
BT 0 0 0 rg /F1 24 Tf 72 1200 Td ({SECRET}) Tj ET
/OC /Layer BDC BT /F1 24 Tf 72 400 Td ({SECRET}) Tj ET EMC
BT /F1 24 Tf 72 300 Td ({SECRET}) Tj ET
q 64 0 0 48 500 72 cm /Shown Do Q"""
    parts = [
        ("<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/Metadata 7 0 R/AcroForm<</Fields[10 0 R 11 0 R]>>"
        "/Names<</EmbeddedFiles<</Names[(kept) 8 0 R]>>>>/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>"
        f"/PieceInfo<</Editor<</Private({SECRET})>>>>>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Annots[10 0 R 11 0 R 12 0 R 13 0 R]"
        "/Resources<</Font<</F1 5 0 R>>/XObject<</Shown 14 0 R>>/Properties<</Layer 9 0 R>>>>/Thumb 15 0 R>>"),
        _stream("", shown.encode()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</S/JavaScript/JS(app.alert\\('{SECRET}'\\))>>",
        _stream("/Type/Metadata/Subtype/XML", f"<x:xmpmeta><dc:creator>{SECRET}</dc:creator></x:xmpmeta>".encode()),
        "<</Type/Filespec/F(kept.txt)/EF<</F 16 0 R>>>>",
        f"<</Type/OCG/Name({SECRET})>>",
        f"<</Type/Annot/Subtype/Widget/FT/Tx/T(hidden)/F 2/V({SECRET})/Rect[0 0 0 0]>>",
        ("<</Type/Annot/Subtype/Widget/FT/Tx/T(town)/V(Springfield)/DA(/F1 12 Tf 0 g)/Rect[72 200 272 220]"
        "/F 4/AP<</N 17 0 R>>>>"),
        f"<</Type/Annot/Subtype/Text/T({SECRET})/Contents({SECRET})/Rect[560 700 580 720]>>",
        "<</Type/Annot/Subtype/Square/Rect[60 290 460 330]/C[0 0 0]/IC[0 0 0]/F 4/AP<</N 18 0 R>>>>",
        _stream(
            f"/Type/XObject/Subtype/Image/Width {size[0]}/Height {size[1]}/ColorSpace/DeviceRGB/BitsPerComponent 8"
            "/Filter/DCTDecode", image
        )
        if image
        else _stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80"
        ),
        _stream(f"/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Note({SECRET})", b"\x80"),
        _stream("/Type/EmbeddedFile", SECRET.encode()),
        _stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 5 0 R>>>>",
            b"BT /F1 12 Tf 2 5 Td (Springfield) Tj ET",
        ),
        _stream("/Type/XObject/Subtype/Form/BBox[0 0 400 40]", b"0 0 0 rg 0 0 400 40 re f"),
        f"<</Author({SECRET})/Title({SECRET})/Producer({SECRET})/CreationDate(D:20261121140000)>>",
    ]  # fmt: skip
    whole = _file(parts, trailer=f"/Info {len(parts)} 0 R/ID[({SECRET}) ({SECRET})]")
    # An earlier revision: the page that is shown now comes after it, and the words of the first stay in the file.
    again = len(whole)
    newer = f"4 0 obj\n{_stream('', shown.replace('PUBLIC', 'PUBLIC NOW').encode())}\nendobj\n".encode("latin-1")
    xref = again + len(newer)
    before = whole.rindex(b"xref\n", 0, whole.rindex(b"startxref"))
    return whole + newer + (
        f"xref\n4 1\n{again:010d} 00000 n \ntrailer\n<</Size {len(parts) + 1}/Root 1 0 R/Info {len(parts)} 0 R/Prev {before}>>\n"
        f"startxref\n{xref}\n%%EOF\n"
    ).encode()  # fmt: skip


def locked() -> bytes:
    """A PDF that asks for a password before it shows anything."""
    secret = "<" + "41" * 32 + ">"
    parts = [*_plain(("words",), 612, 792), f"<</Filter/Standard/V 1/R 2/P -4/O {secret}/U {secret}>>"]
    return _file(parts, trailer=f"/Encrypt {len(parts)} 0 R/ID[<41> <41>]")


def _plain(pages: Sequence[str], width: float, height: float) -> list[str]:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, words in enumerate(pages):
        parts += [
            (
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {5 + 2 * number} 0 R"
                "/Resources<</Font<</F1 3 0 R>>>>>>"
            ),
            _stream("", f"BT /F1 24 Tf 72 {height - 92} Td ({words}) Tj ET".encode()),
        ]
    return parts


def _stream(entries: str, data: bytes) -> str:
    return f"<</Length {len(data)}{entries}>>\nstream\n{data.decode('latin-1')}\nendstream"


def _file(parts: Sequence[str], trailer: str = "") -> bytes:
    made, places = _HEAD, []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{part}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(parts) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + end.encode("latin-1")
