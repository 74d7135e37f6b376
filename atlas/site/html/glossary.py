"""Terms of the glossary in a text: the first use of each becomes a link to its meaning.

Works on the sanitised HTML of a body. Links, headings, code and quotations stay as they are. It is careful: only the
title of a term, its plain plural, and those synonyms that cannot be mistaken for everyday words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from atlas.content.values import Entity
from atlas.site.i18n.stemming import tokens

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9]+)")
LEFT_ALONE = frozenset(
    {"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "blockquote", "q", "cite"}
)
PLURAL = "(?:s|['’]s|en|n)?"
LONG = 4


def mark_terms(html: str, terms: Mapping[str, str]) -> str:
    """The HTML with the first use of each term as a link; `terms` gives the address of the meaning by wording.

    A term that the text links to by itself, anywhere, is not marked again.
    """
    wanted = {wording: href for wording, href in terms.items() if f'href="{escape(href)}"' not in html}
    if not wanted:
        return html
    pattern, found = _pattern(wanted), set[str]()
    pieces, inside = [], 0
    for piece in TAG.split(html):
        if piece.startswith("<"):
            inside += _depth(piece)
            pieces.append(piece)
        else:
            pieces.append(piece if inside else _marked(piece, pattern, wanted, found))
    return "".join(pieces)


def _depth(tag: str) -> int:
    """Whether a tag opens (1) or closes (-1) something that is left alone."""
    name = NAME.match(tag)
    if name is None or name[1] not in LEFT_ALONE:
        return 0
    return -1 if tag.startswith("</") else 1


def _pattern(terms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=lambda wording: (-len(wording), wording))
    choices = "|".join(
        re.escape(escape(wording)) + (PLURAL if len(wording) >= LONG else "") for wording in longest_first
    )
    return re.compile(rf"(?<![\w&-])(?:{choices})(?![\w-])", re.IGNORECASE)


def _marked(text: str, pattern: re.Pattern[str], terms: Mapping[str, str], found: set[str]) -> str:
    def link(match: re.Match[str]) -> str:
        href = _address(match[0], terms)
        if not href or href in found:
            return match[0]
        found.add(href)
        return f'<a class="term to-begrip" href="{escape(href)}">{match[0]}</a>'

    return pattern.sub(link, text)


def _address(used: str, terms: Mapping[str, str]) -> str:
    """The address of a term as it was used: in the plural, or not."""
    plain = used.lower()
    wordings = (plain, *(plain.removesuffix(ending) for ending in ("s", "'s", "’s", "en", "n")))
    return next((terms[wording] for wording in wordings if wording in terms), "")


def wordings(terms: Iterable[tuple[str, Entity]], language: str) -> dict[str, str]:
    """Every wording of terms with the address of its meaning; who comes first keeps a wording."""
    found: dict[str, str] = {}
    for href, term in terms:
        for wording in _wordings(term, language):
            found.setdefault(wording, href)
    return found


def _wordings(term: Entity, language: str) -> Iterator[str]:
    """How a term may be used in a text, in lower case: its title, and its unmistakable synonyms."""
    title = term.title.lower()
    yield title
    stems = [stem for _, stem in tokens(title, language)]
    for synonym in term.fields.texts("synoniemen"):
        several, abbreviation = " " in synonym, synonym.isupper()
        if several or abbreviation or [stem for _, stem in tokens(synonym, language)] == stems:
            yield synonym.lower()
