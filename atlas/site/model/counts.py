"""Numbers that count something, together with what they count, so that anyone can count it again."""

from dataclasses import dataclass
from enum import Enum


class Measure(Enum):
    """What a number counts. Only running coalitions count, unless the name says otherwise."""

    COALITIONS = "coalitions"
    COALITIONS_UNSURE = "coalitions-unsure"
    """Coalitions of which it is unknown whether they run."""
    COALITIONS_PAST = "coalitions-past"
    COALITIONS_AHEAD = "coalitions-ahead"
    LISTS_COMPLETE = "lists-complete"
    LISTS_INCOMPLETE = "lists-incomplete"
    PARTIES = "parties"
    """Organisations, and parties without a page, that take part in a coalition; no teams."""
    PARTICIPANTS = "participants"
    """The parties of one coalition, and the coalities that take part in it as such."""
    COALITIONS_SEATED = "coalitions-seated"
    """Coalitions in which at least one organisation is known to take part."""
    OTHERS = "others"
    """The other participants of a coalition in which a party takes part."""
    STATED = "stated"
    """The number of participants of a coalition according to its source."""
    SEATS = "seats"
    """Memberships of organisations, also through a team or grenswerker; several at one table count apart."""
    SEATS_WITHOUT_ROLE = "seats-without-role"
    SEATS_WITH_MANDATE = "seats-with-mandate"
    SEATS_WITH_HOURS = "seats-with-hours"
    SEATS_WITHOUT_HOURS = "seats-without-hours"
    OPGAVEN_UNSURE = "opgaven-unsure"
    """The real opgaven on which a party has no known table while some list of participants is incomplete."""
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
    """The items of the list that the number links to, if nothing else defines them."""
    EXAMPLE = "example"
    """Nothing: an example of what a number looks like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The scope of a count: ids of pages, keys of parties and values of the model; empty is no limit.

    `other` is the second of two parties, coalitions or opgaven; `kind` a kind of page; `form` may be a side: `formal`
    or `informal`. The value `onbekend` selects what has no known level, form, area or world; the world `bekend` selects
    any known one.
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
    """A number on a page that counts something: `number` for programs that count again, `shown` for readers.

    `word` follows the number and may be empty; `href` links to the list of what is counted. `level` gives it the colour
    of that level.
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
    """The number of a coalition on the map of its page, repeated wherever that page mentions it.

    `state` is a class such as `past`; `title` is the name of the coalition, for tooltips and screen readers.
    """

    number: int
    title: str
    href: str
    level: str
    state: str = ""
