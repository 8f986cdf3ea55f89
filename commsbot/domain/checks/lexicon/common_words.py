"""The commonest short words of a language that its neighbours here lack, by which it can be told."""

from typing import Final

WORDS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        """the of and to is are was were that this with for on by from at be have has had not they their them you your we our it its as will would should
        there here who what when where which been do does did if or an than then about after before all any more no out up stay keep call near please people
        inside away until police said can may into over under only now still get go do don't we're it's""".split()  # noqa: SIM905  a long list of words reads best as words
    ),
    "es": frozenset(
        """el la los las un una unos unas y o de del en que es son fue fueron por para con sin no se su sus al lo le les más pero como está están ha han hay
        ser usted ustedes nos nuestra nuestro este esta estos estas ese esa cuando donde quien si ya hasta desde entre sobre también llame evite quédese
        policía personas calle todo todos muy hoy""".split()  # noqa: SIM905  the same
    ),
    "fr": frozenset(
        """le les des du une et est sont était dans que qui pour par avec sans ne pas se sa ses au aux ce cette ces il elle nous vous votre notre nos vos
        leur leurs mais ou où sur sous plus été avoir être fait si tout tous très chez jusqu'à restez appelez évitez rue personnes police depuis entre""".split()  # noqa: SIM905  the same
    ),
    "vi": frozenset(
        """và là của có không được người trong các cho với này đã đang sẽ những một từ đến khi ở tại về ra vào hãy quý vị xin gọi cảnh sát tránh khu vực đường
        nhà bạn chúng tôi hoặc nếu để trước sau cũng nhiều thông tin cập nhật lúc giờ ngày""".split()  # noqa: SIM905  the same
    ),
    "ht": frozenset(
        """ak yo nan pou ki pa se li nou ou mwen gen te ap sa tout moun sou nan yon lapolis tanpri rele rete evite kay lari kote lè depi jiska anndan deyò
        epi oswa men si kap kapab dwe anba devan tou plis enfòmasyon kominote vil gwo piblik""".split()  # noqa: SIM905  the same
    ),
}
