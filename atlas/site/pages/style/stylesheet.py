"""The living style page: every component in every state, so that anyone can judge a change of the look."""

from dataclasses import replace

from markupsafe import Markup

from atlas.content.kinds import COLOURS, FORMS, LEVELS, WORLDS
from atlas.content.values import Absence
from atlas.landscape.dates import Phase
from atlas.site.components.frame import plain_page
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import CERTAINTY, FORM, LEVEL, OPTION, WORLD
from atlas.site.model import (
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
    ShownSignal,
    Table,
    UnwrittenParty,
    Why,
    World,
)
from atlas.site.model.page import Lead, Overdue, Page, StoryStep
from atlas.site.model.rich import joined
from atlas.site.pages.style.pictures import map_styles, picture_styles
from atlas.texts import N_

TOKENS = ("paper", "sheet", "ink", "soft", "line", "link", "supra", "inter", "intra", "unknown", "past", "mark")


def style_page(context: PageContext) -> Page:
    """The style page."""
    words = context.words
    lead = Lead(
        kicker=words(N_("Voor wie aan de atlas bouwt")),
        title=words(N_("Stijlblad")),
        intro=(words(N_("Alle onderdelen van de pagina's, in elke toestand. De voorbeelden hier betekenen niets.")),),
        badges=tuple(context.level(level) for level in LEVELS),
        chips=((words(N_("een chip")),), (Quiet(words(N_("met een link"))), " ", _link(context))),
        facts=_facts(context),
    )
    parts: tuple[Part, ...] = (
        Section("kleuren", words(N_("Kleuren")), (_colours(),)),
        Section("tekens", words(N_("Tekens en woorden")), (_signs(context),)),
        Section("tekst", words(N_("Tekst")), _text(context)),
        Section("tabel", words(N_("Tabel")), (_table(context),)),
        Section("raster", words(N_("Raster van niveaus en vormen")), (_small(context),)),
        Section("ladder", words(N_("Ladder")), (_ladder(context),)),
        Section(
            "plaat", words(N_("Plaat")), (_plate(context, ""), _plate(context, words(N_("De kaart ontbreekt hier."))))
        ),
        picture_styles(context),
        map_styles(context),
        Section("vragen", words(N_("Vragen")), _signals(context)),
        Section("keuzes", words(N_("Keuzes")), (_chooser(context),)),
        Section("relaties", words(N_("Relaties")), (_relations(context),)),
        Section("kaarten", words(N_("Kaartjes")), (_cards(context),)),
    )
    page = plain_page(context, "", lead, *parts)
    return replace(page, crumbs=(_link(context), _link(context)), overdue=_overdue(context), walk=_walk(context))


def _link(context: PageContext) -> Anchor:
    return Anchor("#inhoud", context.words(N_("een link")))


def _absences(context: PageContext) -> list[Inline]:
    return [context.absent(absence) for absence in (Absence.UNKNOWN, Absence.NONE, Absence.LEFT_OUT)]


def _facts(context: PageContext) -> Facts:
    words = context.words
    facts = (
        Fact(words(N_("Bekend")), ((words(N_("een waarde")),),)),
        Fact(
            words(N_("Afgeleid")), ((context.level("inter"),),), why=words(N_("want {n} organisaties nemen deel"), n=3)
        ),
        Fact(words(N_("Oordeel")), ((words(N_("een waarde")),),), editorial=True),
        Fact(words(N_("Geen waarde")), tuple((absence,) for absence in _absences(context))),
    )
    return Facts(words(N_("Feitenblok")), facts)


def _colours() -> Bullets:
    return Bullets(tuple((Badge("token", name, f"--{name}"),) for name in TOKENS), "chips")


def _signs(context: PageContext) -> Table:
    words = context.words
    phases = [badge for phase in Phase if (badge := context.phase(phase))]
    lines: tuple[tuple[str, Rich], ...] = (
        (words(N_("Niveau")), joined([*(context.level(level) for level in LEVELS), context.level("")], " ")),
        (words(N_("Vorm")), joined([*(context.form(form) for form in FORMS), context.form("")], " ")),
        (words(N_("Wereld")), joined([*(World(w, words(WORLD[w])) for w in WORLDS), context.world("")], " ")),
        (words(N_("Fase")), joined(phases, " ")),
        (words(N_("Licht")), joined([Badge("licht", c, words(OPTION[c])) for c in COLOURS], " ")),
        (words(N_("Zekerheid")), joined([Badge("zekerheid", c, words(text)) for c, text in CERTAINTY.items()], " ")),
        (words(N_("Geen waarde")), joined(_absences(context), " ")),
        (words(N_("Datum")), (Moment("2023-05", words(N_("mei 2023"))),)),
        (words(N_("Link")), joined(_links(context), " ")),
        (words(N_("Citaat")), (Quote(words(N_("iemands eigen woorden"))),)),
        (words(N_("Balk")), (Bar(3, 5), " ", words(N_("{n} van {all}"), n=3, all=5))),
        (words(N_("Aantal")), (_counted(context, 12, "inter"), " ", _counted(context, 3, ""))),
        (
            words(N_("Nummer op de kaart")),
            (_number(1, "supra"), " ", _number(2, "inter"), " ", _number(3, "inter", "past")),
        ),
        (words(N_("Reden")), (words(N_("een waarde")), Why(words(N_("met de reden eronder"))))),
    )
    columns = (words(N_("Wat")), words(N_("Hoe")))
    return Table(words(N_("Tekens")), columns, tuple(Row(((name,), line)) for name, line in lines), fits=True)


