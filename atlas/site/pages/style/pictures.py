"""The diagrams drawn without Graphviz on the style page: matrix, heat map and intervals, in every state."""

from dataclasses import replace
from datetime import date
from functools import partial

from markupsafe import Markup

from atlas.content.kinds import COLOURS, FORMS, LEVELS
from atlas.maps.charts.intervals import NARROW, Interval, Today, intervals
from atlas.site.components.tile_maps import CREDIT, MEMBER, OTHER, OWN, UNKNOWN
from atlas.site.context import PageContext
from atlas.site.diagrams import style_maps
from atlas.site.i18n.vocabulary import FORM_NARROW, OPTION
from atlas.site.model import (
    Anchor,
    Diagram,
    HeadSpan,
    Heat,
    HeatCell,
    HeatRow,
    Mark,
    Matrix,
    MatrixColumn,
    MatrixGroup,
    MatrixRow,
    Measure,
    Part,
    Section,
    Tile,
    TileMap,
)
from atlas.site.urls import anchor_of_world
from atlas.texts import N_

SECTION = "beelden"
HERE = f"#{SECTION}"
DAY = date(2024, 6, 1)
TILE_STATES = (
    (MEMBER, N_("doet mee")),
    (OTHER, N_("doet niet mee")),
    (OWN, N_("deze gemeente")),
    (UNKNOWN, N_("onbekend")),
)


def picture_styles(context: PageContext) -> Section:
    """Every diagram drawn without Graphviz, with made-up content."""
    parts: tuple[Part, ...] = (
        _matrix(context),
        _heat(context),
        _tiles(context),
        _intervals(context),
    )
    return Section(id=SECTION, title=context.words(N_("Beelden zonder Graphviz")), parts=parts)


def map_styles(context: PageContext) -> Section:
    """Every map, with made-up content."""
    words = context.words
    shown = (
        (style_maps.LANDSCAPE, N_("Het landschap van een opgave"), ""),
        (style_maps.OPGAVEN, N_("Hoe opgaven samenhangen"), "opgaven"),
        (style_maps.ROUTE, N_("De route van een oplossing"), "route"),
    )
    parts = tuple(
        replace(
            _diagram(f"plaat-{ident}", words(title), context.drawings.svg(ident)),
            kind=kind,
            missing=_missing_text(context, ident),
            narrow=Markup(style_maps.narrow(context.words, ident)),  # noqa: S704 - made by our own maps room
        )
        for ident, title, kind in shown
    )
    return Section(id=style_maps.HERE.lstrip("#"), title=words(N_("Kaarten")), parts=parts)


def _missing_text(context: PageContext, ident: str) -> str:
    return "" if context.drawings.svg(ident) else context.words(N_("Deze kaart kon hier niet getekend worden."))


def _name(context: PageContext, number: int) -> str:
    return context.words(N_("Voorbeeld {n}"), n=number)


def _matrix(context: PageContext) -> Matrix:
    words = context.words
    marks = (
        (Mark("in", "•", words(N_("doet mee"))), words(N_("doet mee"))),
        (Mark("ahead", "○", words(N_("aangekondigd"))), words(N_("aangekondigd"))),
        (Mark("past", "–", words(N_("voorbij"))), words(N_("voorbij"))),
        (Mark("unsure", "", words(N_("onbekend"))), words(N_("onbekend"))),
        (Mark("no"), words(N_("staat niet op de volledige lijst"))),
    )
    row = MatrixRow(
        head=(Anchor(href=HERE, text=_name(context, 1)),), count="1", marks=tuple(mark for mark, _ in marks)
    )
    columns = tuple(
        MatrixColumn(anchor=Anchor(href=HERE, text=_name(context, n + 1)), level="inter", foot=("3",))
        for n in range(len(marks))
    )
    return Matrix(
        id="voorbeeld-matrix",
        caption=words(N_("Een matrix")),
        corner=words(N_("Partij")),
        count=words(N_("Tafels")),
        foot=words(N_("Deelnemers bekend")),
        levels=(HeadSpan(head=context.level("inter"), width=len(marks), level="inter"),),
        forms=(HeadSpan(head=words(FORM_NARROW["formeel"]), width=len(marks), level="inter"),),
        columns=columns,
        groups=(MatrixGroup((context.world("publiek"),), (row,), anchor_of_world("publiek")),),
        legend=marks,
    )


def _heat(context: PageContext) -> Heat:
    words = context.words
    counted = [
        HeatCell(
            level=level,
            text=words(N_("coalities samen")),
            count=context.count(number, Measure.EXAMPLE, href=HERE),
            depth=depth,
        )
        for level in ("supra", "inter")
        for depth, number in enumerate((1, 2, 4, 7), 1)
    ]
    none = HeatCell(
        level="intra", text=words(N_("{level} is hier onbekend"), level="intra"), state="unknown", span=len(FORMS)
    )
    return Heat(
        caption=words(N_("Een tabel met getallen")),
        corner=words(N_("Opgave")),
        levels=tuple(HeadSpan(head=context.level(level), width=len(FORMS), level=level) for level in LEVELS),
        columns=tuple((level, words(FORM_NARROW[form])) for level in LEVELS for form in FORMS),
        rows=(HeatRow((Anchor(href=HERE, text=_name(context, 1)),), (*counted, none)),),
    )


def _tiles(context: PageContext) -> TileMap:
    words = context.words
    states = (*((f"d{n}", str(n)) for n in range(1, 6)), *((state, words(text)) for state, text in TILE_STATES))
    tiles = tuple(
        Tile(
            column=2 * place + (row % 2) + 1,
            row=row + 1,
            name=_name(context, place + 1),
            state=state,
            word=text,
            href=HERE,
            outside=bool(row),
        )
        for row in range(2)
        for place, (state, text) in enumerate(states)
    )
    return TileMap(
        id="voorbeeld-tegels",
        caption=words(N_("Een kaart van plaatsen")),
        note=(),
        tiles=tiles,
        legend=states,
        credit=words(CREDIT),
    )


def _intervals(context: PageContext) -> Diagram:
    words, title = context.words, context.words(N_("Lichten in de tijd"))
    lights = [
        Interval(
            level="inter",
            colour=colour,
            label=words(OPTION[colour]),
            note="",
            title=words(OPTION[colour]),
            days=(date(2023, 1, 1), date(2025, 1, 1)),
        )
        for colour in COLOURS
    ]
    days = (date(2024, 1, 1), date(2024, 12, 31))
    today = Today(DAY, words.day(DAY))
    draw = partial(intervals, lights, (days,), title=title, today=today)
    narrow = Markup(draw(ident="voorbeeld-lichten-smal", width=NARROW))  # noqa: S704 - made by our own maps room
    return replace(_diagram("voorbeeld-lichten", title, draw(ident="voorbeeld-lichten")), narrow=narrow)


def _diagram(ident: str, title: str, svg: str) -> Diagram:
    return Diagram(id=ident, number="", title=title, subtitle="", svg=Markup(svg), legend=())  # noqa: S704 - made by our own maps room
