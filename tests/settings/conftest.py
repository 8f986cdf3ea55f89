"""The folder that each test of the settings may spoil."""

import pytest

from tests.settings.folders import folder_of


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path / "springfield")
