import asyncio
import stat
import tomllib

import pytest

from commsbot import init, parts, signing
from commsbot.domain import errors
from commsbot.domain.version import State
from commsbot.rehearsal import cast, server
from commsbot.settings import loading, secret_files
from commsbot.settings.model import Mode
from commsbot.settings.problems import Invalid
from commsbot.wire import secret
from commsbot.workflow import staff

ANSWERS = {
    "mode": "live",
    "agency.name": "Springfield Police Department",
    "agency.short_name": "",
    "agency.languages": "en, es",
    "agency.zone": "America/Chicago",
    "agency.emergency_number": "911",
    "agency.official_page": "https://www.springfield.example/alerts",
    "approval.profile": "pair",
    "telegram.token": "123456789:AAE-secret",
    "telegram.chat": "@springfield_alerts",
    "x.account": "SpringfieldPD",
    "x.consumer_key": "secret-1",
    "x.consumer_secret": "secret-2",
    "x.access_token": "secret-3",
    "x.access_token_secret": "secret-4",
    "hand.place": "Nextdoor",
    "administrator": "Ana Ruiz",
}


class Person:
    """Answers from a list, each key in its order, and remembers what was complained about."""

    def __init__(self, **typed: list[str]) -> None:
        self.typed = {key: [value] for key, value in ANSWERS.items()} | {
            key.replace("__", "."): value for key, value in typed.items()
        }
        self.asked: list[str] = []
        self.complaints: list[str] = []

    def __call__(self, question: init.Question, default: str | None, wrong: str) -> str:
        self.asked.append(question.key)
        if wrong:
            self.complaints.append(wrong)
        typed = self.typed[question.key].pop(0)
        return typed or default or ""


def test_the_answers_become_a_folder_that_loads(tmp_path):
    made = init.make(tmp_path / "springfield", init.interview(Person(), "America/Chicago"))

    loaded = loading.load(tmp_path / "springfield", {})
    assert loaded == made.settings
    assert loaded.agency.id == "springfield-police-department"
    assert loaded.agency.languages == ("en", "es")
    assert [(channel.kind, channel.address) for channel in loaded.channels] == [
        ("telegram", "@springfield_alerts"),
        ("x", "SpringfieldPD"),
        ("hand", "Nextdoor"),
    ]
    assert made.administrator.name == "Ana Ruiz"
    assert signing.load(loaded.signing_key, loaded.origin).vkey == made.vkey


def test_a_token_may_come_later_and_check_says_so(tmp_path):
    folder = tmp_path / "springfield"
    made = init.make(folder, init.interview(Person(telegram__token=["-"]), "America/Chicago"))

    assert made.tokenless == str(folder / "secrets" / "telegram__token")
    assert loading.ABSENT not in "".join(
        each.read_text("utf-8") for each in [folder / "config.toml", *(folder / "secrets").iterdir()]
    )
    with pytest.raises(Invalid) as refusal:
        loading.load(folder, {})
    (missing,) = refusal.value.problems
    assert "telegram__token" in str(missing)
    assert "is missing" in str(missing)
    secret_files.write(folder, "telegram.token", "123456789:AAE-secret")
    assert loading.load(folder, {}).telegram.token.get_secret_value() == "123456789:AAE-secret"


def test_an_empty_answer_is_refused_with_the_reason():
    person = Person(telegram__token=["", "1:ok"], administrator=["", "Ana Ruiz"])
    init.interview(person, "America/Chicago")

    assert "without its token the service can't start" in person.complaints[0]
    assert person.complaints[1] == "Nothing was typed, and this can't be left empty."


def recorded(made, read):
    async def look():
        store = parts.reading_store_of(made.settings)
        try:
            return await store.read(read)
        finally:
            await store.close()

    return asyncio.run(look())


@pytest.mark.parametrize(
    ("profile", "roles"), [("pair", {"administrator"}), ("solo", {"administrator", "approver", "pio"})]
)
def test_the_record_begins_with_the_administrator(tmp_path, profile, roles):
    made = init.make(tmp_path / "springfield", init.interview(Person(approval__profile=[profile]), ""))

    async def read(uow):
        return await uow.agency(), await uow.recall(f"secret:{made.administrator.id}")

    agency, kept = recorded(made, read)
    assert set(agency.person(made.administrator.id).roles) == roles
    assert agency.invitations[staff.token_digest(made.token)].person == made.administrator.id
    assert secret.matches(made.secret, kept)
    assert not any(
        text.encode() in path.read_bytes()
        for path in made.settings.folder.rglob("*")
        if path.is_file()
        for text in (made.secret, made.token)
    )


