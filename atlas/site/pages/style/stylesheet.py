"""The living style page: every component in every state, so that anyone can judge a change of the design."""

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
    Diagram,
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
from atlas.site.model.rich import join_rich
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
        Section(id="kleuren", title=words(N_("Kleuren")), parts=(_colours(),)),
        Section(id="tekens", title=words(N_("Tekens en woorden")), parts=(_signs(context),)),
        Section(id="tekst", title=words(N_("Tekst")), parts=_text(context)),
        Section(id="tabel", title=words(N_("Tabel")), parts=(_table(context),)),
        Section(id="raster", title=words(N_("Raster van niveaus en vormen")), parts=(_small(context),)),
        Section(id="ladder", title=words(N_("Ladder")), parts=(_ladder(context),)),
        Section(
            id="plaat",
            title=words(N_("Plaat")),
            parts=(_diagram(context, ""), _diagram(context, words(N_("De kaart ontbreekt hier.")))),
        ),
        picture_styles(context),
        map_styles(context),
        Section(id="vragen", title=words(N_("Vragen")), parts=_signals(context)),
        Section(id="keuzes", title=words(N_("Keuzes")), parts=(_chooser(context),)),
        Section(id="relaties", title=words(N_("Relaties")), parts=(_relations(context),)),
        Section(id="kaarten", title=words(N_("Kaartjes")), parts=(_cards(context),)),
    )
    page = plain_page(context, "", lead, *parts)
    return replace(page, crumbs=(_link(context), _link(context)), overdue=_overdue(context), walk=_walk(context))


def _link(context: PageContext) -> Anchor:
    return Anchor(href="#inhoud", text=context.words(N_("een link")))


def _absences(context: PageContext) -> list[Inline]:
    return [context.absent(absence) for absence in (Absence.UNKNOWN, Absence.NONE, Absence.LEFT_OUT)]


def _facts(context: PageContext) -> Facts:
    words = context.words
    facts = (
        Fact(label=words(N_("Bekend")), values=((words(N_("een waarde")),),)),
        Fact(
            label=words(N_("Afgeleid")),
            values=((context.level("inter"),),),
            why=words(N_("want {n} organisaties nemen deel"), n=3),
        ),
        Fact(label=words(N_("Oordeel")), values=((words(N_("een waarde")),),), editorial=True),
        Fact(label=words(N_("Geen waarde")), values=tuple((absence,) for absence in _absences(context))),
    )
    return Facts(words(N_("Feitenblok")), facts)


def _colours() -> Bullets:
    return Bullets(tuple((Badge(family="token", value=name, text=f"--{name}"),) for name in TOKENS), "chips")


def _signs(context: PageContext) -> Table:
    words = context.words
    phases = [badge for phase in Phase if (badge := context.phase(phase))]
    lines: tuple[tuple[str, Rich], ...] = (
        (words(N_("Niveau")), join_rich([*(context.level(level) for level in LEVELS), context.level("")], " ")),
        (words(N_("Vorm")), join_rich([*(context.form(form) for form in FORMS), context.form("")], " ")),
        (words(N_("Wereld")), join_rich([*(World(w, words(WORLD[w])) for w in WORLDS), context.world("")], " ")),
        (words(N_("Fase")), join_rich(phases, " ")),
        (words(N_("Licht")), join_rich([Badge(family="licht", value=c, text=words(OPTION[c])) for c in COLOURS], " ")),
        (
            words(N_("Zekerheid")),
            join_rich([Badge(family="zekerheid", value=c, text=words(text)) for c, text in CERTAINTY.items()], " "),
        ),
        (words(N_("Geen waarde")), join_rich(_absences(context), " ")),
        (words(N_("Datum")), (Moment("2023-05", words(N_("mei 2023"))),)),
        (words(N_("Link")), join_rich(_links(context), " ")),
        (words(N_("Citaat")), (Quote(words(N_("iemands eigen woorden"))),)),
        (words(N_("Balk")), (Bar(3, 5), " ", words(N_("{n} van {all}"), n=3, all=5))),
        (words(N_("Aantal")), (_example_count(context, 12, "inter"), " ", _example_count(context, 3, ""))),
        (
            words(N_("Nummer op de kaart")),
            (_number(1, "supra"), " ", _number(2, "inter"), " ", _number(3, "inter", "past")),
        ),
        (words(N_("Reden")), (words(N_("een waarde")), Why(words(N_("met de reden eronder"))))),
    )
    columns = (words(N_("Wat")), words(N_("Hoe")))
    return Table(
        caption=words(N_("Tekens")),
        columns=columns,
        rows=tuple(Row(cells=((name,), line)) for name, line in lines),
        fits=True,
    )


