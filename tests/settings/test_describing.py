from commsbot.settings import describing, loading
from tests.settings.folders import CONFIG


def test_the_explained_example_holds_every_key_that_is_no_secret():
    text = (CONFIG / "example.toml").read_text("utf-8")

    for setting in describing.describe():
        name = setting.key.rpartition(".")[2].removesuffix("[]")
        assert name in text, setting.key
        if not setting.secret and name not in {"places", "rules"}:
            assert f"\n{name} = " in text, setting.key


def test_every_default_in_the_example_is_the_default(folder):
    loaded = loading.load(folder, {})

    for section in (
        loaded.approval,
        loaded.health,
        loaded.log,
        loaded.pace,
        loaded.exercise,
        loaded.database,
        loaded.incidents,
    ):
        for name, field in type(section).model_fields.items():
            if name not in {"places", "password", "rules"}:
                assert getattr(section, name) == field.default, name


def test_every_setting_has_a_type_a_default_and_a_sentence():
    for setting in describing.describe():
        assert setting.type
        assert setting.default
        assert setting.sentence.endswith("."), setting.key