async def test_the_bots_name_is_asked_where_telegram_answers(tmp_path):
    async with server.serving(page_port=0, scale=0) as rehearsal:
        people = cast.assemble(rehearsal)
        chosen = loading.rehearsal(
            tmp_path,
            {
                "telegram.api": rehearsal.addresses.telegram,
                "telegram.token": cast.BOT_TOKEN,
                "channels.city-x.consumer_key": "secret-consumer_key",
                "channels.city-x.consumer_secret": "secret-consumer_secret",
                "channels.city-x.access_token": "secret-access_token",
                "channels.city-x.access_token_secret": "secret-access_token_secret",
            },
        )
        assert await init.bot_name(chosen) == people.bot.username
        rehearsal.faults.add("telegram", "getMe", "html_5xx", times=None)
        assert await init.bot_name(chosen) == ""
    assert await init.bot_name(chosen) == ""


def test_only_the_owner_can_read_the_folder(tmp_path):
    init.make(tmp_path / "springfield", init.interview(Person(), ""))

    for path in [tmp_path / "springfield", *(tmp_path / "springfield").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_no_secret_is_in_the_config(tmp_path):
    init.make(tmp_path / "springfield", init.interview(Person(), ""))

    text = (tmp_path / "springfield" / "config.toml").read_text("utf-8")
    assert "secret-" not in text
    assert "AAE" not in text


def test_about_ten_questions_are_enough():
    person = Person(x__account=["-"], hand__place=["-"])

    init.interview(person, "")

    assert len(person.asked) <= 13


def test_a_wrong_answer_is_asked_again_at_once():
    person = Person(
        agency__zone=["Chicago", "America/Chicago"],
        approval__profile=["trio", "team"],
        telegram__token=["hunter2", "1:ok"],
    )

    answers = init.interview(person, "")

    assert (answers["agency.zone"], answers["approval.profile"]) == ("America/Chicago", "team")
    assert len(person.complaints) == 3
    assert "is not a time zone" in person.complaints[0]
    assert not any("hunter2" in complaint for complaint in person.complaints)


def test_at_least_one_channel_is_needed():
    person = Person(telegram__chat=["-", "-"], x__account=["-", "-"], hand__place=["-", "Nextdoor"])

    answers = init.interview(person, "")

    assert answers["hand.place"] == "Nextdoor"
    assert "no channel" in person.complaints[0]


def test_an_exercise_is_asked_for_the_live_config(tmp_path):
    init.make(tmp_path / "live", init.interview(Person(), ""))
    person = Person(
        mode=["exercise"],
        exercise__live_config=[str(tmp_path / "live" / "config.toml")],
        telegram__token=["987654321:AAE-drill"],
        telegram__chat=["@springfield_drill"],
        x__account=["-"],
    )

    made = init.make(tmp_path / "drill", init.interview(person, ""))

    assert made.settings.mode is Mode.EXERCISE
    assert made.settings.origin == "commsbot/springfield-police-department/exercise"


def test_an_exercise_with_live_places_is_not_made(tmp_path):
    init.make(tmp_path / "live", init.interview(Person(), ""))
    person = Person(mode=["exercise"], exercise__live_config=[str(tmp_path / "live" / "config.toml")])

    with pytest.raises(Invalid):
        init.make(tmp_path / "drill", init.interview(person, ""))

    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_what_exists_is_never_overwritten(tmp_path):
    answers = init.interview(Person(), "")
    init.make(tmp_path / "springfield", answers)
    before = (tmp_path / "springfield" / "keys" / "record.pem").read_bytes()

    with pytest.raises(init.FolderTaken):
        init.make(tmp_path / "springfield", answers)

    assert (tmp_path / "springfield" / "keys" / "record.pem").read_bytes() == before


def test_an_empty_folder_may_be_used(tmp_path):
    (tmp_path / "springfield").mkdir()

    assert init.make(tmp_path / "springfield", init.interview(Person(), "")).settings.folder == tmp_path / "springfield"


def test_a_folder_inside_the_checkout_is_refused():
    with pytest.raises(init.InsideCheckout):
        init.refuse(loading.CHECKOUT / "data")


def toml(answers: dict[str, str]) -> str:
    return "".join(f'"{key}" = "{value}"\n'.replace('"' + key + '"', key) for key, value in answers.items())


def test_an_answers_file_gives_the_same_as_the_questions(tmp_path):
    given = {key: value for key, value in ANSWERS.items() if value}
    (tmp_path / "answers.toml").write_text(toml(given), "utf-8")
    assert tomllib.loads(toml(given))["x"]["account"] == "SpringfieldPD"

    answers = init.answered(tmp_path / "answers.toml", "")

    assert answers == {**init.interview(Person(), ""), "approve_standing": False}


def test_an_answers_file_is_told_everything_at_once(tmp_path):
    wrong = {
        "agency.nmae": "x",
        "agency.languages": "en, xq",
        "agency.emergency_number": "911",
        "agency.official_page": "http://x",
        "approval.profile": "trio",
        "telegram.token": "hunter2",
        "administrator": "Ana",
    }
    (tmp_path / "answers.toml").write_text(toml(wrong), "utf-8")

    with pytest.raises(Invalid) as caught:
        init.answered(tmp_path / "answers.toml", "")

    keys = {problem.key for problem in caught.value.problems}
    assert {"agency.nmae", "agency.name", "agency.zone"} <= keys
    assert len(keys) == 8
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("profile", "line", "expected"),
    [
        ("solo", "true", True),
        ("solo", "false", False),
        ("solo", '"perhaps"', "is neither yes nor no"),
        ("pair", "true", "takes profile solo"),
        ("pair", "false", False),
    ],
)
def test_an_answers_file_approves_only_where_one_may(tmp_path, profile, line, expected):
    given = {key: value for key, value in ANSWERS.items() if value} | {"approval.profile": profile}
    path = tmp_path / "answers.toml"
    path.write_text(f"approve_standing = {line}\n{toml(given)}", "utf-8")

    if isinstance(expected, bool):
        assert init.answered(path, "")["approve_standing"] is expected
    else:
        with pytest.raises(Invalid, match=expected):
            init.answered(path, "")


