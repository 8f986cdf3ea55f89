"""What the settings and the message library say of each other."""

from commsbot import parts
from commsbot.settings import model
from commsbot.templates import loading, showing


def test_the_types_offered_first_are_in_the_library():
    known = {each.key for each in loading.load(parts.LIBRARY, showing.EXAMPLE).types()}

    assert set(model.Incidents().common_types) <= known
