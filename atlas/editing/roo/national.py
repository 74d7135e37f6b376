"""The national atlas: every gemeenschappelijke regeling of the register, and every organisation in one, as pages.

The rows lie in `atlas/national/data` as the register has them; what they do not say stays unknown. The pages that
are written by hand lie beside them.
"""

import csv
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from atlas.content.parsing.scalars import is_address
from atlas.content.plain import Plain
from atlas.content.values import Absence
from atlas.editing.commands.new import id_for
from atlas.editing.roo.match import FORMS, LEGAL_FORM
from atlas.editing.yaml_edit.lines import field_lines
from atlas.places.bodies import MINISTERIE, public_bodies
from atlas.texts import N_, Texts

NATIONAL = Path(__file__).parents[2] / "national"
REGISTER = "register-van-overheidsorganisaties"
# The page at which the arrangements stand of which the register names no subject.
WITHOUT_SUBJECT = "geen-beleidsterrein-genoemd"
LAYERS = {
    "gemeente": "gemeente",
    "provincie": "provincie",
    "waterschap": "waterschap",
    "ministerie": "rijk",
    "samenwerkingsorganisatie": "regio",
}
COUNTRIES = {
    "DE": N_("Staat in het register als organisatie in Duitsland."),
    "BE": N_("Staat in het register als organisatie in België."),
}
DISSOLVED = N_("Opgeheven op {day} volgens het register, dat deze gemeente nog als deelnemer noemt.")
SUBJECT = N_("Een beleidsterrein uit het register. Niemand heeft het als opgave omschreven.")
ONLY_FORMAL = N_("Het register kent alleen formele vormen.")
BODIES = N_("Neemt deel volgens het register: {bodies}.")
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PageIds:
    """Ids from titles, each given once: a title that is taken gets a number behind it."""

    taken: set[str] = field(default_factory=set)

    def give(self, title: str, number: str) -> str:
        """The id of a new page."""
        ident = id_for(title)
        if not ident or ident in self.taken:
            ident = id_for(f"{ident[:50]} {number}")
        self.taken.add(ident)
        return ident


def national_content(words: Texts, content: Path) -> None:
    """Write the whole national atlas into a folder that is not there yet."""
    shutil.copytree(NATIONAL / "pages", content)
    for path, text in national_pages(words):
        page = content / path
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")


def national_pages(words: Texts) -> Iterator[tuple[str, str]]:
    """Each page that follows from the rows: its path in a content folder and its text."""
    arrangements, organisations, seats = (_rows(name) for name in ("regelingen", "organisaties", "deelnames"))
    ids = PageIds({REGISTER, WITHOUT_SUBJECT})
    subjects = {
        name: ids.give(name, "thema") for name in sorted({_main(t) for row in arrangements for t in _themes(row)})
    }
    tables = {row["nummer"]: ids.give(row["naam"], row["nummer"]) for row in arrangements}
    parties = {row["code"]: ids.give(_title(row), row["nummer"]) for row in organisations}
    executed = {row["uitvoering"]: tables[row["nummer"]] for row in arrangements if row["uitvoering"]}
    taking_part = defaultdict(list)
    for row in seats:
        taking_part[row["regeling"]].append(row)
    for name, ident in subjects.items():
        yield _page("opgaven", ident, _subject(name, words))
    for row in organisations:
        yield _page("organisaties", parties[row["code"]], _organisation(row, executed, words))
    for row in arrangements:
        members = [_seat(seat, parties, words) for seat in taking_part[row["nummer"]]]
        yield _page("coalities", tables[row["nummer"]], _arrangement(row, subjects, members))


