"""How things stand on a day, who takes part, and on which level: the rules of the atlas, written down a second time."""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tests.recount.reading import Item, Written

NOW, PAST, AHEAD, UNKNOWN = "loopt", "voorbij", "nog niet begonnen", "niet bekend"
ENDED = ("afgerond", "opgevolgd")
FORMAL = {"sturing": "hierarchie", "vertegenwoordiging": "institutioneel", "resultaat": "vooraf", "verloop": "planning"}
BY_FEATURES = {
    (4, 4): "formeel",
    (4, 3): "overwegend-formeel",
    (4, 1): "overwegend-informeel",
    (4, 0): "informeel",
    (3, 3): "overwegend-formeel",
    (3, 2): "overwegend-formeel",
    (3, 1): "overwegend-informeel",
    (3, 0): "overwegend-informeel",
}


def first_day(written: object) -> date | None:
    """The first day of a year, month or day."""
    parts = _parts(written)
    return date(*(*parts, 1, 1)[:3]) if parts else None


def last_day(written: object) -> date | None:
    """The last day of a year, month or day."""
    parts = _parts(written)
    if not parts:
        return None
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def _parts(written: object) -> tuple[int, ...]:
    if not isinstance(written, str) or not written[:1].isdigit():
        return ()
    return tuple(int(part) for part in written.split("-"))


def period(item: Item, begin: str, end: str, on: date) -> str:
    """How a period stands: a partial date covers its whole period."""
    last, first = last_day(item.get(end)), first_day(item.get(begin))
    if last and last < on:
        return PAST
    return AHEAD if first and first > on else NOW


def counts_now(item: Item, on: date) -> bool:
    """Whether an item of a list counts on a day."""
    return period(item, "sinds", "tot", on) == NOW and item.get("zekerheid") != "aangekondigd"


@dataclass(frozen=True)
class Country:
    """All pages on a day, and the day on which they say what they say."""

    pages: dict[str, Written]
    on: date
    today: date

    def of_kind(self, kind: str) -> list[Written]:
        return [page for page in self.pages.values() if page.kind == kind]

    @cached_property
    def tables(self) -> dict[str, "Table"]:
        """Every coalition on the day."""
        return {page.id: Table(self, page) for page in self.of_kind("coalitie")}

    @cached_property
    def roles(self) -> dict[str, "Role"]:
        """Every grenswerker on the day."""
        return {page.id: Role(self, page) for page in self.of_kind("grenswerker")}

    def kind(self, ident: str) -> str:
        return self.pages[ident].kind if ident in self.pages else ""

    def home(self, ident: str) -> str:
        """The organisation behind a party."""
        if self.kind(ident) not in {"team", "grenswerker"}:
            return ident
        page = self.pages[ident]
        team = page.text("team")
        return page.text("organisatie") or (self.pages[team].text("organisatie") if team in self.pages else "")


