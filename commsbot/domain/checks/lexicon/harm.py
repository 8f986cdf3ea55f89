"""How harm to people and sympathy with them are said; English and Spanish."""

from typing import Final

import regex

HARM: Final = {
    "en": regex.compile(
        r"\b(?:killed|died|dead|deaths?|injured|injur(?:y|ies)|hurt|wounded|los[te]s? (?:his|her|their) li(?:fe|ves)|victims?|deadly|fatal(?:ly|ities|ity)?)\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:murió|murieron|muert[oa]s?|fallec\w+|herid[oa]s?|lesionad[oa]s?|víctimas?|perdi(?:ó|eron) la vida|perdieron sus vidas|mortal(?:es)?)\b",
        regex.IGNORECASE,
    ),
}
"""Words that state that people were harmed; what comes before them may deny it."""
DENIED: Final = {
    "en": regex.compile(
        r"\b(?:no|no one|nobody|none|not|without|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|avoid|prevent|could|may|might|can|if)\b(?:\W+[\w'’-]+){0,4}\W*$",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:no|nadie|ningún|ninguna?|sin|evitar|prevenir|podrían?|pueden?|puede|si)\b(?:\W+[\w'’-]+){0,4}\W*$",
        regex.IGNORECASE,
    ),
}
EMPATHY: Final = {
    "en": regex.compile(
        r"\b(?:sorry|condolences?|sympath\w+|griev\w*|grief|mourn\w*|hearts?|heartbreak\w*|heartbroken|sadden\w*|sadness|thoughts? (?:are|is) with|"
        r"our thoughts|thinking of|terrible|tragic|tragedy|painful|pain|loss|frightening|upsetting|distressing|hard (?:day|night|time|news)|"
        r"(?:know|understand) (?:that )?(?:this|how|many|people|you)|worr(?:y|ied|ying)|care about|support (?:is|for)|stand with)\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"(?:pésame|condolencias?|lament\w+|sentimos|solidari\w+|nuestr[oa]s? (?:pensamientos?|coraz\w+)|pensamos en|acompañamos|dolor\w*|duele|duelo|"
        r"tristeza|tristes?|trágic\w+|tragedia|terrible|difícil(?:es)?|pérdida|angustia|preocup\w+|sabemos (?:que|lo)|entendemos|apoyo (?:a|para)|miedo)\b",
        regex.IGNORECASE,
    ),
}
