"""Glossary terms in running text: the first use of each becomes a link to its meaning.

Works on sanitised HTML. Links, headings, code and quotations stay as they are. Matching is conservative: only the title
of a term, its regular plural, and synonyms that cannot be mistaken for everyday words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from atlas.content.values import Entity
from atlas.site.i18n.stemming import stemmed_words

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9]+)")
LEFT_ALONE = frozenset(
    {"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "blockquote", "q", "cite"}
)
PLURAL = "(?:s|['’]s|en|n)?"
LONG = 4


def mark_terms(html: str, terms: Mapping[str, str]) -> str:
    """The HTML with the first use of each term as a link; `terms` maps each wording to the address of its meaning.

    A term to which the text already has a link is not marked again.
    """
    wanted = {wording: href for wording, href in terms.items() if f'href="{escape(href)}"' not in html}
    if not wanted:
        return html
    pattern, linked = _pattern(wanted), set[str]()
    pieces, inside = [], 0
    for piece in TAG.split(html):
        if piece.startswith("<"):
            inside += _depth(piece)
            pieces.append(piece)
        else:
            pieces.append(piece if inside else _mark(piece, pattern, wanted, linked))
    return "".join(pieces)


def _depth(tag: str) -> int:
    """1 for the opening tag of an element that is left alone, -1 for its closing tag, else 0."""
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


def _mark(text: str, pattern: re.Pattern[str], terms: Mapping[str, str], linked: set[str]) -> str:
    def link(match: re.Match[str]) -> str:
        href = _address(match[0], terms)
        if not href or href in linked:
            return match[0]
        linked.add(href)
        return f'<a class="term to-begrip" href="{escape(href)}">{match[0]}</a>'

    return pattern.sub(link, text)


def _address(used: str, terms: Mapping[str, str]) -> str:
    """The address of a term, used in the singular or plural."""
    plain = used.lower()
    wordings = (plain, *(plain.removesuffix(ending) for ending in ("s", "'s", "’s", "en", "n")))
    return next((terms[wording] for wording in wordings if wording in terms), "")


def wordings(terms: Iterable[tuple[str, Entity]], language: str) -> dict[str, str]:
    """The address of the meaning of each wording; a wording belongs to the first term that has it."""
    addresses: dict[str, str] = {}
    for href, term in terms:
        for wording in _wordings(term, language):
            addresses.setdefault(wording, href)
    return addresses


def _wordings(term: Entity, language: str) -> Iterator[str]:
    """The wordings of a term in lower case: its title, and its unambiguous synonyms."""
    title = term.title.lower()
    yield title
    stems = [stem for _, stem in stemmed_words(title, language)]
    for synonym in term.fields.texts("synoniemen"):
        several, abbreviation = " " in synonym, synonym.isupper()
        if several or abbreviation or [stem for _, stem in stemmed_words(synonym, language)] == stems:
            yield synonym.lower()