def _links(context: PageContext) -> list[Inline]:
    words = context.words
    return [
        _link(context),
        Anchor(href="#inhoud", text=words(N_("een publieke partij")), kind="organisatie", world="publiek"),
        Anchor(href="#inhoud", text=words(N_("buiten de atlas")), external=True),
        UnwrittenParty(words(N_("een partij zonder pagina")), words(N_("nog niet beschreven")), "#inhoud"),
    ]


def _example_count(context: PageContext, number: int, level: str) -> Count:
    """A number as an example: it counts nothing."""
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
        Prose(context.placeholder("voorbeeld", running)),
        Paragraph((words(N_("Tekst van de atlas zelf, zonder schreven.")),)),
        Paragraph((words(N_("Een stille regel.")),), "quiet"),
        Bullets(((words(N_("Stap een")),), (words(N_("Stap twee")),)), "steps"),
        Fold(summary=words(N_("Iets achter een klik")), parts=(Paragraph((words(N_("En dit staat erachter.")),)),)),
    )


def _table(context: PageContext) -> Table:
    words = context.words
    rows = (
        Row(cells=((words(N_("Een groep")),),), group=True),
        Row(cells=((_link(context),), (context.level("supra"),), ("12",))),
        Row(cells=((_link(context),), (context.level("inter"),), ("3",)), state="past"),
        Row(cells=((_link(context),), (context.level(""),), (context.unknown(),)), state="ahead"),
    )
    columns = (words(N_("Naam")), words(N_("Niveau")), words(N_("Aantal")))
    note = (words(N_("Voor allemaal geldt:")), " ", words(N_("een waarde")))
    return Table(caption=words(N_("Een tabel")), columns=columns, rows=rows, numeric=(2,), note=note)


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
    return Cards(
        (Card(anchor=_link(context), kicker=context.words(N_("Klein raster")), grid=_grid(context)),), wide=True
    )


def _ladder(context: PageContext) -> Ladder:
    words = context.words
    rungs = [Rung(level=level, head=(words(LEVEL[level]),), text=(words(N_("een omschrijving")),)) for level in LEVELS]
    return Ladder((*rungs, Rung(level="intra", head=(words(LEVEL["intra"]),), text=(context.unknown(),), broken=True)))


def _diagram(context: PageContext, missing: str) -> Diagram:
    words = context.words
    box = Markup(
        '<svg viewBox="0 0 400 80" role="img" aria-label="{}"><rect class="band supra" width="400" height="80"/></svg>'
    )
    return Diagram(
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
    """A question, one that is based on unknowns, and one that the editors have weighed."""
    words = context.words
    open_signal = ShownSignal(
        question=words(N_("Is dit een vraag?")),
        rule=words(N_("De regel die de vraag stelde.")),
        because=((words(N_("Waar de vraag op rust")), ": ", _link(context)),),
        unknown=words(N_("Hierin is niets onbekend.")),
        unsure=False,
        helps=(words(N_("Wat kan helpen")), ": ", _link(context)),
        about=(_link(context),),
    )
    unsure = replace(open_signal, unsure=True, unknown=words(N_("Dit rust op lijsten die niet volledig zijn.")))
    return (
        open_signal,
        unsure,
        replace(open_signal, weighed=(words(N_("Gewogen door de redactie, met de reden.")),), helps=()),
    )


def _chooser(context: PageContext) -> Chooser:
    words = context.words
    options = (
        Anchor(href="#keuzes", text=words(N_("Voorbeeld {n}"), n=1)),
        Anchor(href="#keuzes", text=words(N_("Voorbeeld {n}"), n=2)),
    )
    return Chooser(label=words(N_("Kies er een")), button=words(N_("Ga")), options=options, otherwise=_link(context))


def _overdue(context: PageContext) -> Overdue:
    words = context.words
    questions = (words(N_("Klopt dit nog?")), words(N_("Wat is er anders?")), words(N_("Wie weet het?")))
    return Overdue((words(N_("Een bevestiging die te oud is.")),), questions, (_link(context),))


def _walk(context: PageContext) -> StoryStep:
    words, link = context.words, _link(context)
    return StoryStep(
        story=link,
        step=words(N_("Stap {n} van {all}"), n=2, all=3),
        text=words(N_("De regel van deze stap.")),
        previous=link,
        next=link,
    )


def _relations(context: PageContext) -> Relations:
    words = context.words
    pair: tuple[Rich, Rich] = ((_link(context),), (words(N_("met een opmerking")),))
    return Relations((Group(words(N_("Werkt aan")), (pair, pair)), Group(words(N_("Wordt genoemd in")), (pair,))))


def _cards(context: PageContext) -> Cards:
    words = context.words
    card = Card(
        anchor=_link(context),
        kicker=words(N_("Bovenschrift")),
        text=words(N_("Een regel of twee.")),
        facts=(words(N_("een feit")),),
    )
    return Cards((card, card, card))
