"""Which questions about an opgave come first, and what an organisation sees of the tables where it does not sit."""

from pathlib import Path

from atlas.insights.analyses.parties.elsewhere import elsewhere
from atlas.insights.ranking import KINDS, best_questions, touched
from atlas.insights.registry import read_insights
from tests.insights.lands import land, real
from tests.insights.test_analyses import OPGAVE, PARTIES, PUBLIC, table


def test_the_best_three_are_of_three_kinds_in_the_fixed_order() -> None:
    insights = read_insights(real())
    for opgave in real().atlas.of_kind("opgave"):
        places = [KINDS.index(signal.name) for signal in best_questions(insights, opgave.id, 3)]

        assert places == sorted(set(places))


def test_of_one_kind_the_better_known_comes_first_and_then_what_touches_most(tmp_path: Path) -> None:
    alike = {
        "coalities/p": table("abc"),
        "coalities/q": table("abc"),
        "coalities/r": table("d e f g"),
        "coalities/s": table("d e f g"),
        "coalities/t": table("h i j k l", complete=False),
        "coalities/u": table("h i j k l"),
    }
    more = {f"organisaties/{key}": PUBLIC for key in "ghijkl"}
    insights = read_insights(land(tmp_path, {**PARTIES, **more, "opgaven/o": OPGAVE, **alike}))
    pairs = [signal for signal in best_questions(insights, "o", 99) if signal.name == "aansluiten"]

    assert [signal.pages for signal in pairs] == [("r", "s"), ("p", "q"), ("t", "u")]
    assert [touched(insights, signal) for signal in pairs] == [4, 3, 5]


def test_an_organisation_without_opgaven_of_its_own_sees_every_challenge_with_who_like_it_sits_there(
    tmp_path: Path,
) -> None:
    here = "wereld: publiek\ntype: gemeente\nbestuurslaag: gemeente\nidentificatie:\n  tooi: https://identifier.overheid.nl/tooi/id/gemeente/{}"
    pages = {
        "opgaven/o": OPGAVE,
        "opgaven/leeg": OPGAVE,
        "opgaven/plank": "aard: geen",
        "organisaties/a": here.format("gm0355"),
        "organisaties/b": here.format("gm0312"),
        "organisaties/c": here.format("gm0448"),
        "organisaties/d": PUBLIC,
        "coalities/x": table("ab"),
        "coalities/y": table("bcd", complete=False),
        "coalities/z": table("bc", opgave="plank"),
    }
    [seen] = elsewhere(land(tmp_path, pages), "a")

    assert (seen.opgave, seen.own, seen.tables, seen.others) == ("o", False, ("x",), ("y",))
    assert (seen.alike, seen.neighbours) == (("b", "c"), ("b",))
    assert (seen.lists.unknown, seen.lists.total) == (1, 2)


def test_every_organisation_is_answered_about_every_challenge() -> None:
    landscape = real()
    challenges = [opgave.id for opgave in landscape.atlas.of_kind("opgave") if opgave.id != "uitvoering"]

    for organisation in landscape.atlas.of_kind("organisatie"):
        assert [seen.opgave for seen in elsewhere(landscape, organisation.id)] == challenges
