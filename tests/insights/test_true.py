"""What no question may claim: each kind of untruth that was once asked, in a small land or on the real atlas."""

from collections import Counter
from pathlib import Path

import pytest

from atlas.insights.analyses.coalitions.unlinked import ASKED, loose_pairs
from atlas.insights.findings import IN_BETWEEN, OUTSIDE_IN, Signal
from atlas.insights.measures.network import network_on
from atlas.insights.measures.overlap import overlaps
from atlas.insights.registry import Insights, read_insights
from atlas.landscape.landscape import Landscape
from tests.insights.lands import example, land, real
from tests.insights.test_analyses import ASKS, BORDERING, OPGAVE, PARTIES, PAST, Pages, table

SHELF = "aard: geen"
RELATED = "\nrelaties:\n  - met: {other}\n    soort: stemt-af-met"


def found_in(folder: Path, pages: Pages) -> Insights:
    return read_insights(land(folder, {**PARTIES, "opgaven/o": OPGAVE, **pages}))


def named(found: Insights, name: str) -> list[Signal]:
    return list(found.findings[name].signals)


@pytest.mark.parametrize("landscape", [real, example])
def test_what_holds_for_most_is_one_line_for_the_atlas(landscape: object) -> None:
    found: Landscape = landscape()  # type: ignore[operator]
    counts = Counter(signal.name for signal in read_insights(found).signals)

    assert counts["capaciteit"] + counts["rollen"] <= counts.total() / 10


@pytest.mark.parametrize("name", ["capaciteit", "rollen"])
def test_a_question_for_most_organisations_names_them_and_stands_on_no_page(tmp_path: Path, name: str) -> None:
    [signal] = named(found_in(tmp_path, {f"coalities/t{n}": table("abc") for n in range(5)}), name)

    assert (signal.pages, signal.because[0].pages) == ((), ("a", "b", "c"))


@pytest.mark.parametrize("name", ["niveaus", "zetels"])
def test_a_level_that_most_opgaven_lack_is_one_line_and_left_out_of_their_questions(tmp_path: Path, name: str) -> None:
    unmapped, every = OPGAVE.replace("in-kaart: ja", "in-kaart: nee"), "opq"
    pages = {f"opgaven/{key}": unmapped for key in every} | {"opgaven/m": OPGAVE}
    tables = {f"coalities/x{key}": table("ab", opgave=key) for key in f"{every}m"}
    role = {f"grenswerkers/g{key}": f"opgaven: [{key}]\nniveaus: [inter, supra]" for key in "opm"}
    supra = {f"coalities/s{key}": table("xo xp", opgave=key) for key in "opm"}
    atlas, *others = named(found_in(tmp_path, {**pages, **tables, **role, **supra}), name)
    asked = {signal.pages: str(signal.question.args["levels"]) for signal in others if "levels" in signal.question.args}

    assert (atlas.pages, [item.pages for item in atlas.because]) == ((), [tuple(every)])
    assert {page: "intra" in levels for page, levels in asked.items()} == {("m",): True, ("q",): False}


def test_who_has_a_grenswerker_or_began_something_is_not_only_a_participant(tmp_path: Path) -> None:
    tables = {f"coalities/t{n}": table("a") for n in range(5)}
    role = {"grenswerkers/g": "organisatie: a\nverbindt: [t1]"}
    began = {"coalities/t1": table("a", more="\ninitiatiefnemer: a")}

    assert [signal.pages for signal in named(found_in(tmp_path / "plain", tables), "rollen")] == [("a",)]
    assert named(found_in(tmp_path / "role", tables | role), "rollen") == []
    assert named(found_in(tmp_path / "began", tables | began), "rollen") == []


def test_a_table_of_one_world_is_only_said_of_a_complete_list_of_known_worlds() -> None:
    landscape = real()
    asked = [s.pages[0] for s in named(read_insights(landscape), "perspectieven") if s.variant == "table"]

    assert asked
    assert {landscape.coalitions[key].completeness for key in asked} == {"volledig"}


def test_a_seat_is_not_filled_through_a_coalition_that_has_ended(tmp_path: Path) -> None:
    tables = {"coalities/x": table("ab", more=PAST), "coalities/y": table("ab")}
    role = {"grenswerkers/g": "niveaus: [inter]\nverbindt: [x]"}
    [signal] = named(found_in(tmp_path, {**tables, **role}), "zetels")

    assert "inter" in str(signal.question.args["levels"])


