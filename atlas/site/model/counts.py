"""Numbers that count something, with what they count: so that anyone can count it again."""

from dataclasses import dataclass
from enum import Enum


class Measure(Enum):
    """What a number counts. Of coalities only those that run now count, unless the name says otherwise."""

    COALITIONS = "coalitions"
    COALITIONS_UNSURE = "coalitions-unsure"
    """Coalities of which nobody knows whether they run."""
    COALITIONS_PAST = "coalitions-past"
    COALITIONS_AHEAD = "coalitions-ahead"
    LISTS_COMPLETE = "lists-complete"
    LISTS_INCOMPLETE = "lists-incomplete"
    PARTIES = "parties"
    """Organisations, and parties without a page, that take part in a coalition; no teams."""
    PARTICIPANTS = "participants"
    """The parties of one coalition, and the coalities that take part in it as such."""
    COALITIONS_SEATED = "coalitions-seated"
    """Coalities of which it is known that any organisation takes part."""
    OTHERS = "others"
    """Who takes part in a coalition beside a party."""
    STATED = "stated"
    """How many take part in a coalition as its source says."""
    SEATS = "seats"
    """Memberships of organisations, also through a team or grenswerker; several at one table count apart."""
    SEATS_WITHOUT_ROLE = "seats-without-role"
    SEATS_WITH_MANDATE = "seats-with-mandate"
    SEATS_WITH_HOURS = "seats-with-hours"
    SEATS_WITHOUT_HOURS = "seats-without-hours"
    OPGAVEN_UNSURE = "opgaven-unsure"
    """The opgaven, but for shelves, on which a party has no known table and a list is not complete."""
    OPGAVEN = "opgaven"
    """The opgaven on which a party sits at a table."""
    ROLES = "roles"
    """Grenswerkers that are active now: of an opgave those that name it, or connect its coalities."""
    TABLES = "tables"
    """The coalities in which a party takes part."""
    OTHER_TABLES = "other-tables"
    """The coalities in which a party takes no part, as far as anybody knows."""
    SHARED_TABLES = "shared-tables"
    """The coalities in which two parties both take part."""
    SHARED_PARTIES = "shared-parties"
    """The parties that take part in two coalities."""
    PAGES = "pages"
    LISTED = "listed"
    """What stands in the list to which the number leads: for what only that list holds."""
    EXAMPLE = "example"
    """Nothing: shows what a number looks like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Within what is counted: ids of pages and keys of parties, and values of the model; empty is no limit.

    `other` is the second of two parties, coalitions or opgaven; `kind` a kind of page; `form` may be a side:
    `formal` or `informal`. Where a level, form, area or world is not known its value is `onbekend`;
    a world that is known, whichever it is, is `bekend`.
    """

    opgave: str = ""
    coalition: str = ""
    party: str = ""
    other: str = ""
    level: str = ""
    form: str = ""
    world: str = ""
    area: str = ""
    kind: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that counts something on a page: `number` for who counts again, `shown` for who reads.

    `word` stands behind the number and may be empty; `href` leads to the list of what is counted. `level` gives it the
    colour of that level.
    """

    number: int
    measure: Measure
    scope: Scope
    shown: str
    word: str = ""
    href: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The number that a coalition has on the map of its page; it returns wherever that page speaks of it.

    `state` is a class such as `past`; `title` is the name of the coalition, for who points at the number or hears it.
    """

    number: int
    title: str
    href: str
    level: str
    state: str = ""
