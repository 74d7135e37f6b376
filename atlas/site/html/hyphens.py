"""Soft hyphens in long words of headings and labels in narrow columns, since not every browser hyphenates Dutch."""

import re
from functools import cache, lru_cache

from markupsafe import Markup, escape
from pyphen import LANGUAGES, Pyphen  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"
# The least number of letters on either side of a hyphen.
SHORTEST_PART = 3
# A tag, which is left alone, or a word too long for a narrow column.
TAG_OR_LONG_WORD = re.compile(r"<[^>]*>|&[#\w]+;|[^\W\d_]{15,}")


@cache
def _patterns(language: str) -> Pyphen | None:
    """The hyphenation patterns of a language; `None` if there are none."""
    if language not in LANGUAGES and not any(name.startswith(f"{language}_") for name in LANGUAGES):
        return None
    return Pyphen(lang=language, left=SHORTEST_PART, right=SHORTEST_PART)


@lru_cache(maxsize=1 << 12)
def with_soft_hyphens(text: str | Markup, language: str) -> Markup:
    """Text or HTML with soft hyphens in its long words."""
    patterns = _patterns(language)
    markup = escape(text)
    if patterns is None:
        return markup
    return Markup(TAG_OR_LONG_WORD.sub(lambda match: _hyphenate(match[0], patterns), markup))  # noqa: S704 - tags stay


def _hyphenate(part: str, patterns: Pyphen) -> str:
    return part if part[0] in "<&" else patterns.inserted(part, SOFT_HYPHEN)
