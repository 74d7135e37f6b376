"""Dates, numbers, lists and sort order as a reader of the atlas's language expects them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from atlas.content.values import Amount, Day
from atlas.texts import Message, Texts

# Dutch sorts without these: De Ronde Venen is found under R, 's-Gravenhage under G.
ARTICLES = re.compile(r"^(?:['’]s[- ]|['’]t |de |het |een )(?=\w)", re.IGNORECASE)
DIGITS = re.compile(r"(\d+)")
SHAPES = {0: "y", 1: "MMMM y", 2: "d MMMM y"}


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language, with its dates, numbers and order."""

    texts: Texts

    def __call__(self, text: str | Message, /, **args: str | float | Message) -> str:
        """The wording of a marked text or message."""
        return self.texts.word(text) if isinstance(text, Message) else self.texts(text, **args)

    def count(self, singular: str, plural: str, n: int) -> str:
        """The text in the singular or plural for `n`, with the number written as readers do."""
        return self.texts.plural(singular, plural, n, shown=self.number(n))

    def day(self, day: Day | date) -> str:
        """A date, as precise as it was written: `2023`, `mei 2023`, `12 mei 2023`."""
        precision = bool(day.month) + bool(day.day)
        return _date(day.first if isinstance(day, Day) else day, SHAPES[precision], self.texts.language)

    def number(self, number: float, decimals: int | None = None) -> str:
        """A number: `1.234`, `0,4`; with a fixed number of decimals if that is given."""
        shape = "#,##0.###" if decimals is None else "#,##0." + "0" * decimals if decimals else "#,##0"
        return _number(number, shape, self.texts.language)

    def amount(self, amount: Amount) -> str:
        """A number or a range: `0,4`, `1–2`."""
        low, high = self.number(amount.low), self.number(amount.high)
        return low if low == high else f"{low}–{high}"

    def listing(self, parts: Sequence[str]) -> str:
        """An enumeration, as in a sentence: `a, b en c`."""
        return _listing(tuple(parts), self.texts.language) if parts else ""


@cache
def _date(day: date, shape: str, language: str) -> str:
    return format_date(day, shape, locale=language)


@cache
def _listing(parts: tuple[str, ...], language: str) -> str:
    return format_list(parts, locale=language)


@cache
def _number(number: float, shape: str, language: str) -> str:
    return format_decimal(number, format=shape, locale=language)


@cache
def sort_key(title: str) -> tuple[tuple[int, int, str], ...]:
    """The sort key of a name: without accents, case and a leading article, and numbers by their value."""
    folded = unicodedata.normalize("NFD", ARTICLES.sub("", title.strip()).casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    parts = DIGITS.split(plain)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)
