"""The living style page: every component in every state, so that anyone can judge a change of the look."""

from dataclasses import replace

from markupsafe import Markup

from atlas.content.kinds import COLOURS, FORMS, LEVELS, WORLDS
from atlas.content.values import Absence
from atlas.landscape.dates import Phase
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Overdue, Page, Walk
from atlas.site.parts import (
    Anchor,
    Badge,
    Bar,
    Bullets,
    Card,
    Cards,
    Cell,
    Chooser,
    Count,
    Fact,
    Facts,
    Fold,
    Grid,
    Group,
    Inline,
    Ladder,
    LegendItem,
    Marker,
    Measure,
    Moment,
    Paragraph,
    Part,
    Plate,
    Prose,
    Quiet,
    Quote,
    Relations,
    Rich,
    Row,
    Rung,
    Section,
    Signal,
    Table,
    Unwritten,
    Why,
    World,
)
from atlas.site.rich import joined
from atlas.site.views.frame import plain_page
from atlas.site.views.style_pictures import map_styles, picture_styles
from atlas.site.vocabulary import CERTAINTY, FORM, LEVEL, OPTION, WORLD
from atlas.texts import N_

TOKENS = ("paper", "sheet", "ink", "soft", "line", "link", "supra", "inter", "intra", "unknown", "past", "mark")


def style_page(guide: Guide) -> Page:
    """The style page."""
    words = guide.words
    lead = Lead(
        kicker=words(N_("Voor wie aan de atlas bouwt")),
        title=words(N_("Stijlblad")),
        intro=(words(N_("Alle onderdelen van de pagina's, in elke toestand. De voorbeelden hier betekenen niets.")),),
        badges=tuple(guide.level(level) for level in LEVELS),
        chips=((words(N_("een chip")),), (Quiet(words(N_("met een link"))), " ", _link(guide))),
        facts=_facts(guide),
    )
    parts: tuple[Part, ...] = (
        Section("kleuren", words(N_("Kleuren")), (_colours(),)),
        Section("tekens", words(N_("Tekens en woorden")), (_signs(guide),)),
        Section("tekst", words(N_("Tekst")), _text(guide)),
        Section("tabel", words(N_("Tabel")), (_table(guide),)),
        Section("raster", words(N_("Raster van niveaus en vormen")), (_small(guide),)),
        Section("ladder", words(N_("Ladder")), (_ladder(guide),)),
        Section("plaat", words(N_("Plaat")), (_plate(guide, ""), _plate(guide, words(N_("De kaart ontbreekt hier."))))),
        picture_styles(guide),
        map_styles(guide),
        Section("vragen", words(N_("Vragen")), _signals(guide)),
        Section("keuzes", words(N_("Keuzes")), (_chooser(guide),)),
        Section("relaties", words(N_("Relaties")), (_relations(guide),)),
        Section("kaarten", words(N_("Kaartjes")), (_cards(guide),)),
    )
    page = plain_page(guide, "", lead, *parts)
    return replace(page, crumbs=(_link(guide), _link(guide)), overdue=_overdue(guide), walk=_walk(guide))


def _link(guide: Guide) -> Anchor:
    return Anchor("#inhoud", guide.words(N_("een link")))


def _absences(guide: Guide) -> list[Inline]:
    return [guide.absent(absence) for absence in (Absence.UNKNOWN, Absence.NONE, Absence.LEFT_OUT)]


def _facts(guide: Guide) -> Facts:
    words = guide.words
    facts = (
        Fact(words(N_("Bekend")), ((words(N_("een waarde")),),)),
        Fact(words(N_("Afgeleid")), ((guide.level("inter"),),), why=words(N_("want {n} organisaties nemen deel"), n=3)),
        Fact(words(N_("Oordeel")), ((words(N_("een waarde")),),), editorial=True),
        Fact(words(N_("Geen waarde")), tuple((absence,) for absence in _absences(guide))),
    )
    return Facts(words(N_("Feitenblok")), facts)


def _colours() -> Bullets:
    return Bullets(tuple((Badge("token", name, f"--{name}"),) for name in TOKENS), "chips")


