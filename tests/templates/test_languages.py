import dataclasses
import re
from datetime import timedelta

import pytest

from commsbot.domain import errors
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Text
from commsbot.templates import loading
from tests.templates.riverton import (
    FOLDER,
    LIBRARY,
    NOW,
    SENDER,
    text,
)


def test_times_read_as_people_write_them_where_the_agency_is():
    late = {"next_update": NOW + timedelta(hours=12)}
    assert "by 3:30 AM EST on Sun, Nov 22." in text("nothing_new", "en", Kind.X, **late)
    assert "antes de las 3:30 a.m. EST del dom 22 de nov." in text("nothing_new", "es", Kind.X, **late)
    one = {"next_update": NOW + timedelta(hours=10)}
    assert "antes de la 1:30 a.m. EST del dom" in text("nothing_new", "es", Kind.X, **one)

    madrid = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Europe/Madrid"))
    assert "antes de las 22:00 CET" in text("holding", "es", Kind.TELEGRAM, madrid)
    assert "sábado 21 de noviembre de 2026" in text("holding", "es", Kind.TELEGRAM, madrid)

    kathmandu = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Asia/Kathmandu"))
    assert "UTC+05:45" in text("holding", "en", Kind.TELEGRAM, kathmandu)


def test_a_language_without_its_own_form_of_the_place_is_still_spoken():
    tokyo = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Asia/Tokyo"))

    assert "JST" in text("holding", "es", Kind.TELEGRAM, tokyo)


def test_a_zone_that_does_not_exist_is_named():
    with pytest.raises(errors.BrokenTemplates, match="no time zone Mars/Olympus; write it like America/New_York"):
        loading.load(FOLDER, dataclasses.replace(SENDER, zone="Mars/Olympus"))


def test_arabic_and_chinese_times_read_in_their_own_order():
    late = {"next_update": NOW + timedelta(hours=12)}

    assert "الساعة 3:30 ص (EST)، الأحد 22 نوفمبر" in text("holding", "ar", Kind.X, **late)
    assert "11月22日（周日）03:30 EST 之前" in text("holding", "zh-Hans", Kind.X, **late)
    assert "（英语）： https" in text("update", "zh-Hans", Kind.TELEGRAM, changed=Text("Roads are open.", "en"))


def test_a_language_that_cldr_lacks_brings_its_own_days_and_months():
    creole = LIBRARY.voice.languages["ht"]

    assert creole.moment(NOW, NOW)["full"] == "15:30 EST samdi 21 novanm 2026"
    assert creole.duration(timedelta(minutes=90)) == "1 èdtan 30 minit"
    assert creole.name_of("es") == "panyòl"


def test_no_language_marks_direction_where_it_is_read_both_ways():
    for speech in LIBRARY.voice.languages.values():
        forms = [*speech.moment(NOW, NOW).values(), speech.number(12_000), speech.duration(timedelta(hours=3))]
        assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", "".join(forms)), speech.tag