def test_a_seat_is_not_filled_by_who_may_work_on_another_opgave_of_the_same_coalition(tmp_path: Path) -> None:
    broad = "opgaven: [o, p]\nvorm: informeel\ndeelnemers: [a, b]"
    role = {"grenswerkers/g": "niveaus: [inter]\nverbindt: [x]"}
    found = found_in(tmp_path, {"opgaven/p": OPGAVE, "coalities/x": broad, **role})

    assert {signal.pages for signal in named(found, "zetels")} == {("o",), ("p",)}
    assert all("inter" in str(signal.question.args["levels"]) for signal in named(found, "zetels"))
    assert all(("g",) in [item.pages for item in signal.because] for signal in named(found, "zetels"))


def test_every_loose_pair_is_counted_however_few_are_asked_about(tmp_path: Path) -> None:
    found = found_in(tmp_path, {f"coalities/t{n}": table("abc" + "defgh"[n]) for n in range(5)})
    asked = [signal for signal in named(found, "losse-paren") if signal.variant == "pair"]

    assert len(loose_pairs(found.findings["losse-paren"])) == 10 > ASKED >= len(asked)


def test_what_has_a_running_successor_is_not_to_be_joined_or_looked_for(tmp_path: Path) -> None:
    follows = table("abcd", more="\nrelaties:\n  - met: x\n    soort: volgt-op")
    pages = {"coalities/x": table("bcd"), "coalities/y": table("bcdefg"), "opgaven/o": OPGAVE, **BORDERING}

    def asked(folder: str, pages: Pages) -> set[tuple[str, ...]]:
        found = found_in(tmp_path / folder, pages)
        return {s.pages for name in ("buren", "losse-paren") for s in named(found, name) if "x" in s.pages}

    assert asked("alone", pages) == {("a", "x"), ("x", "y")}
    assert asked("followed", {**pages, "coalities/z": follows}) == set()


def test_a_pair_is_asked_about_once_and_counted_so(tmp_path: Path) -> None:
    found = found_in(tmp_path, {f"coalities/t{n}": table("abcd") for n in range(5)})

    assert len(named(found, "aansluiten")) == 10
    assert named(found, "losse-paren") == []
    assert loose_pairs(found.findings["losse-paren"]) == frozenset()


def test_a_link_is_not_the_only_one_where_a_relation_is_stated(tmp_path: Path) -> None:
    tables = {f"coalities/f{n}": table("a" + "bcdef"[n], "formeel") for n in range(5)}
    alone = {"coalities/x": table("a")}
    related = {"coalities/x": table("a", more=RELATED.format(other="f1"))}

    def links(pages: Pages, name: str) -> list[int]:
        found = named(found_in(tmp_path / name, {**tables, **pages}), "verbinders")
        return [int(str(signal.question.args["n"])) for signal in found if signal.pages == ("a",)]

    assert links(alone, "alone") == [5]
    assert links(related, "related") == []


@pytest.mark.parametrize("landscape", [real, example])
def test_a_full_overlap_is_never_that_of_one_party(landscape: object) -> None:
    found: Landscape = landscape()  # type: ignore[operator]
    full = [pair for pair in overlaps(network_on(found)) if 1 in {pair.jaccard, pair.contained}]

    assert full
    assert min(len(pair.shared) for pair in full) > 1


# What is asked about a shelf too: who knows more, what an organisation or a team itself says, and what follows what.
OF_A_SHELF = {"kennis", "venster", "tafels", "rollen", "capaciteit", "geen-thuisbasis", "opvolging", "loopt-nog"}


@pytest.mark.parametrize("name", sorted(ASKS.keys() - OF_A_SHELF))
def test_nothing_is_asked_about_working_together_on_what_is_no_challenge(tmp_path: Path, name: str) -> None:
    pages = {key: fields.replace("aard: kans", SHELF) for key, fields in ASKS[name][0].items()}
    found = read_insights(land(tmp_path, {**PARTIES, **pages}))

    assert named(found, name) == []


INVITES = {
    ("zetels", "vacant"),
    ("niveaus", ""),
    ("perspectieven", ""),
    ("perspectieven", "table"),
    ("buren", "bereik"),
}


@pytest.mark.parametrize("landscape", [real, example])
def test_where_somebody_is_missing_buitenin_helps_and_not_tussenin(landscape: object) -> None:
    found: Landscape = landscape()  # type: ignore[operator]
    signals = read_insights(found).signals
    missing = [signal for signal in signals if (signal.name, signal.variant) in INVITES]

    assert {signal.helps for signal in missing} == {OUTSIDE_IN}
    assert {signal.helps for signal in signals if signal.name == "aansluiten"} <= {IN_BETWEEN}
