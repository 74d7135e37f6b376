import pytest

from atlas.content.kinds import table_of_kinds
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.source import Source
from atlas.content.validate import validate
from atlas.content.values import Absence, Amount, Day, Entity, Fields, Reference, Unwritten
from atlas.diagnostics import Diagnostics, Span
from atlas.texts import texts
from tests.folders import page

KINDS = table_of_kinds()
PATH = "coalities/woondeal.md"


def _checked(fields: str, kind: str = "coalitie") -> tuple[Entity, Diagnostics]:
    """A coalitie with its required fields on lines 2 and 3, and these fields from line 4 on."""
    required = "titel: Woondeal\nopgaven: [wonen]\n" if kind == "coalitie" else "titel: Wonen\n#\n"
    draft, unread = parse_page(Source(path=PATH, kind=kind, id="woondeal", text=page(required + fields)))
    assert draft
    entity, problems = validate(draft, KINDS)
    return entity, (*unread, *problems)


def _fields(fields: str, kind: str = "coalitie") -> Fields:
    entity, problems = _checked(fields, kind)
    assert problems == ()
    return entity.fields


def _found(fields: str, kind: str = "coalitie") -> list[tuple[str, int, int, int]]:
    _, problems = _checked(fields, kind)
    return [(one.rule.code, one.span.line, one.span.column, one.span.length) for one in problems]


@pytest.mark.parametrize(("typed", "value"), [("onbekend", Absence.UNKNOWN), ("geen", Absence.NONE)])
@pytest.mark.parametrize(
    "name",
    [
        "samenvatting",
        "begin",
        "vorm",
        "website",
        "initiatiefnemer",
        "deelnemers",
        "labels",
        "bevestigd",
        "identificatie",
    ],
)
def test_any_optional_field_can_be_unknown_or_none(name: str, typed: str, value: Absence) -> None:
    assert _fields(f"{name}: {typed}")[name] is value


def test_a_field_inside_an_item_can_be_unknown() -> None:
    (item,) = _fields("deelnemers:\n  - partij: gemeente-a\n    capaciteit: onbekend").items("deelnemers")

    assert item["capaciteit"] is Absence.UNKNOWN


def test_unknown_stays_unknown_where_it_is_also_one_of_the_words() -> None:
    assert _fields("deelnemers-volledig: onbekend")["deelnemers-volledig"] is Absence.UNKNOWN
    (light,) = _fields("lichten:\n  - niveau: intra\n    kleur: onbekend", "opgave").items("lichten")
    assert light["kleur"] is Absence.UNKNOWN


def test_a_field_left_out_is_left_out() -> None:
    assert _fields("")["samenvatting"] is Absence.LEFT_OUT


def test_quoted_or_in_a_list_of_texts_the_words_of_absence_are_text() -> None:
    fields = _fields("samenvatting: 'geen'\nlabels: [onbekend]")

    assert fields["samenvatting"] == "geen"
    assert fields["labels"] == ("onbekend",)


def test_a_quoted_absence_is_an_absence_where_no_text_is_due() -> None:
    assert _fields("begin: 'onbekend'")["begin"] is Absence.UNKNOWN


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2023", Day(2023)),
        ("2023-05", Day(2023, 5)),
        ("2024-02-29", Day(2024, 2, 29)),
        ("'2023-05'", Day(2023, 5)),
    ],
)
def test_a_date_is_as_precise_as_it_was_written(typed: str, day: Day) -> None:
    assert _fields(f"begin: {typed}").day("begin") == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12-05-2023", "2023-05-12"),
        ("2023/5/2", "2023-05-02"),
        ("mei 2023", "2023-05"),
        ("1 mrt. 2023", "2023-03-01"),
        ("2023-13", ""),
        ("2023-02-30", ""),
        ("2023-00", ""),
        ("gisteren", ""),
        ("0023", ""),
        ("2023-05-12T10:00", ""),
    ],
)
def test_another_way_to_write_a_date_is_reported_with_what_was_meant(typed: str, meant: str) -> None:
    _, problems = _checked(f"begin: {typed}")

    assert [problem.rule.code for problem in problems] == ["A206"]
    assert problems[0].span == Span(PATH, 4, 8, len(typed))
    assert texts().word(problems[0].args["hint"]) == (f"; bedoelde u '{meant}'?" if meant else "")


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("0.4", 0.4, 0.4),
        ("'0,4'", 0.4, 0.4),
        ("0,4", 0.4, 0.4),
        ("1-2", 1, 2),
        ("1 – 2,5", 1, 2.5),
        ("0.125", 0.125, 0.125),
    ],
)
def test_a_number_may_have_a_comma_and_may_be_a_range(typed: str, low: float, high: float) -> None:
    (item,) = _fields(f"deelnemers:\n  - partij: a\n    capaciteit: {typed}").items("deelnemers")

    assert item.amount("capaciteit") == Amount(low, high)


@pytest.mark.parametrize("typed", ["veel", "1.000", "2-1", "-1", "1e3", "٣", "1-2-3", "ca. 2", "9" * 400])
def test_what_is_no_clear_number_is_reported(typed: str) -> None:
    assert [code for code, *_ in _found(f"deelnemers:\n  - partij: a\n    capaciteit: {typed}")] == ["A207"]


