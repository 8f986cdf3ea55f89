import pytest

from tests.settings.folders import complaints


def test_a_missing_file_says_what_makes_one(tmp_path):
    assert "commsbot init" in complaints(tmp_path)[""].right


@pytest.mark.parametrize(
    ("content", "said"), [(b"mode = [", "is not TOML"), (b"mode = '\xff'", "is not UTF-8"), (b"", "is missing")]
)
def test_a_broken_file_is_told_as_one(tmp_path, content, said):
    (tmp_path / "config.toml").write_bytes(content)

    assert any(said in problem.wrong for problem in complaints(tmp_path).values())
