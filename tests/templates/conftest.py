"""The library that each test may spoil."""

import shutil
from pathlib import Path

import pytest

from tests.templates.riverton import (
    FOLDER,
)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(FOLDER, tmp_path / "messages"))
