"""The measures of an opgave, a coalition and an organisation, in figures.

Each stands with what it rests on, never alone and never as one total; the lists behind them are one click away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from atlas.content.kinds import LAYERS, SCALES, WORLDS
from atlas.content.values import Entity
from atlas.insights.balance import Balance, across_and_within, balance, ei_index
from atlas.insights.base import current_of, incomplete
from atlas.insights.connection import connections
from atlas.insights.overlap import overlaps
from atlas.insights.profile import Profile, profile
from atlas.landscape.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.parts import Bar, Figure, Fold, Inline, Measure, Paragraph, Part, Rich, Row, Scope, Section, Table
from atlas.site.rich import joined
from atlas.site.views.lists_known import lists_known
from atlas.site.views.measure_lists import pairs_of_forms, pairs_that_share, sole_pairs
from atlas.site.views.shared import in_one_line, section
from atlas.site.views.tables import grouped
from atlas.site.vocabulary import OPTION
from atlas.texts import N_

DECIMALS = 2
FEWEST = 2
COLUMNS = (N_("Maat"), N_("Waarde"), N_("Waarop dit rust"))


def opgave_measures(guide: Guide, landscape: OpgaveLandscape) -> tuple[Section, ...]:
    """Form, connection and diversity of what runs around an opgave, with the pairs behind the numbers."""
    words, opgave = guide.words, landscape.opgave
    running = current_of(guide.landscape, opgave.id)
    if not running:
        return ()
    found = profile(guide.atlas, running)
    pairs, shared = connections(guide.landscape, running), tuple(overlaps(guide.insights.network, _ids(running)))
    groups: list[tuple[Rich, Sequence[Row]]] = [
        ((words(N_("Vorm")),), tuple(_of_form(guide, running, opgave.id))),
        ((words(N_("Verbinding tussen formeel en informeel")),), tuple(_of_connection(guide, running))),
        ((words(N_("Verschil")),), (*_of_profile(guide, found, opgave), _uncertainty(guide, running, opgave))),
    ]
    linked = sum(pair.connected for pair in pairs)
    in_short = [
        words(N_("balans {value}"), value=_value(guide, balance(running).value)),
        words(N_("{n} van {total} paren verbonden"), n=words.number(linked), total=words.number(len(pairs))),
        words(N_("diversiteit {value}"), value=_value(guide, found.diversity)),
    ]
    scope, behind = Scope(opgave=opgave.id), (*pairs_of_forms(guide, pairs), *pairs_that_share(guide, shared))
    return _section(guide, running, scope, in_short, groups, *behind)


def coalition_measures(guide: Guide, coalition: Coalition) -> tuple[Section, ...]:
    """How much the parties of one table differ, and how much the table binds two of them."""
    words, found = guide.words, profile(guide.atlas, (coalition,))
    if not found.parties:
        return ()
    present = sum(bool(found.worlds[world]) for world in WORLDS)
    in_short = [
        words.count(N_("{n} wereld"), N_("{n} werelden"), present),
        words(N_("diversiteit {value}"), value=_value(guide, found.diversity)),
    ]
    binding = 1 / (found.parties - 1) if found.parties >= FEWEST else None
    bound = _row(
        guide,
        "",
        N_("Gewicht van samen aan deze tafel"),
        _figure(guide, binding),
        words(N_("Eén gedeeld door het aantal andere organisaties. Zo bindt een grote tafel minder dan een kleine.")),
    )
    rows = (*_of_profile(guide, found, coalition.entity), bound)
    return _section(guide, (coalition,), Scope(coalition=coalition.id), in_short, [((), rows)])


def organisation_measures(guide: Guide, organisation: Entity, numbers: Mapping[str, int]) -> tuple[Section, ...]:
    """The tables of an organisation by form, and the pairs of coalitions that only it sits in both of."""
    words, tables = guide.words, guide.insights.at_table[organisation.id].tables
    if not tables:
        return ()
    scope = Scope(party=organisation.id)
    sides, links = balance(tables), guide.insights.sole.get(organisation.id, ())
    across = sum(link.across for link in links)
    rows = (
        _row(
            guide,
            "vorm",
            N_("Tafels naar vorm"),
            (guide.count(len(tables), Measure.TABLES, scope=scope),),
            guide.said(
                N_("{formal} formeel, {informal} informeel, van {unknown} is de vorm onbekend."),
                **_sides(guide, sides, Measure.TABLES, scope),
            ),
        ),
        _row(
            guide,
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
    return _section(guide, tables, scope, in_short, [((), rows)], *sole_pairs(guide, links, numbers))


def _ids(coalitions: Sequence[Coalition]) -> tuple[str, ...]:
    return tuple(coalition.id for coalition in coalitions)


def _section(
    guide: Guide,
    coalitions: Sequence[Coalition],
    scope: Scope,
    in_short: Sequence[str],
    groups: Sequence[tuple[Rich, Sequence[Row]]],
    *lists: Part,
) -> tuple[Section, ...]:
    """The measures and the lists behind them, with how many coalitions they rest on and how complete those are."""
    words = guide.words
    base = (
        ()
        if scope.coalition
        else guide.counted(
            N_("Over {n} coalitie."),
            N_("Over {n} coalities."),
            len(coalitions),
            Measure.TABLES if scope.party else Measure.COALITIONS,
            scope=scope,
        )
    )
    note = Paragraph((*base, *(" " if base else ()), *lists_known(guide, coalitions, scope)), "quiet")
    rows = tuple(row for row in grouped(groups) if not row.group or row.cells[0])
    table = Table(words(N_("Maten, en waarop zij rusten")), tuple(map(words, COLUMNS)), rows, fits=True)
    return section("cijfers", words(N_("In cijfers")), note, Fold(in_one_line(in_short), (table,)), *lists)


def _row(guide: Guide, term: str, label: str, value: Rich, rests: str | Rich) -> Row:
    """A measure; its name leads to what it means, if the atlas explains that."""
    text = guide.words(label)
    known = guide.atlas.kind_of(term) == "begrip" if term in guide.atlas.entities else False
    return Row(((guide.to(term, text) if known else text,), value, (rests,) if isinstance(rests, str) else rests))


def _value(guide: Guide, value: float | None) -> str:
    return guide.words(N_("niet te berekenen")) if value is None else guide.words.number(value, DECIMALS)


def _figure(guide: Guide, value: float | None) -> Rich:
    return (guide.unknown(_value(guide, None)),) if value is None else (_value(guide, value),)


def _of_form(guide: Guide, running: Sequence[Coalition], opgave: str) -> Iterator[Row]:
    """The balance of forms, and beside it how ties run across forms: the one cannot be read without the other."""
    words, found = guide.words, balance(running)
    across, within = across_and_within(guide.insights.network, _ids(running))
    yield _row(
        guide,
        "vormbalans",
        N_("Balans van vormen"),
        _figure(guide, found.value),
        guide.said(
            N_("{formal} formeel, {informal} informeel, {unknown} onbekend. Van -1 (informeel) tot 1 (formeel)."),
            **_sides(guide, found, Measure.COALITIONS, Scope(opgave=opgave)),
        ),
    )
    yield _row(
        guide,
        "ei-index",
        N_("Banden tussen de vormen"),
        _figure(guide, ei_index(across, within)),
        words(
            N_("{across} tussen formeel en informeel, {within} binnen één vorm. Lees dit samen met de balans."),
            across=words.number(across),
            within=words.number(within),
        ),
    )


def _sides(guide: Guide, found: Balance, measure: Measure, scope: Scope) -> dict[str, Inline]:
    """How many are formal, informal and of an unknown form."""
    numbers = (("formal", found.formal), ("informal", found.informal), ("unknown", found.unknown))
    forms = {"unknown": "onbekend"}
    return {
        name: guide.count(number, measure, scope=replace(scope, form=forms.get(name, name))) for name, number in numbers
    }


def _of_connection(guide: Guide, running: Sequence[Coalition]) -> Iterator[Row]:
    words, pairs = guide.words, connections(guide.landscape, running)
    none: Rich = (guide.unknown(words(N_("niet te berekenen"))),)
    linked = words(
        N_("{n} van {total} paren"),
        n=words.number(sum(pair.connected for pair in pairs)),
        total=words.number(len(pairs)),
    )
    yield _row(
        guide,
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
        guide,
        "enige-schakel",
        N_("Aan één draad"),
        (Figure(words.count(N_("{n} paar"), N_("{n} paren"), threads)),) if pairs else none,
        words(N_("Zo veel paren delen precies één partij, en verder niets.")),
    )


def _of_profile(guide: Guide, found: Profile, about: Entity) -> Iterator[Row]:
    """What differs, each by itself; what nobody filled in is unknown and not none."""
    words = guide.words
    scope = Scope(opgave=about.id) if about.kind == "opgave" else Scope(coalition=about.id)
    counted = [(world, found.worlds[world]) for world in (*WORLDS, "") if found.worlds[world]]
    worlds = [guide.of_world(world, number, scope) for world, number in counted]
    layers = [f"{words(OPTION[name])} {words.number(found.layers[name])}" for name in LAYERS if found.layers[name]]
    without = (words(N_("{n} zonder bestuurslaag"), n=words.number(found.layers[""])),) if found.layers[""] else ()
    present = sum(bool(found.worlds[world]) for world in WORLDS)
    yield _row(guide, "wereld", N_("Werelden"), _of(guide, present, len(WORLDS)), joined(worlds))
    yield _row(guide, "", N_("Bestuurslagen"), _of(guide, len(layers), len(LAYERS)), joined((*layers, *without)))
    yield _row(
        guide,
        "",
        N_("Schaalniveaus"),
        _of(guide, len(found.scales), len(SCALES)),
        joined(words(OPTION[scale]) for scale in found.scales),
    )
    yield _sectors(guide, found, about)
    share = "" if found.share_of_most is None else words.number(found.share_of_most, DECIMALS)
    yield _row(
        guide,
        "diversiteit",
        N_("Diversiteit van werelden (Blau)"),
        _figure(guide, found.diversity),
        guide.said(
            N_("Over {n} organisaties met een bekende wereld. Dat is {share} van wat met drie werelden kan."),
            n=guide.count(found.known, Measure.PARTIES, scope=replace(scope, world="bekend"), href=""),
            share=share,
        )
        if share
        else (words(N_("Van minder dan twee organisaties is de wereld bekend.")),),
    )


def _of(guide: Guide, number: int, total: int) -> Rich:
    words = guide.words
    if not number:
        return (guide.unknown(),)
    return (
        Bar(number, total),
        " ",
        Figure(words(N_("{n} van {total}"), n=words.number(number), total=words.number(total))),
    )


def _sectors(guide: Guide, found: Profile, about: Entity) -> Row:
    """The sectors that coalitions state: of those that the opgave names, if it names any."""
    words, wanted = guide.words, about.fields.texts("sectoren") if about.kind == "opgave" else ()
    if not found.sectors:
        unstated = guide.unknown(words(N_("onbekend")))
        return _row(guide, "", N_("Sectoren"), (unstated,), words(N_("Bij geen enkele coalitie ingevuld.")))
    number = len(set(wanted) & set(found.sectors)) if wanted else len(found.sectors)
    value: Rich = _of(guide, number, len(wanted)) if wanted else (Figure(words.number(number)),)
    return _row(guide, "", N_("Sectoren"), value, joined(found.sectors))


def _uncertainty(guide: Guide, running: Sequence[Coalition], opgave: Entity) -> Row:
    fields = opgave.fields
    lists = incomplete(running)
    scope = Scope(opgave=opgave.id)
    value = guide.said(
        N_("{n} van {total} lijsten"),
        n=guide.count(lists.unknown, Measure.LISTS_INCOMPLETE, scope=scope),
        total=guide.count(lists.total, Measure.COALITIONS, scope=scope),
    )
    questions = guide.counted(
        N_("{n} open vraag"), N_("{n} open vragen"), len(fields.items("vragen")), Measure.LISTED, href="#open-vragen"
    )
    gaps = guide.counted(
        N_("{n} regel onder ‘Wat we niet weten’"),
        N_("{n} regels onder ‘Wat we niet weten’"),
        len(fields.texts("onbekend")),
        Measure.LISTED,
        href="#onbekend",
    )
    return _row(guide, "", N_("Onzekerheid: lijsten die niet volledig zijn"), value, (*questions, ", ", *gaps, "."))
