"""An agency's folder to spoil, and what is then said about it."""

import shutil
from pathlib import Path

import pytest

from commsbot.settings import loading, problems, secret_files

CONFIG = Path(__file__).resolve().parent.parent.parent / "config"


TOKEN = "123456789:AAE-secret-telegram-token"


SECRETS = {
    "telegram.token": TOKEN,
    "channels.city-x.consumer_key": "secret-consumer-key",
    "channels.city-x.consumer_secret": "secret-consumer-secret",
    "channels.city-x.access_token": "secret-access-token",
    "channels.city-x.access_token_secret": "secret-access-secret",
    "channels.county.secret": "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0",
    "channels.city-facebook.access_token": "secret-page-token",
    "channels.city-bluesky.app_password": "secret-app-password",
    "channels.city-mastodon.access_token": "secret-mastodon-token",
    "channels.team-slack.service_url": "slack://TJJ3T3L22/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
}


def folder_of(place: Path, secrets: dict[str, str] = SECRETS) -> Path:
    """An agency's folder made from the example that the checkout explains."""
    (place / "secrets").mkdir(parents=True)
    shutil.copy(CONFIG / "example.toml", place / "config.toml")
    for key, value in secrets.items():
        path = place / "secrets" / secret_files.file_name(key)
        path.write_text(value + "\n", "utf-8")
        path.chmod(0o600)
    return place


def edit(folder: Path, *changes: tuple[str, str]) -> None:
    path = folder / "config.toml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def complaints(folder: Path, environ: dict[str, str] | None = None) -> dict[str, problems.Problem]:
    with pytest.raises(problems.Invalid) as caught:
        loading.load(folder, environ or {})
    for problem in caught.value.problems:
        assert str(problem) in str(caught.value)
    return {problem.key: problem for problem in caught.value.problems}
