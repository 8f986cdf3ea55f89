from commsbot.domain.rendition import Kind
from commsbot.templates import loading, showing
from tests.templates.riverton import FOLDER, LIBRARY, SENDER, problems, text


def test_files_that_are_no_text_or_no_tables_are_named(folder):
    (folder / "phases" / "update.en.j2").write_bytes(b"\xff\xfe")
    (folder / "incidents" / "active_attacker" / "holding.toml").write_text('fields = "none"\n', encoding="utf-8")
    (folder / "phases" / "withdrawal.toml").write_text("fields = [1]\n", encoding="utf-8")

    said = problems(folder)

    assert "phases/update.en.j2:1: can't be read as UTF-8 text" in said
    assert "incidents/active_attacker/holding.toml:1: fields: Input should be a valid list" in said
    assert "phases/withdrawal.toml:1: fields.0: Input should be a valid dictionary" in said


def test_an_agency_overrides_a_text_with_a_file_of_its_own(tmp_path):
    own = tmp_path / "own"
    (own / "phases").mkdir(parents=True)
    theirs = (FOLDER / "phases" / "holding.en.j2").read_text(encoding="utf-8")
    (own / "phases" / "holding.en.j2").write_text(
        theirs.replace("We do not yet know more", "That is all so far"), encoding="utf-8"
    )

    library = loading.load(FOLDER, SENDER, own)

    assert "That is all so far." in text("holding", "en", Kind.X, library)
    assert "Aún no sabemos más." in text("holding", "es", Kind.X, library)
    assert library.template("holding").digest != LIBRARY.template("holding").digest
    assert library.template("active_attacker/holding").digest != LIBRARY.template("active_attacker/holding").digest
    assert library.template("update").digest == LIBRARY.template("update").digest


def test_an_agencys_own_question_takes_a_language_and_not_the_service(tmp_path):
    own = tmp_path / "own"
    (own / "phases").mkdir(parents=True)
    theirs = (FOLDER / "phases" / "holding.toml").read_text(encoding="utf-8")
    more = '{ key = "soon", label = { en = "Soon", es = "Pronto" }, words = { en = "They come soon.", es = "Llegan pronto." } },'
    changed = theirs.replace("options = [\n", f"options = [\n  {more}\n", 1)
    (own / "phases" / "holding.toml").write_text(changed, encoding="utf-8")

    library = loading.load(FOLDER, SENDER, own)

    assert library.template("holding").languages == ("en", "es")
    assert "fr" in library.template("warning").languages
    assert library.gaps["holding"]["fr"] == ["the option soon of officers has no words in fr"]
    assert "message templates: holding: the option soon of officers has no words in fr" in showing.missing(
        library, ["fr"]
    )


def test_words_that_belong_to_nothing_are_named(folder):
    languages = (FOLDER / "languages.toml").read_text(encoding="utf-8")
    (folder / "languages.toml").write_text(languages, encoding="utf-8")
    (folder / "phases" / "holding.fr.toml").write_text(
        '[officers]\nthree = "Trois."\n[gossip]\nyes = "Oui."\n', "utf-8"
    )
    (folder / "types.fr.toml").write_text('[crash]\ncolor = "rouge"\n', "utf-8")
    (folder / "instructions.fr.toml").write_text("[leave]\nlift = 3\n", "utf-8")

    said = problems(folder)

    assert "phases/holding.fr.toml:1: officers isn't in the file" in said
    assert "phases/holding.fr.toml:3: gossip isn't in the file" in said
    assert "types.fr.toml:1: crash isn't in the file" in said
    assert "instructions.fr.toml:1: leave has no words" in said