@pytest.mark.parametrize(("yes", "waiting"), [(True, 0), (False, 4)])
def test_alone_one_approves_the_standing_statements(tmp_path, yes, waiting):
    shown = []

    def approves(cuts):
        shown.extend(cuts)
        return yes

    made = init.make(tmp_path / "solo", init.interview(Person(approval__profile=["solo"]), ""), approves)

    agency, lines = recorded(made, standing_lines)
    assert len(shown) == 4
    assert made.waiting == waiting
    assert made.missing == ()
    assert {cut.author for cut in shown} == set(agency.people)
    signed = [given for line in lines for given in line.version(1).sign_offs]
    assert [given.self_approved for given in signed] == [True] * (4 - waiting)


async def standing_lines(uow):
    return await uow.agency(), [await uow.statement(each.statement) for each in await uow.listed()]


def test_in_a_pair_nobody_is_asked_and_all_of_them_wait(tmp_path):
    def approves(_cuts):
        raise AssertionError("another person approves")

    made = init.make(tmp_path / "springfield", init.interview(Person(), ""), approves)

    _, lines = recorded(made, standing_lines)
    assert {line.version(1).state for line in lines} == {State.SUBMITTED}
    assert made.waiting == len(lines) == 4
    assert made.missing == ("somebody who drafts (role pio)", "somebody else to approve (role approver)")


def test_words_that_may_not_leave_cost_no_folder(tmp_path, monkeypatch):
    async def refuse(_uow, _office, _actor):
        raise errors.Blocked(notes="too long")

    monkeypatch.setattr(init.standing, "submit_missing", refuse)

    made = init.make(tmp_path / "springfield", init.interview(Person(), ""))

    assert made.waiting == 0
    assert "too long" in made.refused


def test_an_answers_file_needs_a_channel(tmp_path):
    given = {
        key: value
        for key, value in ANSWERS.items()
        if value and key.partition(".")[0] not in {"x", "hand"} and key != "telegram.chat"
    }
    (tmp_path / "answers.toml").write_text(toml(given), "utf-8")

    with pytest.raises(Invalid, match="no channel"):
        init.answered(tmp_path / "answers.toml", "")


@pytest.mark.parametrize(
    ("target", "zone"),
    [
        ("/usr/share/zoneinfo/America/Chicago", "America/Chicago"),
        ("/usr/share/zoneinfo/Etc/UTC", ""),
        ("/somewhere", ""),
    ],
)
def test_the_machines_zone_is_offered_where_it_tells_something(tmp_path, target, zone):
    (tmp_path / "localtime").symlink_to(target)

    assert init.machine_zone(tmp_path / "localtime") == zone


@pytest.mark.parametrize(
    ("name", "key"),
    [("Police d'Évry", "police-d-vry"), ("911 Center", "agency-911-center"), ("Springfield", "springfield")],
)
def test_the_agencys_key_is_made_from_its_name(name, key):
    assert init.slug(name) == key
