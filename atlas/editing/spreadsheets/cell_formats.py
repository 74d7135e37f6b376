"""Numbers and dates as a spreadsheet shows them by their cell format: leading zeros, and partial dates."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
# Quoted, escaped or bracketed text in a format, which is no format code.
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].')
# Zeros separated by spaces and dashes; a full stop would start decimals.
_ZEROS = re.compile(r"[\x000 \-/]*")
LEADING = 2


def shown_number(value: float, number_format: str) -> str:
    """A whole number in a format of zeros (`00000000`); empty for any other format."""
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
    """The parts of a date (`y`, `m`, `d`) that a format shows."""
    codes = _LITERAL.sub("", number_format.split(";", maxsplit=1)[0]).casefold().replace("j", "y")
    return "".join(part for part in "ymd" if part in codes)


def shown_date(value: date, number_format: str) -> str:
    """A date as precise as its format shows it: `2023-05` for *mei-23*, `2023` for a year alone."""
    parts = date_parts(number_format)
    return value.isoformat()[: {"y": 4, "ym": 7}.get(parts, 10)]


def typed_day(value: date) -> str:
    """The text that a spreadsheet turned into a day of this year: `1-2`."""
    return f"{value.day}-{value.month}"