def _rows(name: str) -> Sequence[Row]:
    with (NATIONAL / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        return tuple(csv.DictReader(opened))


def _page(folder: str, ident: str, fields: Iterator[tuple[str, Plain]]) -> tuple[str, str]:
    lines = [line for name, value in fields for line in field_lines(name, value)]
    return f"{folder}/{ident}.md", "\n".join(("---", *lines, "---", ""))


def _themes(row: Row) -> tuple[str, ...]:
    return tuple(filter(None, row["themas"].split("|")))


def _address(website: str) -> str:
    """A website as an address, which some rows write without its scheme; empty if it is none."""
    return next((address for address in (website, f"https://{website}") if is_address(address)), "")


def _main(theme: str) -> str:
    """The main subject of a theme that is written `main > part`."""
    return theme.partition(" > ")[0]


def _title(row: Row) -> str:
    """The name of an organisation; of a ministry its title, since the register names it by its subject."""
    titles = {body.tooi: body.title for body in public_bodies() if body.kind == MINISTERIE}
    return titles.get(row["tooi"], row["naam"])


def _subject(name: str, words: Texts) -> Iterator[tuple[str, Plain]]:
    yield "titel", name[0].upper() + name[1:]
    yield "samenvatting", words(SUBJECT)
    yield "niet-signaleren", ({"signaal": "kansrijke-vorm", "reden": words(ONLY_FORMAL)},)
    yield "bronnen", (REGISTER,)


def _organisation(row: Row, executed: Mapping[str, str], words: Texts) -> Iterator[tuple[str, Plain]]:
    layer = LAYERS.get(row["type"])
    yield "titel", _title(row)
    yield "wereld", "publiek" if layer else Absence.UNKNOWN
    if layer:
        yield "bestuurslaag", layer
    if row["nummer"] in executed:
        yield "voert-uit", executed[row["nummer"]]
    if layer:
        yield "type", row["type"]
    if row["provincie"]:
        yield "gebied", (row["provincie"],)
    numbers = {"tooi": row["tooi"], "oin": row["oin"], "roo": row["nummer"], "wikidata": row["wikidata"]}
    yield "identificatie", {name: number for name, number in numbers.items() if number}
    yield "bronnen", (REGISTER,)
    remarks = tuple(_remarks(row, words))
    if remarks:
        yield "opmerkingen", remarks
    if layer:
        yield "redactioneel", ("wereld",)


def _remarks(row: Row, words: Texts) -> Iterator[str]:
    if row["land"] in COUNTRIES:
        yield words(COUNTRIES[row["land"]])
    if row["type"] == "gemeente" and row["einde"]:
        yield words(DISSOLVED, day=row["einde"])


def _seat(row: Row, parties: Mapping[str, str], words: Texts) -> Plain:
    bodies = row["organen"].replace("|", ", ")
    remark = {"toelichting": words(BODIES, bodies=bodies)} if bodies else {}
    seat = {"partij": parties[row["organisatie"]], "rol": "deelnemer", "bron": REGISTER, "sinds": row["sinds"]}
    return seat | remark


def _arrangement(row: Row, subjects: Mapping[str, str], members: Sequence[Plain]) -> Iterator[tuple[str, Plain]]:
    themes = _themes(row)
    opgaven = tuple(dict.fromkeys(subjects[_main(theme)] for theme in themes)) or (WITHOUT_SUBJECT,)
    parts = tuple(dict.fromkeys(part for theme in themes if (part := theme.partition(" > ")[2])))
    yield "titel", row["naam"]
    yield "opgaven", opgaven
    yield "vorm", FORMS[row["afkorting"]]
    yield "rechtsvorm", f"{LEGAL_FORM}: {row['vorm'].lower()}"
    if members:
        yield "deelnemers", tuple(members)
    yield "deelnemers-volledig", "volledig" if members else "onbekend"
    if row["begin"]:
        yield "begin", row["begin"]
    address = _address(row["website"])
    if address:
        yield "website", address
    yield "identificatie", {"roo": row["nummer"]}
    yield "bronnen", (REGISTER, row["pagina"])
    if parts:
        yield "labels", parts
    yield "redactioneel", ("vorm",)
