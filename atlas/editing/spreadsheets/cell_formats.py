"""What a spreadsheet shows of a number or date, by the format of its cell: leading zeros, and parts of a date."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
# What stands between quotes, behind a backslash or between square brackets is no code of a format.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].')
# Zeros with blanks and dashes between them; a full stop is the start of decimals.
_ZEROS = re.compile(r"[\x000 \-/]*")
LEADING = 2


def shown_number(value: float, number_format: str) -> str:
    """A whole number as a format of zeros shows it (`00000000`); empty where the format says something else."""
    first = number_format.split(";", maxsplit=1)[0]
    codes = _LITERAL.sub(lambda literal: "\0" * len(literal[1] or literal[2] or ""), first)
    if value < 0 or not float(value).is_integer() or codes.count("0") < LEADING or not _ZEROS.fullmatch(codes):
        return ""
    pattern = _LITERAL.sub(lambda literal: literal[1] or literal[2] or "", first)
    digits = str(int(value)).rjust(codes.count("0"), "0")
    head, rest = digits[: -codes.count("0")], iter(digits[-codes.count("0") :])
    pairs = zip(codes, pattern, strict=True)
    return head + "".join(next(rest) if code == "0" else letter for code, letter in pairs)


def date_parts(number_format: str) -> str:
    """Which of `y`, `m` and `d` a format of a date shows."""
    codes = _LITERAL.sub("", number_format.split(";", maxsplit=1)[0]).casefold().replace("j", "y")
    return "".join(part for part in "ymd" if part in codes)


def shown_date(value: date, number_format: str) -> str:
    """A date as precise as its format shows it: `2023-05` for *mei-23*, `2023` for a year alone."""
    parts = date_parts(number_format)
    return value.isoformat()[: {"y": 4, "ym": 7}.get(parts, 10)]


def typed_day(value: date) -> str:
    """What someone typed of which a spreadsheet made a day of this year: `1-2`."""
    return f"{value.day}-{value.month}"