@pytest.mark.parametrize(
    "typed", ["https://www.utrecht.nl/a?b=c#d", "http://intranet/x", "https://éé.nl/", "http://[::1]:8000/"]
)
def test_a_web_address_is_kept_as_typed(typed: str) -> None:
    assert _fields(f"website: {typed}")["website"] == typed


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.nl/",
        "www.utrecht.nl",
        "https://",
        "https:///pad",
        "https://a:b@c.nl/",
        "https://c.nl:99999/",
        "https://c.nl/a b",
        "https://c.nl/<b>",
        "ftp://c.nl/",
        "https://[1/",
        "HTTPS",
    ],
)
def test_what_is_not_safe_to_link_to_is_reported(typed: str) -> None:
    assert _found(f"website: {typed}") == [("A210", 4, 10, len(typed))]


def test_references_unwritten_parties_and_sources_each_have_their_own_value() -> None:
    fields = _fields("initiatiefnemer: '? De Linde'\nbronnen: [bron-x, https://x.nl/]\ndeelnemers: gemeente-a")

    assert fields["initiatiefnemer"] == Unwritten("De Linde", Span(PATH, 4, 18, 12))
    assert fields["bronnen"] == (Reference("bron-x", Span(PATH, 5, 11, 6)), "https://x.nl/")
    (item,) = fields.items("deelnemers")
    assert item["partij"] == Reference("gemeente-a", Span(PATH, 6, 13, 10))


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("samenvating: Kort.", [("A201", 4, 1, 11)]),
        ("deelnemers:\n  - partij: a\n    rool: lid", [("A201", 6, 5, 4)]),
        ("samenvatting:", [("A203", 4, 1, 12)]),
        ("labels: []", [("A203", 4, 1, 6)]),
        ("labels:\n  -\n  -", [("A203", 4, 1, 6)]),
        ("labels: [a, '']", [("A221", 4, 13, 2)]),
        ("niveau: [inter]", [("A204", 4, 9, 7)]),
        ("samenvatting: {a: b}", [("A204", 4, 15, 6)]),
        ("labels:\n  - Let op: dit", [("A204", 5, 5, 11)]),
        ("contact: |\n  een\n  twee", [("A205", 4, 10, 1)]),
        ("vorm: formel", [("A209", 4, 7, 6)]),
        ("identificatie: {kvk: 123}", [("A211", 4, 22, 3)]),
        ("deelnemers: [{partij: geen}]", [("A212", 4, 23, 4)]),
        ("schaal: [lokaal, onbekend]", [("A213", 4, 18, 8)]),
        ("initiatiefnemer: Gemeente A", [("A214", 4, 18, 10)]),
        ("relaties: [{met: '? X', soort: volgt-op}]", [("A215", 4, 18, 5)]),
        ("initiatiefnemer: '?'", [("A216", 4, 18, 3)]),
        ("samenvatting: é <b>vet</b>", [("A217", 4, 17, 3)]),
        ("samenvatting: 'é <b>vet</b>'", [("A217", 4, 18, 3)]),
        ("redactioneel: [vorm, vrm]", [("A218", 4, 22, 3)]),
        ("herkomst: [{veld: samenvating, bron: https://a.nl}]", [("A218", 4, 19, 11)]),
        ("vroeger: Oud_id", [("A219", 4, 10, 6)]),
        ("deelnemers: [[gemeente-a]]", [("A220", 4, 14, 12)]),
        ("initiatiefnemer: [[gemeente-a]]", [("A220", 4, 18, 14)]),
        ("relaties: [woondeal-oud]", [("A202", 4, 12, 12)]),
        ("relaties: [{soort: volgt-op}]", [("A202", 4, 12, 17)]),
        ("deelnemers: [{partj: gemeente-a}]", [("A201", 4, 15, 5)]),
        ("aantal-volgens-bron: 1.5", [("A208", 4, 22, 3)]),
    ],
)
def test_a_mistake_is_one_diagnostic_at_the_wrong_word(fields: str, found: list[tuple[str, int, int, int]]) -> None:
    assert _found(fields) == found


@pytest.mark.parametrize("line", ["titel:", "titel: ''", ""])
def test_a_required_field_that_is_empty_or_absent_is_missing(line: str) -> None:
    draft, _ = parse_page(Source(path="opgaven/p.md", kind="opgave", id="p", text=page(f"{line}\nlabels: [a]")))
    assert draft

    assert [problem.rule.code for problem in validate(draft, KINDS)[1]] == ["A202"]


def test_a_mistyped_required_field_is_not_missing_as_well() -> None:
    draft, _ = parse_page(Source(path="opgaven/p.md", kind="opgave", id="p", text=page("Titel: Wonen")))
    assert draft

    assert [problem.rule.code for problem in validate(draft, KINDS)[1]] == ["A201"]


def test_an_item_without_what_it_is_about_is_left_out() -> None:
    entity, _ = _checked("deelnemers: [gemeente-a, {rol: lid}]")

    assert entity.fields.targets("deelnemers") == ()
    assert [item.target("partij") for item in entity.fields.items("deelnemers")] == ["gemeente-a"]


def test_a_page_full_of_mistakes_is_still_an_entity() -> None:
    entity, problems = _checked("begin: x\nvorm: y\nwebsite: z\nonzin: a")

    assert entity.title == "Woondeal"
    assert len(problems) == 4


def test_every_value_has_a_place() -> None:
    fields = _fields("begin: 2023\ndeelnemers:\n  - gemeente-a")

    assert fields.place("begin") == Span(PATH, 4, 8, 4)
    assert fields.place("deelnemers") == Span(PATH, 6, 3, 12)
    assert fields.place("einde") == Span(PATH, 1, 1, 3)
