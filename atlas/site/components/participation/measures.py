"""The measures of an opgave, a coalition and an organisation, each with what it is based on and never as one score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from atlas.content.kinds import LAYERS, SCALES, WORLDS
from atlas.content.values import Entity
from atlas.insights.base import current_of, incomplete
from atlas.insights.measures.balance import Balance, across_and_within, balance, ei_index
from atlas.insights.measures.connection import connections
from atlas.insights.measures.overlap import overlaps
from atlas.insights.measures.profile import Profile, profile
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.components.participation.lists_known import lists_known
from atlas.site.components.participation.measure_lists import pairs_of_forms, pairs_that_share, sole_pairs
from atlas.site.components.sections import in_one_line, section
from atlas.site.components.tables import group_rows
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Bar, Figure, Fold, Inline, Measure, Paragraph, Part, Rich, Row, Scope, Section, Table
from atlas.site.model.rich import join_rich
from atlas.texts import N_

DECIMALS = 2
FEWEST = 2
COLUMNS = (N_("Maat"), N_("Waarde"), N_("Waarop dit rust"))


def opgave_measures(context: PageContext, landscape: OpgaveLandscape) -> tuple[Section, ...]:
    """The form, connection and diversity of the coalitions on an opgave, with the pairs behind the numbers."""
    words, opgave = context.words, landscape.opgave
    running = current_of(context.landscape, opgave.id)
    if not running:
        return ()
    diversity = profile(context.atlas, running)
    pairs, shared = connections(context.landscape, running), tuple(overlaps(context.insights.network, _ids(running)))
    groups: list[tuple[Rich, Sequence[Row]]] = [
        ((words(N_("Vorm")),), tuple(_of_form(context, running, opgave.id))),
        ((words(N_("Verbinding tussen formeel en informeel")),), tuple(_of_connection(context, running))),
        ((words(N_("Verschil")),), (*_of_profile(context, diversity, opgave), _uncertainty(context, running, opgave))),
    ]
    linked = sum(pair.connected for pair in pairs)
    in_short = [
        words(N_("balans {value}"), value=_value(context, balance(running).value)),
        words(N_("{n} van {total} paren verbonden"), n=words.number(linked), total=words.number(len(pairs))),
        words(N_("diversiteit {value}"), value=_value(context, diversity.diversity)),
    ]
    scope, behind = Scope(opgave=opgave.id), (*pairs_of_forms(context, pairs), *pairs_that_share(context, shared))
    return _section(context, running, scope, in_short, groups, *behind)


def coalition_measures(context: PageContext, coalition: Coalition) -> tuple[Section, ...]:
    """The diversity of the parties at one table, and how strongly the table connects each two of them."""
    words, diversity = context.words, profile(context.atlas, (coalition,))
    if not diversity.parties:
        return ()
    present = sum(bool(diversity.worlds[world]) for world in WORLDS)
    in_short = [
        words.count(N_("{n} wereld"), N_("{n} werelden"), present),
        words(N_("diversiteit {value}"), value=_value(context, diversity.diversity)),
    ]
    binding = 1 / (diversity.parties - 1) if diversity.parties >= FEWEST else None
    bound = _row(
        context,
        "",
        N_("Gewicht van samen aan deze tafel"),
        _figure(context, binding),
        words(N_("Eén gedeeld door het aantal andere organisaties. Zo bindt een grote tafel minder dan een kleine.")),
    )
    rows = (*_of_profile(context, diversity, coalition.entity), bound)
    return _section(context, (coalition,), Scope(coalition=coalition.id), in_short, [((), rows)])


def organisation_measures(
    context: PageContext, organisation: Entity, numbers: Mapping[str, int]
) -> tuple[Section, ...]:
    """The tables of an organisation by form, and the pairs of coalitions that only it connects."""
    words, tables = context.words, context.insights.seatings[organisation.id].tables
    if not tables:
        return ()
    scope = Scope(party=organisation.id)
    sides, links = balance(tables), context.insights.sole.get(organisation.id, ())
    across = sum(link.across for link in links)
    rows = (
        _row(
            context,
            "vorm",
            N_("Tafels naar vorm"),
            (context.count(len(tables), Measure.TABLES, scope=scope),),
            context.said(
                N_("{formal} formeel, {informal} informeel, van {unknown} is de vorm onbekend."),
                **_sides(context, sides, Measure.TABLES, scope),
            ),
        ),
        _row(
            context,
            "enige-schakel",
            N_("Enige schakel"),
            (Figure(words.count(N_("{n} paar"), N_("{n} paren"), len(links))),),
            words(
                N_("Alleen deze organisatie zit in beide. Bij {n} daarvan is de één formeel, de ander informeel."),
                n=words.number(across),
            ),
        ),
    )
    in_short = [
        words(N_("{n} formeel"), n=words.number(sides.formal)),
        words(N_("{n} informeel"), n=words.number(sides.informal)),
        words.count(N_("enige schakel bij {n} paar"), N_("enige schakel bij {n} paren"), len(links)),
    ]
    return _section(context, tables, scope, in_short, [((), rows)], *sole_pairs(context, links, numbers))


def _ids(coalitions: Sequence[Coalition]) -> tuple[str, ...]:
    return tuple(coalition.id for coalition in coalitions)


def _section(
    context: PageContext,
    coalitions: Sequence[Coalition],
    scope: Scope,
    in_short: Sequence[str],
    groups: Sequence[tuple[Rich, Sequence[Row]]],
    *lists: Part,
) -> tuple[Section, ...]:
    """The measures and the lists behind them, with the number of coalitions and the completeness of their lists."""
    words = context.words
    base = (
        ()
        if scope.coalition
        else context.counted(
            N_("Over {n} coalitie."),
            N_("Over {n} coalities."),
            len(coalitions),
            Measure.TABLES if scope.party else Measure.COALITIONS,
            scope=scope,
        )
    )
    note = Paragraph((*base, *(" " if base else ()), *lists_known(context, coalitions, scope)), "quiet")
    rows = tuple(row for row in group_rows(groups) if not row.group or row.cells[0])
    table = Table(
        caption=words(N_("Maten, en waarop zij rusten")), columns=tuple(map(words, COLUMNS)), rows=rows, fits=True
    )
    return section(
        "cijfers", words(N_("In cijfers")), note, Fold(summary=in_one_line(in_short), parts=(table,)), *lists
    )


def _row(context: PageContext, term: str, label: str, value: Rich, rests: str | Rich) -> Row:
    """A measure; its name links to its explanation, if the atlas has one."""
    text = context.words(label)
    explained = context.atlas.kind_of(term) == "begrip" if term in context.atlas.entities else False
    return Row(
        cells=((context.to(term, text) if explained else text,), value, (rests,) if isinstance(rests, str) else rests)
    )


def _value(context: PageContext, value: float | None) -> str:
    return context.words(N_("niet te berekenen")) if value is None else context.words.number(value, DECIMALS)


def _figure(context: PageContext, value: float | None) -> Rich:
    return (context.unknown(_value(context, None)),) if value is None else (_value(context, value),)


def _of_form(context: PageContext, running: Sequence[Coalition], opgave: str) -> Iterator[Row]:
    """The balance of forms together with the ties across forms, since neither can be read without the other."""
    words, forms = context.words, balance(running)
    across, within = across_and_within(context.insights.network, _ids(running))
    yield _row(
        context,
        "vormbalans",
        N_("Balans van vormen"),
        _figure(context, forms.value),
        context.said(
            N_("{formal} formeel, {informal} informeel, {unknown} onbekend. Van -1 (informeel) tot 1 (formeel)."),
            **_sides(context, forms, Measure.COALITIONS, Scope(opgave=opgave)),
        ),
    )
    yield _row(
        context,
        "ei-index",
        N_("Banden tussen de vormen"),
        _figure(context, ei_index(across, within)),
        words(
            N_("{across} tussen formeel en informeel, {within} binnen één vorm. Lees dit samen met de balans."),
            across=words.number(across),
            within=words.number(within),
        ),
    )


def _sides(context: PageContext, balance_counts: Balance, measure: Measure, scope: Scope) -> dict[str, Inline]:
    """The numbers of formal and informal coalitions, and of those with an unknown form."""
    numbers = (
        ("formal", balance_counts.formal),
        ("informal", balance_counts.informal),
        ("unknown", balance_counts.unknown),
    )
    forms = {"unknown": "onbekend"}
    return {
        name: context.count(number, measure, scope=replace(scope, form=forms.get(name, name)))
        for name, number in numbers
    }


def _of_connection(context: PageContext, running: Sequence[Coalition]) -> Iterator[Row]:
    words, pairs = context.words, connections(context.landscape, running)
    none: Rich = (context.unknown(words(N_("niet te berekenen"))),)
    linked = words(
        N_("{n} van {total} paren"),
        n=words.number(sum(pair.connected for pair in pairs)),
        total=words.number(len(pairs)),
    )
    yield _row(
        context,
        "",
        N_("Verbonden"),
        (Figure(linked),) if pairs else none,
        words(
            N_("Door een gedeelde partij {parties}, een vastgelegde relatie {declared}, een grenswerker {persons}."),
            parties=words.number(sum(bool(pair.organisations) for pair in pairs)),
            declared=words.number(sum(pair.declared for pair in pairs)),
            persons=words.number(sum(bool(pair.persons) for pair in pairs)),
        ),
    )
    threads = sum(bool(pair.single_thread) for pair in pairs)
    yield _row(
        context,
        "enige-schakel",
        N_("Aan één draad"),
        (Figure(words.count(N_("{n} paar"), N_("{n} paren"), threads)),) if pairs else none,
        words(N_("Zo veel paren delen precies één partij, en verder niets.")),
    )


def _of_profile(context: PageContext, diversity: Profile, about: Entity) -> Iterator[Row]:
    """The diversity by property; what is not filled in is unknown, not none."""
    words = context.words
    scope = Scope(opgave=about.id) if about.kind == "opgave" else Scope(coalition=about.id)
    counted = [(world, diversity.worlds[world]) for world in (*WORLDS, "") if diversity.worlds[world]]
    worlds = [context.of_world(world, number, scope) for world, number in counted]
    layers = [
        f"{words(OPTION[name])} {words.number(diversity.layers[name])}" for name in LAYERS if diversity.layers[name]
    ]
    without = (
        (words(N_("{n} zonder bestuurslaag"), n=words.number(diversity.layers[""])),) if diversity.layers[""] else ()
    )
    present = sum(bool(diversity.worlds[world]) for world in WORLDS)
    yield _row(context, "wereld", N_("Werelden"), _of(context, present, len(WORLDS)), join_rich(worlds))
    yield _row(context, "", N_("Bestuurslagen"), _of(context, len(layers), len(LAYERS)), join_rich((*layers, *without)))
    yield _row(
        context,
        "",
        N_("Schaalniveaus"),
        _of(context, len(diversity.scales), len(SCALES)),
        join_rich(words(OPTION[scale]) for scale in diversity.scales),
    )
    yield _sectors(context, diversity, about)
    share = "" if diversity.share_of_most is None else words.number(diversity.share_of_most, DECIMALS)
    yield _row(
        context,
        "diversiteit",
        N_("Diversiteit van werelden (Blau)"),
        _figure(context, diversity.diversity),
        context.said(
            N_("Over {n} organisaties met een bekende wereld. Dat is {share} van wat met drie werelden kan."),
            n=context.count(diversity.known, Measure.PARTIES, scope=replace(scope, world="bekend"), href=""),
            share=share,
        )
        if share
        else (words(N_("Van minder dan twee organisaties is de wereld bekend.")),),
    )


def _of(context: PageContext, number: int, total: int) -> Rich:
    words = context.words
    if not number:
        return (context.unknown(),)
    return (
        Bar(number, total),
        " ",
        Figure(words(N_("{n} van {total}"), n=words.number(number), total=words.number(total))),
    )


def _sectors(context: PageContext, diversity: Profile, about: Entity) -> Row:
    """The sectors that coalitions state, out of those that the opgave names if it names any."""
    words, wanted = context.words, about.fields.texts("sectoren") if about.kind == "opgave" else ()
    if not diversity.sectors:
        unstated = context.unknown(words(N_("onbekend")))
        return _row(context, "", N_("Sectoren"), (unstated,), words(N_("Bij geen enkele coalitie ingevuld.")))
    number = len(set(wanted) & set(diversity.sectors)) if wanted else len(diversity.sectors)
    value: Rich = _of(context, number, len(wanted)) if wanted else (Figure(words.number(number)),)
    return _row(context, "", N_("Sectoren"), value, join_rich(diversity.sectors))


def _uncertainty(context: PageContext, running: Sequence[Coalition], opgave: Entity) -> Row:
    fields = opgave.fields
    lists = incomplete(running)
    scope = Scope(opgave=opgave.id)
    value = context.said(
        N_("{n} van {total} lijsten"),
        n=context.count(lists.unknown, Measure.LISTS_INCOMPLETE, scope=scope),
        total=context.count(lists.total, Measure.COALITIONS, scope=scope),
    )
    questions = context.counted(
        N_("{n} open vraag"), N_("{n} open vragen"), len(fields.items("vragen")), Measure.LISTED, href="#open-vragen"
    )
    gaps = context.counted(
        N_("{n} regel onder ‘Wat we niet weten’"),
        N_("{n} regels onder ‘Wat we niet weten’"),
        len(fields.texts("onbekend")),
        Measure.LISTED,
        href="#onbekend",
    )
    return _row(context, "", N_("Onzekerheid: lijsten die niet volledig zijn"), value, (*questions, ", ", *gaps, "."))
