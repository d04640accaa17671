"""Numbers in words: "seven", "forty-one", "two hundred", "a million", "trebled", "third"."""

from fractions import Fraction

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: number for number, word in enumerate(_UNITS)} | {"nought": 0}
TENS = {word: 10 * number for number, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
DOZENS = {"dozen": 12, "dozens": 12}

_PART_NAMES = {
    2: ("half", "halves", "halve", "halved", "halving"), 3: ("third", "thirds"),
    4: ("quarter", "quarters"), 5: ("fifth", "fifths"), 6: ("sixth", "sixths"), 7: ("seventh", "sevenths"),
    8: ("eighth", "eighths"), 9: ("ninth", "ninths"), 10: ("tenth", "tenths"),
}
PARTS = {name: Fraction(1, whole) for whole, names in _PART_NAMES.items() for name in names}

_TIMES_STEMS = {
    "doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5,
}
TIMES = {stem + ending: times for stem, times in _TIMES_STEMS.items() for ending in ("e", "ed", "es", "ing")}
TIMES |= {"twice": 2, "thrice": 3}

_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
COUNT = rf"(?:(?:{'|'.join(TENS)})-(?:{'|'.join(_UNITS[1:10])})|{_WORD}|\d+)(?: (?:{'|'.join(SCALES)}))?"


def read_count(text: str) -> int | None:
    """The whole number that `text` says in digits or words, or None.

    >>> read_count("forty-one")
    41
    """
    text = text.strip().lower()
    if text.isdecimal():
        return int(text)
    if text in DOZENS:
        return DOZENS[text]
    words = text.removeprefix("a ").split() if text.startswith("a ") else text.split()
    if text.startswith("a ") and words and words[0] in SCALES:
        words.insert(0, "one")
    if text.startswith("a ") and words[:1] == ["dozen"]:
        return 12
    total, current = 0, None
    for word in words:
        if word == "and":
            continue
        value = _below_hundred(word)
        if value is not None and (current is None or current % 100 == 0):
            current = (current or 0) + value
        elif word == "hundred" and current is not None:
            current *= 100
        elif word in SCALES and current is not None:
            total, current = total + current * SCALES[word], 0
        else:
            return None
    return None if current is None else total + current


def _below_hundred(word: str) -> int | None:
    tens, _, unit = word.partition("-")
    if unit:
        return TENS[tens] + UNITS[unit] if tens in TENS and 0 < UNITS.get(unit, 0) < 10 else None
    if word.isdecimal():
        return int(word)
    return UNITS.get(word, TENS.get(word))
