"""Possible personal data in public text: an e-mail address, a telephone number, a name after `dhr.`.

These are questions, not verdicts: an address or number of an organisation is fine and looks the same. What clearly
belongs to an organisation passes: a field for a functional contact, an address such as `info@`, a shared number.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from atlas.content.values import Body, Entity, Fields, TextBlock, Unwritten, Value
from atlas.diagnostics import Diagnostic, Span
from atlas.rules import MAIL_OF_PERSON, NAME_OF_PERSON, PHONE_OF_PERSON

# Fields meant for an address or number, and fields of names and identifiers, which have their own rules.
FUNCTIONAL = frozenset(("contact", "privacycontact", "beveiligingscontact"))
GOVERNED = frozenset(("naam", "identificatie"))
# The first words of addresses that do not belong to one person.
_WORDS = (
    "administratie afval balie bestuur bestuurssecretariaat bibliotheek bureau communicatie contact data energie fg "
    "functionarisgegevensbescherming gemeente griffie helpdesk info informatie inkoop klantcontact klantenservice "
    "media meldpunt noreply office omgevingsdienst pers persvoorlichting post postbus postmaster privacy projectbureau "
    "provincie receptie redactie regio samenwerking secretariaat servicedesk statengriffie subsidie subsidies support "
    "team veiligheid voorlichting waterschap webmaster webredactie wonen zorg"
)
OF_MANY = frozenset(_WORDS.split())
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"(?<![\w.%+-])([A-Za-z0-9][\w.%+-]{0,63})@([A-Za-z0-9][A-Za-z0-9.-]{0,251}\.[A-Za-z]{2,24})\b")
# `j.jansen` and `anna.de.vries`: an initial or a first name, and another name.
_LIKE_A_NAME = re.compile(
    r"[A-Za-z]\.(?:[A-Za-z]\.)*[A-Za-z'-]{2,}(?:\.[A-Za-z'-]+)*|[A-Za-z]{2,}\.[A-Za-z'-]{2,}(?:\.[A-Za-z'-]+)*"
)
_BETWEEN = r"[ .\u00a0\u2011-]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w.,/+-])(?:(?:\+|00)\d{{2,3}}{_BETWEEN}(?:\(0\){_BETWEEN})?[1-9]\d{{0,2}}|\(?0[1-9]\d{{0,2}}\)?)"
    rf"(?:{_BETWEEN}\d{{2,4}}){{2,4}}(?![\w/]|[.,-]\d)"
)
_A_DATE = re.compile(r"\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d")
_MOBILE = re.compile(r"(?:(?:\+|00)31\D*(?:\(0\))?\D*|0)6")
_SHARED = re.compile(r"(?:(?:\+|00)31\D*|0)(?:8[0258]|800|90[069]|9)")
_DIGITS_IN_NUMBER = range(10, 16)
_TITLE = re.compile(
    r"[DdMm](?<!\w.)(?:(?<=[Dd])hr\.?|(?<=[Mm])(?:evr\.?|w\.|evrouw|eneer)|(?<=[Dd])e [Hh]eer)\s+"
    r"(?:(?:van|de|der|den|ten|ter|te|'t|von|el|al)\s+){0,3}(?:\s?(?:[A-Z]\.|[A-Z][\w'’-]+)){1,6}"
)
# The start of a telephone number: much faster to find in a long text than a whole number.
_BEGINS_AS_PHONE = re.compile(r"[+0](?<![\w.,/+-].)[\d(]")
# A live preview checks the same texts repeatedly.
MOST_REMEMBERED = 16_384


def personal_data(entity: Entity) -> Iterator[Diagnostic]:
    """A warning for each possible item of personal data in the fields and the text of a page."""
    yield from personal_data_in_fields(entity.fields)
    yield from _of_body(entity.body, entity.path)


def personal_data_in_fields(fields: Fields) -> Iterator[Diagnostic]:
    """A warning for each possible item of personal data in fields."""
    for name, value in fields.values.items():
        if name not in GOVERNED:
            yield from _of_value(value, fields.place(name), functional=name in FUNCTIONAL)


def _of_value(value: Value, place: Span, *, functional: bool) -> Iterator[Diagnostic]:
    match value:
        case Fields():
            yield from personal_data_in_fields(value)
        case tuple():
            for part in value:
                yield from _of_value(part, place, functional=functional)
        case Unwritten():
            yield from (problem for problem, _ in _find_matches(value.name, value.span, functional=False))
        case str():
            yield from (problem for problem, _ in _find_matches(value, place, functional=functional))


@lru_cache(maxsize=MOST_REMEMBERED)
def _of_body(body: Body, path: str) -> tuple[Diagnostic, ...]:
    return tuple(problem for block in body.blocks if _holds(block.text) for problem in _of_block(block, path))


def _of_block(block: TextBlock, path: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(block.text.split("\n"), block.line):
        for problem, match in _find_matches(line, Span(path, number), functional=False):
            place = Span(path, number, match.start() + 1, match.end() - match.start())
            yield Diagnostic(problem.rule, place, problem.args)


def _holds(text: str) -> bool:
    """Whether a text needs to be checked line by line."""
    return any(_find_matches(text, Span(""), functional=False))


def _find_matches(text: str, place: Span, *, functional: bool) -> Iterator[tuple[Diagnostic, re.Match[str]]]:
    plain = _ADDRESS.sub(lambda address: " " * len(address[0]), text) if "http" in text or "www." in text else text
    if "@" in plain:
        for mail in _MAIL.finditer(plain):
            if _is_of_person(mail[1], functional=functional):
                yield MAIL_OF_PERSON.at(place, word=mail[0]), mail
    if _BEGINS_AS_PHONE.search(plain):
        for phone in _PHONE.finditer(plain):
            if _is_phone(phone[0]) and (not functional or _MOBILE.match(phone[0])):
                yield PHONE_OF_PERSON.at(place, word=phone[0]), phone
    for name in _TITLE.finditer(plain):
        yield NAME_OF_PERSON.at(place, word=name[0]), name


def _is_of_person(local: str, *, functional: bool) -> bool:
    """Whether the part of an address before the `@` may name a person; in a contact field only if it looks like one."""
    first = re.split(r"[._+-]", local.casefold())[0]
    if functional:
        return _LIKE_A_NAME.fullmatch(local) is not None and first not in OF_MANY
    return first not in OF_MANY


def _is_phone(text: str) -> bool:
    digits = sum(character.isdigit() for character in text.replace("(0)", ""))
    return digits in _DIGITS_IN_NUMBER and not _A_DATE.search(text) and not _SHARED.match(text)