def _signs(guide: Guide) -> Table:
    words = guide.words
    phases = [badge for phase in Phase if (badge := guide.phase(phase))]
    lines: tuple[tuple[str, Rich], ...] = (
        (words(N_("Niveau")), joined([*(guide.level(level) for level in LEVELS), guide.level("")], " ")),
        (words(N_("Vorm")), joined([*(guide.form(form) for form in FORMS), guide.form("")], " ")),
        (words(N_("Wereld")), joined([*(World(w, words(WORLD[w])) for w in WORLDS), guide.world("")], " ")),
        (words(N_("Fase")), joined(phases, " ")),
        (words(N_("Licht")), joined([Badge("licht", c, words(OPTION[c])) for c in COLOURS], " ")),
        (words(N_("Zekerheid")), joined([Badge("zekerheid", c, words(text)) for c, text in CERTAINTY.items()], " ")),
        (words(N_("Geen waarde")), joined(_absences(guide), " ")),
        (words(N_("Datum")), (Moment("2023-05", words(N_("mei 2023"))),)),
        (words(N_("Link")), joined(_links(guide), " ")),
        (words(N_("Citaat")), (Quote(words(N_("iemands eigen woorden"))),)),
        (words(N_("Balk")), (Bar(3, 5), " ", words(N_("{n} van {all}"), n=3, all=5))),
        (words(N_("Aantal")), (_counted(guide, 12, "inter"), " ", _counted(guide, 3, ""))),
        (
            words(N_("Nummer op de kaart")),
            (_number(1, "supra"), " ", _number(2, "inter"), " ", _number(3, "inter", "past")),
        ),
        (words(N_("Reden")), (words(N_("een waarde")), Why(words(N_("met de reden eronder"))))),
    )
    columns = (words(N_("Wat")), words(N_("Hoe")))
    return Table(words(N_("Tekens")), columns, tuple(Row(((name,), line)) for name, line in lines), fits=True)


def _links(guide: Guide) -> list[Inline]:
    words = guide.words
    return [
        _link(guide),
        Anchor("#inhoud", words(N_("een publieke partij")), kind="organisatie", world="publiek"),
        Anchor("#inhoud", words(N_("buiten de atlas")), external=True),
        Unwritten(words(N_("een partij zonder pagina")), words(N_("nog niet beschreven")), "#inhoud"),
    ]


def _counted(guide: Guide, number: int, level: str) -> Count:
    """A number as an example: it counts the style sheet itself and nothing else."""
    word = guide.words(N_("coalities"))
    return guide.count(number, Measure.EXAMPLE, word=word, href="#inhoud", level=level)


def _number(number: int, level: str, state: str = "") -> Marker:
    return Marker(number=number, title=f"{number}", href="#inhoud", level=level, state=state)


def _text(guide: Guide) -> tuple[Part, ...]:
    words = guide.words
    running = Markup("<p>{}</p><h3>{}</h3><ul><li>{}</li></ul>").format(
        words(N_("Lopende tekst heeft schreven en een smalle regel.")), words(N_("Een kop")), words(N_("Een punt"))
    )
    return (
        Prose(guide.hole("voorbeeld", running)),
        Paragraph((words(N_("Tekst van de atlas zelf, zonder schreven.")),)),
        Paragraph((words(N_("Een stille regel.")),), "quiet"),
        Bullets(((words(N_("Stap een")),), (words(N_("Stap twee")),)), "steps"),
        Fold(words(N_("Iets achter een klik")), (Paragraph((words(N_("En dit staat erachter.")),)),)),
    )


def _table(guide: Guide) -> Table:
    words = guide.words
    rows = (
        Row(((words(N_("Een groep")),),), group=True),
        Row(((_link(guide),), (guide.level("supra"),), ("12",))),
        Row(((_link(guide),), (guide.level("inter"),), ("3",)), state="past"),
        Row(((_link(guide),), (guide.level(""),), (guide.unknown(),)), state="ahead"),
    )
    columns = (words(N_("Naam")), words(N_("Niveau")), words(N_("Aantal")))
    note = (words(N_("Voor allemaal geldt:")), " ", words(N_("een waarde")))
    return Table(words(N_("Een tabel")), columns, rows, numeric=(2,), note=note)