def _links(context: PageContext) -> list[Inline]:
    words = context.words
    return [
        _link(context),
        Anchor("#inhoud", words(N_("een publieke partij")), kind="organisatie", world="publiek"),
        Anchor("#inhoud", words(N_("buiten de atlas")), external=True),
        UnwrittenParty(words(N_("een partij zonder pagina")), words(N_("nog niet beschreven")), "#inhoud"),
    ]


def _counted(context: PageContext, number: int, level: str) -> Count:
    """A number as an example: it counts the style sheet itself and nothing else."""
    word = context.words(N_("coalities"))
    return context.count(number, Measure.EXAMPLE, word=word, href="#inhoud", level=level)


def _number(number: int, level: str, state: str = "") -> Marker:
    return Marker(number=number, title=f"{number}", href="#inhoud", level=level, state=state)


def _text(context: PageContext) -> tuple[Part, ...]:
    words = context.words
    running = Markup("<p>{}</p><h3>{}</h3><ul><li>{}</li></ul>").format(
        words(N_("Lopende tekst heeft schreven en een smalle regel.")), words(N_("Een kop")), words(N_("Een punt"))
    )
    return (
        Prose(context.hole("voorbeeld", running)),
        Paragraph((words(N_("Tekst van de atlas zelf, zonder schreven.")),)),
        Paragraph((words(N_("Een stille regel.")),), "quiet"),
        Bullets(((words(N_("Stap een")),), (words(N_("Stap twee")),)), "steps"),
        Fold(words(N_("Iets achter een klik")), (Paragraph((words(N_("En dit staat erachter.")),)),)),
    )


def _table(context: PageContext) -> Table:
    words = context.words
    rows = (
        Row(((words(N_("Een groep")),),), group=True),
        Row(((_link(context),), (context.level("supra"),), ("12",))),
        Row(((_link(context),), (context.level("inter"),), ("3",)), state="past"),
        Row(((_link(context),), (context.level(""),), (context.unknown(),)), state="ahead"),
    )
    columns = (words(N_("Naam")), words(N_("Niveau")), words(N_("Aantal")))
    note = (words(N_("Voor allemaal geldt:")), " ", words(N_("een waarde")))
    return Table(words(N_("Een tabel")), columns, rows, numeric=(2,), note=note)


def _cells(context: PageContext) -> tuple[Cell, ...]:
    words = context.words
    return (
        _cell(context, 3),
        _cell(context, 1),
        Cell(words(N_("witte plek")), state="white"),
        Cell(words(N_("onbekend")), state="unknown"),
    )


def _cell(context: PageContext, number: int) -> Cell:
    text = context.words.count(N_("coalitie hier"), N_("coalities hier"), number)
    return Cell(text, context.count(number, Measure.EXAMPLE, href="#raster"))


def _grid(context: PageContext) -> Grid:
    words = context.words
    rows = tuple((context.level(level), _cells(context)) for level in (*LEVELS, ""))
    return Grid(words(N_("Een raster")), tuple(words(FORM[form]) for form in FORMS), rows)


def _small(context: PageContext) -> Cards:
    return Cards((Card(_link(context), context.words(N_("Klein raster")), grid=_grid(context)),), wide=True)


def _ladder(context: PageContext) -> Ladder:
    words = context.words
    rungs = [Rung(level, (words(LEVEL[level]),), (words(N_("een omschrijving")),)) for level in LEVELS]
    return Ladder((*rungs, Rung("intra", (words(LEVEL["intra"]),), (context.unknown(),), broken=True)))


def _plate(context: PageContext, missing: str) -> Plate:
    words = context.words
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


def _signals(context: PageContext) -> tuple[ShownSignal, ...]:
    """A question that is asked, one that rests on what is not known, and one that the editors have weighed."""
    words = context.words
    asked = ShownSignal(
        question=words(N_("Is dit een vraag?")),
        rule=words(N_("De regel die de vraag stelde.")),
        because=((words(N_("Waar de vraag op rust")), ": ", _link(context)),),
        unknown=words(N_("Hierin is niets onbekend.")),
        unsure=False,
        helps=(words(N_("Wat kan helpen")), ": ", _link(context)),
        about=(_link(context),),
    )
    unsure = replace(asked, unsure=True, unknown=words(N_("Dit rust op lijsten die niet volledig zijn.")))
    return asked, unsure, replace(asked, weighed=(words(N_("Gewogen door de redactie, met de reden.")),), helps=())


def _chooser(context: PageContext) -> Chooser:
    words = context.words
    options = (Anchor("#keuzes", words(N_("Voorbeeld {n}"), n=1)), Anchor("#keuzes", words(N_("Voorbeeld {n}"), n=2)))
    return Chooser(words(N_("Kies er een")), words(N_("Ga")), options, _link(context))


def _overdue(context: PageContext) -> Overdue:
    words = context.words
    questions = (words(N_("Klopt dit nog?")), words(N_("Wat is er anders?")), words(N_("Wie weet het?")))
    return Overdue((words(N_("Een bevestiging die te oud is.")),), questions, (_link(context),))


def _walk(context: PageContext) -> StoryStep:
    words, link = context.words, _link(context)
    return StoryStep(
        link, words(N_("Stap {n} van {all}"), n=2, all=3), words(N_("De regel van deze stap.")), link, link
    )


def _relations(context: PageContext) -> Relations:
    words = context.words
    pair: tuple[Rich, Rich] = ((_link(context),), (words(N_("met een opmerking")),))
    return Relations((Group(words(N_("Werkt aan")), (pair, pair)), Group(words(N_("Wordt genoemd in")), (pair,))))


def _cards(context: PageContext) -> Cards:
    words = context.words
    card = Card(_link(context), words(N_("Bovenschrift")), words(N_("Een regel of twee.")), (words(N_("een feit")),))
    return Cards((card, card, card))
