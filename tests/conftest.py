"""What the whole suite shares: browser tests run only where there is a browser."""

import pytest

from tests import browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if browser.chromium() is not None:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="there is no Chromium"))


@pytest.fixture(scope="session")
def chromium() -> str:
    found = browser.chromium()
    assert found is not None, "ask for this only in tests marked browser"
    return found