def _cells(guide: Guide) -> tuple[Cell, ...]:
    words = guide.words
    return (
        _cell(guide, 3),
        _cell(guide, 1),
        Cell(words(N_("witte plek")), state="white"),
        Cell(words(N_("onbekend")), state="unknown"),
    )


def _cell(guide: Guide, number: int) -> Cell:
    text = guide.words.count(N_("coalitie hier"), N_("coalities hier"), number)
    return Cell(text, guide.count(number, Measure.EXAMPLE, href="#raster"))


def _grid(guide: Guide) -> Grid:
    words = guide.words
    rows = tuple((guide.level(level), _cells(guide)) for level in (*LEVELS, ""))
    return Grid(words(N_("Een raster")), tuple(words(FORM[form]) for form in FORMS), rows)


def _small(guide: Guide) -> Cards:
    return Cards((Card(_link(guide), guide.words(N_("Klein raster")), grid=_grid(guide)),), wide=True)


def _ladder(guide: Guide) -> Ladder:
    words = guide.words
    rungs = [Rung(level, (words(LEVEL[level]),), (words(N_("een omschrijving")),)) for level in LEVELS]
    return Ladder((*rungs, Rung("intra", (words(LEVEL["intra"]),), (guide.unknown(),), broken=True)))


def _plate(guide: Guide, missing: str) -> Plate:
    words = guide.words
    box = Markup(
        '<svg viewBox="0 0 400 80" role="img" aria-label="{}"><rect class="band supra" width="400" height="80"/></svg>'
    )
    return Plate(
        id="voorbeeld-zonder" if missing else "voorbeeld",
        number=words(N_("Kaart {n}"), n=0),
        title=words(N_("Een plaat")),
        subtitle=words(N_("met een rand, een nummer en een legenda")),
        svg=box.format(words(N_("een leeg vlak"))),
        legend=(LegendItem("sign-coalitie", words(N_("coalitie"))), LegendItem("sign-past", words(N_("voorbij")))),
        notes=(words(N_("Een opmerking bij de plaat.")),),
        missing=missing,
    )


def _signals(guide: Guide) -> tuple[Signal, ...]:
    """A question that is asked, one that rests on what is not known, and one that the editors have weighed."""
    words = guide.words
    asked = Signal(
        question=words(N_("Is dit een vraag?")),
        rule=words(N_("De regel die de vraag stelde.")),
        because=((words(N_("Waar de vraag op rust")), ": ", _link(guide)),),
        unknown=words(N_("Hierin is niets onbekend.")),
        unsure=False,
        helps=(words(N_("Wat kan helpen")), ": ", _link(guide)),
        about=(_link(guide),),
    )
    unsure = replace(asked, unsure=True, unknown=words(N_("Dit rust op lijsten die niet volledig zijn.")))
    return asked, unsure, replace(asked, weighed=(words(N_("Gewogen door de redactie, met de reden.")),), helps=())


def _chooser(guide: Guide) -> Chooser:
    words = guide.words
    options = (Anchor("#keuzes", words(N_("Voorbeeld {n}"), n=1)), Anchor("#keuzes", words(N_("Voorbeeld {n}"), n=2)))
    return Chooser(words(N_("Kies er een")), words(N_("Ga")), options, _link(guide))


def _overdue(guide: Guide) -> Overdue:
    words = guide.words
    questions = (words(N_("Klopt dit nog?")), words(N_("Wat is er anders?")), words(N_("Wie weet het?")))
    return Overdue((words(N_("Een bevestiging die te oud is.")),), questions, (_link(guide),))


def _walk(guide: Guide) -> Walk:
    words, link = guide.words, _link(guide)
    return Walk(link, words(N_("Stap {n} van {all}"), n=2, all=3), words(N_("De regel van deze stap.")), link, link)


def _relations(guide: Guide) -> Relations:
    words = guide.words
    pair: tuple[Rich, Rich] = ((_link(guide),), (words(N_("met een opmerking")),))
    return Relations((Group(words(N_("Werkt aan")), (pair, pair)), Group(words(N_("Wordt genoemd in")), (pair,))))


def _cards(guide: Guide) -> Cards:
    words = guide.words
    card = Card(_link(guide), words(N_("Bovenschrift")), words(N_("Een regel of twee.")), (words(N_("een feit")),))
    return Cards((card, card, card))
