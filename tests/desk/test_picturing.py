"""A picture at the desk: from a file to a version that shows it."""

import stat

import pytest

pytest.importorskip("PIL")

from commsbot import images
from commsbot.desk import picturing
from commsbot.desk.given import BadArgument
from commsbot.domain import errors
from tests import papers, pictures
from tests.desk import agency, stage

ALT = ["en=Map of the closed streets", "es="]


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "map.png"
    path.write_bytes(pictures.png())
    return str(path)


async def drafted(house, **how):
    opened = await house.does("ana", "open", type="unknown", place="Elm Street School", danger="no")
    return await house.does("ana", "draft", draft=opened.json["draft"], **how)


async def test_a_picture_is_attached_and_what_lacks_is_said(house, file):
    made = await drafted(house, picture=file)
    assert any("--alt en=…" in line for line in made.lines)
    assert made.next == ()
    made = await house.does("ana", "draft", draft=made.json["draft"], alt=ALT)
    assert any("--child yes or no" in line for line in made.lines)
    made = await house.does("ana", "draft", draft=made.json["draft"], child="yes")
    assert any("--consent" in line for line in made.lines)
    made = await house.does("ana", "draft", draft=made.json["draft"], consent="C-2026-031", submit=True)

    shown = made.json["picture"]
    assert (shown["alt"], shown["child"], shown["consent"]) == (
        {"en": "Map of the closed streets", "es": ""},
        True,
        "C-2026-031",
    )
    assert await house.store.media.get(shown["sha256"]) == images.strip(pictures.png()).data
    assert any(shown["sha256"] in line for line in made.lines)
    carried = [each for each in made.json["renditions"] if each["media_sha256"] == [shown["sha256"]]]
    assert {each["kind"] for each in carried} == {"telegram", "x", "hand"}
    assert not [step for step in made.next if step.startswith(("send-now", "by-phone"))]


async def test_a_document_is_attached_as_a_picture_is(house, tmp_path):
    pytest.importorskip("pypdfium2")
    path = tmp_path / "plan.pdf"
    path.write_bytes(papers.telling())
    made = await drafted(house, picture=str(path), alt=ALT, child="no", submit=True)

    shown = made.json["picture"]
    assert (shown["media_type"], shown["pages"]) == ("application/pdf", 1)
    told = " ".join(" ".join(made.lines).split())
    assert "WITH A DOCUMENT" in told
    assert "application/pdf, 1 page, " in told
    assert "what shines through a bar can be read" in told
    assert "Without it: x." in told
    carried = [each for each in made.json["renditions"] if each["media_sha256"] == [shown["sha256"]]]
    assert {each["kind"] for each in carried} == {"telegram", "hand"}


async def test_whoever_decides_looks_at_the_very_bytes(house, file, tmp_path):
    made = await drafted(house, picture=file, alt=ALT, child="no", submit=True)
    name = f"{made.json['statement']}/1"
    assert f"picture {name} --out …" in (await house.does("sam", "show", name=name)).next
    out = tmp_path / "look.png"
    told = await house.does("sam", "picture", name=name, out=str(out))

    assert out.read_bytes() == await house.store.media.get(told.json["picture"]["sha256"])
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with pytest.raises(BadArgument, match="exists"):
        await house.does("sam", "picture", name=made.json["statement"], out=str(out))


async def test_a_statement_without_a_picture_has_none_to_look_at(house, tmp_path):
    made = await house.does("ana", "open", type="unknown", place="Elm Street School", danger="no", submit=True)
    with pytest.raises(picturing.NoPicture):
        await house.does("sam", "picture", name=made.json["statement"], out=str(tmp_path / "x"))


async def test_the_terminal_attaches_shows_and_sends_a_picture(tmp_path, file):
    """Over the real commands, with no service running: this terminal is the service."""
    async with agency.town(tmp_path) as town:
        await town.hires("Ana Ruiz", "pio")
        await town.hires("Sam Cole", "approver")
        opened = await town.desk("Ana Ruiz", "open", "unknown", "Elm Street School", "--danger", "no")
        draft = opened.said[0]["json"]["draft"]
        made = await town.desk(
            "Ana Ruiz", "draft", draft, "--picture", file, "--alt", ALT[0], "--alt", "es=", "--child", "no", "--submit"
        )
        assert made.code == 0, made.err
        name, digest = f"{made.said[0]['json']['statement']}/1", made.said[0]["json"]["versions"][0]["digest"][:8]
        looked = await town.desk("Sam Cole", "picture", name, "--out", str(tmp_path / "look.png"))
        assert looked.code == 0, looked.err
        approved = await town.desk("Sam Cole", "approve", name, "--digest", digest)

        assert approved.said[-1]["json"]["done"], approved.err
        [media] = next(iter(town.rehearsal.x.posts.values())).media
        assert (media.alt, media.data) == ("Map of the closed streets", (tmp_path / "look.png").read_bytes())
        [photo] = [each for each in town.cast.channel.messages.values() if each.content.get("photo")]
        assert town.rehearsal.telegram.files[photo.content["photo"][0]["file_id"]].data == media.data
        assert town.rehearsal.complaints() == []


async def test_one_command_does_it_all_and_another_takes_it_away(house, file):
    made = await drafted(house, picture=file, alt=ALT, child="no")
    assert any("--submit" in step for step in made.next)
    made = await house.does("ana", "draft", draft=made.json["draft"], no_picture=True)

    assert made.json["picture"] is None
    assert "WITH A PICTURE" not in made.lines


@pytest.mark.parametrize(
    "wrong",
    [
        {"picture": "/nowhere/map.png"},
        {"picture": __file__},
        {"alt": ["Map of the streets"]},
        {"child": "perhaps"},
    ],
    ids=str,
)
async def test_what_can_not_be_taken_is_said(house, wrong):
    with pytest.raises((BadArgument, images.NotAPicture)):
        await drafted(house, **wrong)


async def test_without_a_picture_there_is_nothing_to_describe(house):
    with pytest.raises(errors.Stale):
        await drafted(house, alt=ALT)
