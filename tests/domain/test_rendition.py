"""A digest covers every published field, and the same set always has the same digest."""

import dataclasses
import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import rendition
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Kind, Rendition

PLAIN = Rendition(language="en", kind=Kind.TELEGRAM, text="Stay inside.")
OTHER = {
    "language": "es",
    "kind": Kind.X,
    "text": "Stay inside!",
    "part": 2,
    "subject": "Warning",
    "html": "<p>Stay inside.</p>",
    "content_warning": "violence",
    "alt_text": ("A map",),
    "media_sha256": ("ab" * 32,),
    "repeat": True,
}
AT = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)
SETS = st.lists(
    st.builds(
        Rendition,
        language=st.sampled_from(["en", "es"]),
        kind=st.sampled_from(Kind),
        text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5),
        part=st.integers(min_value=1, max_value=3),
        repeat=st.booleans(),
    ),
    max_size=6,
)


@pytest.mark.parametrize("name", [part.name for part in dataclasses.fields(Rendition)])
def test_a_change_in_any_published_field_changes_the_digest(name):
    changed = dataclasses.replace(PLAIN, **{name: OTHER[name]})

    assert rendition.digest(changed) != rendition.digest(PLAIN)


def test_the_digest_can_be_recomputed_by_anyone():
    published = {
        "format": "commsbot rendition 1",
        "language": "en",
        "kind": "telegram",
        "text": "Stay inside.",
        "part": 1,
        "subject": "",
        "html": "",
        "content_warning": "",
        "alt_text": [],
        "media_sha256": [],
        "repeat": False,
    }

    assert rendition.digest(PLAIN) == hashlib.sha256(rfc8785.dumps(published)).hexdigest()


@given(SETS, st.randoms(use_true_random=False))
def test_the_order_of_making_does_not_change_the_set_digest(renditions, random):
    shuffled = list(renditions)
    random.shuffle(shuffled)

    assert rendition.set_digest(renditions, ("x",), Window()) == rendition.set_digest(shuffled, ("x",), Window())


@given(SETS, SETS)
def test_another_set_has_another_digest(one, other):
    same = rendition.ordered(one) == rendition.ordered(other)
    digests = {rendition.set_digest(renditions, ("x",), Window()) for renditions in (one, other)}

    assert (len(digests) == 1) == same


def test_audience_and_window_are_part_of_what_is_approved():
    digests = {
        rendition.set_digest([PLAIN], audience, window)
        for audience in (("x",), ("x", "telegram"), ())
        for window in (Window(), Window(not_before=AT), Window(latest_send=AT), Window(expiry=AT))
    }

    assert len(digests) == 12


def test_one_moment_in_two_zones_gives_one_digest():
    elsewhere = AT.astimezone(timezone(timedelta(hours=-5)))

    assert rendition.set_digest([PLAIN], (), Window(expiry=AT)) == rendition.set_digest(
        [PLAIN], (), Window(expiry=elsewhere)
    )


def test_the_repeat_comes_after_its_original():
    repeat = dataclasses.replace(PLAIN, text="Again: stay inside.", repeat=True)

    assert rendition.ordered([repeat, PLAIN]) == (PLAIN, repeat)


def test_filling_a_standing_text_changes_no_other_byte():
    approved = dataclasses.replace(
        PLAIN, text=f"More by {rendition.blank('due')} at {rendition.blank('page')}. {rendition.blank('due')}"
    )

    filled = rendition.fill(approved, [("due", "15:30"), ("page", "https://example.org")])

    assert filled == dataclasses.replace(PLAIN, text="More by 15:30 at https://example.org. 15:30")


def test_a_recorded_use_fills_each_language_with_its_own_words():
    english = Rendition(language="en", kind=Kind.TELEGRAM, text="By ⟦due.when⟧: ⟦page⟧")
    spanish = dataclasses.replace(english, language="es")
    used = [("en/due.when", "3:30 PM"), ("en/page", "https://a"), ("es/due.when", "15:30")]

    assert rendition.fill_recorded(english, used).text == "By 3:30 PM: https://a"
    assert rendition.has_blank(english)
    assert not rendition.has_blank(rendition.fill_recorded(english, used))
    assert rendition.has_blank(rendition.fill_recorded(spanish, used))