@dataclass(frozen=True)
class Table:
    """One coalition on the day."""

    land: Country
    page: Written

    @cached_property
    def phase(self) -> str:
        """The table of four answers."""
        on, today = self.land.on, self.land.today
        exists, begin = (first_day(self.page.fields.get(name)) for name in ("bestaat-sinds", "begin"))
        end, status = last_day(self.page.fields.get("einde")), self.page.text("status")
        seats = [
            day
            for item in self.page.items("deelnemers")
            if item.get("zekerheid") != "aangekondigd" and (day := first_day(item.get("sinds")))
        ]
        start = min((day for day in (exists, begin, *seats) if day), default=None)
        ended = status in ENDED and end is None
        if (end and end < on) or (ended and on >= today):
            return PAST
        if start and on < start:
            return AHEAD
        ran_perhaps = begin is not None and exists is None and on < begin
        runs_perhaps = end is None and (status == "onbekend" or ended)
        return UNKNOWN if ran_perhaps or runs_perhaps or (start is None and on < today) else NOW

    @cached_property
    def seats(self) -> list[Item]:
        """The items of the list that count: those of the day, or of a coalition that is past those at its end."""
        return self._of_the_day("deelnemers")

    @cached_property
    def opgaven(self) -> set[str]:
        return {item["opgave"] for item in self._of_the_day("opgaven")}

    def _of_the_day(self, name: str) -> list[Item]:
        items = self.page.items(name)
        if self.phase != PAST:
            return [item for item in items if counts_now(item, self.land.on)]
        sure = [item for item in items if item.get("zekerheid") != "aangekondigd"]
        first, last = first_day(self.page.fields.get("einde")), last_day(self.page.fields.get("einde"))
        if first and last:
            there = [item for item in sure if (last_day(item.get("tot")) or last) >= first]
            return [item for item in there if (first_day(item.get("sinds")) or first) <= last]
        until = [last_day(item.get("tot")) for item in sure]
        stay = [item for item, day in zip(sure, until, strict=True) if day is None]
        latest = max((day for day in until if day), default=None)
        return stay or [item for item, day in zip(sure, until, strict=True) if day == latest]

    def as_coalition(self, item: Item) -> bool:
        """Whether an item of the list takes part as a coalition, and not as an organisation."""
        if "als" in item:
            return bool(item["als"] == "coalitie")
        party = item["partij"]
        return self.land.kind(party) == "coalitie" and self.land.pages[party].text("rechtspersoon") != "ja"

    @cached_property
    def parties(self) -> set[str]:
        """The organisations that take part, each once; what acts as a coalition is none."""
        homes = {self.land.home(item["partij"]) for item in self.seats if not self.as_coalition(item)}
        return homes - {""}

    @cached_property
    def homes(self) -> set[str]:
        """Whose seats there are, in whatever way they act: whether a party sits here is asked a million times."""
        return {self.land.home(item["partij"]) for item in self.seats}

    @cached_property
    def coalitions(self) -> set[str]:
        return {item["partij"] for item in self.seats if self.as_coalition(item)}

    @cached_property
    def worlds(self) -> set[str]:
        return {self.land.pages[key].text("wereld") for key in self.parties if key in self.land.pages} - {
            "",
            "onbekend",
        }

    @cached_property
    def persons(self) -> set[str]:
        """The grenswerkers who sit here, or are active and say that they connect this."""
        sit = {item.get("vertegenwoordiger", "") for item in self.seats}
        sit |= {item["partij"] for item in self.seats if self.land.kind(item["partij"]) == "grenswerker"}
        roles = self.land.of_kind("grenswerker")
        active = (page for page in roles if period(page.fields, "sinds", "tot", self.land.on) == NOW)
        return (sit - {""}) | {page.id for page in active if self.page.id in page.names("verbindt")}

    @cached_property
    def level(self) -> str:
        written = self.page.text("niveau")
        if written and written != "onbekend":
            return written
        if len(self.coalitions) > 1:
            return "supra"
        if len(self.coalitions) + len(self.parties) > 1:
            return "inter"
        whole = self.page.text("deelnemers-volledig") == "volledig"
        return "intra" if len(self.parties) == 1 and (whole or len(self._places()) > 1) else "onbekend"

    def _places(self) -> set[tuple[str, str]]:
        """The teams and persons who sit here for an organisation; a team and who represents it are one."""
        found = set()
        for item in self.seats:
            party = item["partij"]
            kind = self.land.kind(party)
            team = item.get("team") or (party if kind == "team" else "")
            person = party if kind == "grenswerker" else item.get("vertegenwoordiger", "")
            if self.land.home(party):
                found.add((team, person))
        return found - {("", "")}

    @cached_property
    def form(self) -> str:
        written = self.page.text("vorm")
        features = self.page.fields.get("vormkenmerken")
        said = {name: value for name, value in features.items() if name in FORMAL} if isinstance(features, dict) else {}
        answers = {name: value for name, value in said.items() if value not in {"onbekend", "geen", ""}}
        formal = sum(value == FORMAL[name] for name, value in answers.items())
        known = written if written not in {"", "onbekend"} else ""
        return known or BY_FEATURES.get((len(answers), formal), "onbekend")

    @property
    def list_is_whole(self) -> bool:
        return self.page.text("deelnemers-volledig") == "volledig"

    def has(self, party: str) -> bool:
        """Whether a party sits here: an organisation, also through its team or role, a team or a grenswerker."""
        if self.land.kind(party) == "grenswerker":
            return party in self.persons
        if self.land.kind(party) == "team":
            return any(party in {item["partij"], item.get("team")} for item in self.seats)
        if self.land.kind(party) == "coalitie":
            return any(item["partij"] == party for item in self.seats)
        return party in self.homes


@dataclass(frozen=True)
class Role:
    """One grenswerker on the day."""

    land: Country
    page: Written

    @cached_property
    def phase(self) -> str:
        return period(self.page.fields, "sinds", "tot", self.land.on)

    @cached_property
    def opgaven(self) -> set[str]:
        """The opgaven that it names; else those of the coalitions that it connects, if these share any only those."""
        items = self.page.items("opgaven")
        if items:
            return {item["opgave"] for item in items if self.phase == PAST or counts_now(item, self.land.on)}
        said = set(self.page.names("verbindt"))
        tables = [t for t in self.land.tables.values() if t.page.id in said or self.page.id in t.persons]
        standing = [t.opgaven for t in tables if self.phase == PAST or t.phase in {NOW, UNKNOWN}]
        several = [t.opgaven for t in tables if t.opgaven]
        shared = set.intersection(*several) if len(several) > 1 else set()
        through = set[str]().union(*standing)
        return through & shared if shared else through
