"""Words of grammar, which tell by themselves and have no class."""

from typing import Final

ENGLISH: Final = frozenset(
    """
    is are was were be been being has have had having will would could should may might can must do does did not no never by of for with from to at in
    on into out off up down over under after before when while until since as than the a an this that these those and or but if who whom whose which
    what where why how he she it they we you i his her their our your its him them us me himself herself one two three all some any both each other
    another more most only just also still yet again then now here there so very nobody somebody someone anyone everyone nothing
    """.split()  # noqa: SIM905  a list of words reads best as words
)
SPANISH: Final = frozenset(
    """
    el la los las lo un una unos unas de del a al en por para con sin sobre tras entre hasta desde hacia contra según y e o u ni que quien quienes cuyo
    cuya donde cuando como si no se le les me te nos su sus mi tu este esta ese esa esto eso es era fue fueron son eran ser sido está estaba están estar
    ha han había haber hay habrá será más muy ya aún todavía solo también pero porque pues mientras durante ante bajo uno dos tres todo todos nadie
    alguien él ella ellos ellas usted quedó sigue siguen tiene tienen
    """.split()  # noqa: SIM905  a list of words reads best as words
)
