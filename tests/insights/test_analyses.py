"""Each analysis asks where it should and is silent where it should not.

For each a land that makes it ask, and what changes in it: so that there is nothing to ask, or so that
what it rests on is not known, is past, is only announced, or was weighed by an editor.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from atlas.content.kinds.words import SIGNALS
from atlas.insights.findings import Signal
from atlas.insights.ranking import KINDS
from atlas.insights.registry import ORDER, read_insights
from tests.insights.lands import land

Pages = Mapping[str, str]
OPGAVE = "aard: kans\nin-kaart: ja"
PUBLIC = "wereld: publiek"
PAST = "\neinde: 2020"
AHEAD = "\nbegin: 2030"
PARTIES = {f"organisaties/{key}": PUBLIC for key in "abcdef"}


def weigh(name: str, met: str = "") -> str:
    other = f"\n    met: {met}" if met else ""
    return f"\nniet-signaleren:\n  - signaal: {name}{other}\n    reden: Dat is gewogen."


def table(
    members: str = "", form: str = "informeel", *, complete: bool = True, opgave: str = "o", more: str = ""
) -> str:
    """A coalition of parties that are named by one letter each, or by words apart."""
    listed = ", ".join(members.split() if " " in members else members)
    state = "volledig" if complete else "deels"
    return f"opgaven: [{opgave}]\nvorm: {form}\ndeelnemers: [{listed}]\ndeelnemers-volledig: {state}{more}"


def tables(number: int, members: str, form: str, **options: object) -> dict[str, str]:
    text = table(members, form, **options)  # type: ignore[arg-type]
    return {f"coalities/t{place}": text for place in range(1, number + 1)}


LIGHTS = """
lichten:
  - {niveau: supra, vorm: formeel, kleur: groen, van: 2026-01-01, tot: 2026-12-31}
  - {niveau: inter, vorm: informeel, kleur: groen, van: 2026-01-01, tot: 2026-12-31}
  - {niveau: intra, kleur: groen, van: 2026-01-01, tot: 2026-12-31}"""
CLOSED = LIGHTS.replace("niveau: intra, kleur: groen", "niveau: intra, kleur: oranje")
ROLE = "opgaven: [o]\nniveaus: [inter]\nverbindt: [x]"
CAPACITY = "opgaven: [o]\nvorm: informeel\ndeelnemers:\n  - partij: a\n    capaciteit: {fte}\n{more}"

SAYS_NOTHING = {"organisaties/b": f"{PUBLIC}\nopgaven: [o]"}
WORDED = "vorm: informeel\nopgaven:\n  - opgave: o\n    duiding: Minder."

# One organisation at five tables, of which no other is at more than one.
BUSY = {f"coalities/t{place}": table(f"a{other}") for place, other in enumerate("bcdef", 1)}
# Alblasserdam borders on Molenlanden, Papendrecht and Ridderkerk, and on one more.
TOOI = "identificatie:\n  tooi: https://identifier.overheid.nl/tooi/id/gemeente/"
BORDERING = {
    f"organisaties/{key}": f"{PUBLIC}\n{TOOI}{code}"
    for key, code in zip("abcd", ["gm0482", "gm1978", "gm0590", "gm0597"], strict=True)
}
FOLLOWS = "\nrelaties:\n  - met: x\n    soort: volgt-op"
DOUBTFUL = "\nstatus: onbekend"
LESSON = "\nlessen: [Begin klein.]"

# By analysis: the land that makes it ask, the page on which it does, and what else the editors may write there.
ASKS: Mapping[str, tuple[Pages, str]] = {
    "niveaus": ({"opgaven/o": OPGAVE, "coalities/x": table("ab")}, "o"),
    "vormmix": (
        {
            "opgaven/o": OPGAVE,
            **tables(5, "ab", "informeel"),
            **{f"coalities/s{n}": table("t1 t2", "formeel") for n in range(3)},
        },
        "o",
    ),
    "kansrijke-vorm": ({"opgaven/o": OPGAVE, **tables(5, "ab", "informeel")}, "o"),
    "aansluiten": ({"opgaven/o": OPGAVE, "coalities/x": table("abc"), "coalities/y": table("abc")}, "x"),
    "tafels": (
        {"opgaven/o": OPGAVE, "coalities/x": table("bc"), "organisaties/a": f"{PUBLIC}\nopgaven: [o]"},
        "a",
    ),
    "rollen": ({"opgaven/o": OPGAVE, **BUSY}, "a"),
    "capaciteit": ({"opgaven/o": OPGAVE, **BUSY}, "a"),
    "verbinders": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab", "formeel"), "coalities/y": table("bc")},
        "o",
    ),
    "losse-paren": (
        {"opgaven/o": OPGAVE, "coalities/x": table("abcde"), "coalities/y": table("abcf")},
        "x",
    ),
    "zonder-anker": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab", "formeel"), "coalities/y": table("cd")},
        "y",
    ),
    "geen-thuisbasis": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab"), "teams/t": "organisatie: a"},
        "a",
    ),
    "venster": ({"opgaven/o": OPGAVE + LIGHTS}, "o"),
    "duidingen": (
        {
            "opgaven/o": OPGAVE,
            "organisaties/a": f"{PUBLIC}\nopgaven:\n  - opgave: o\n    duiding: Meer.",
            "organisaties/b": f"{PUBLIC}\nopgaven:\n  - opgave: o\n    duiding: Minder.",
        },
        "o",
    ),
    "zetels": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab"), "grenswerkers/g": ROLE},
        "o",
    ),
    "perspectieven": ({"opgaven/o": OPGAVE, "coalities/x": table("abc")}, "x"),
    "opvolging": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab"), "coalities/y": table("bc", more=FOLLOWS)},
        "x",
    ),
    "geleerd": (
        {"opgaven/o": OPGAVE, "coalities/x": table("ab", more=PAST), "coalities/y": table("bc")},
        "o",
    ),
    "buren": ({"opgaven/o": OPGAVE, **BORDERING, "coalities/x": table("bcd")}, "a"),
    "loopt-nog": ({"opgaven/o": OPGAVE, "coalities/x": table("ab", more=DOUBTFUL)}, "x"),
    "kennis": ({"opgaven/o": OPGAVE, "coalities/x": table("ab", complete=False)}, "o"),
}

# What changes, and so there is nothing to ask.
SILENT: Mapping[str, Mapping[str, Pages]] = {
    "niveaus": {
        "no": {"coalities/y": table("x z"), "coalities/z": table("a"), "coalities/v": table("bc")},
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {"coalities/x": table("ab", more=AHEAD)},
    },
    "vormmix": {
        "no": {"coalities/t5": table("ab", "formeel")},
        "past": {"coalities/t5": table("ab", more=PAST)},
        "announced": {"coalities/t5": table("ab", more=AHEAD)},
    },
    "kansrijke-vorm": {
        "no": {"coalities/u1": table("ab", "formeel"), "coalities/u2": table("ab", "formeel")},
        "too little is known": {"coalities/t5": table("ab", "onbekend")},
        "past": {"coalities/t5": table("ab", more=PAST)},
        "announced": {"coalities/t5": table("ab", more=AHEAD)},
    },
    "aansluiten": {
        "no": {"coalities/y": table("def")},
        "another opgave": {"opgaven/p": OPGAVE, "coalities/y": table("abc", opgave="p")},
        "past": {"coalities/y": table("abc", more=PAST)},
        "announced": {"coalities/y": table("bcd", more=AHEAD)},
    },
    "tafels": {
        "no": {"coalities/x": table("ab")},
        "nobody wrote what it works on": {"organisaties/a": PUBLIC},
    },
    "rollen": {
        "no": {"coalities/t1": "opgaven: [o]\ndeelnemers:\n  - partij: a\n    rol: trekker\n  - partij: b"},
        "past": {"coalities/t1": table("ab", more=PAST)},
        "announced": {"coalities/t1": table("ab", more=AHEAD)},
    },
    "capaciteit": {
        "no": {f"coalities/t{n}": CAPACITY.format(fte="0,2", more="") for n in (1, 2, 3)},
        "past": {"coalities/t1": table("ab", more=PAST)},
        "announced": {"coalities/t1": table("ab", more=AHEAD)},
    },
    "verbinders": {
        "no": {"coalities/y": table("abc")},
        "a form is unknown": {"coalities/y": table("bc", "onbekend")},
        "past": {"coalities/y": table("bc", more=PAST)},
        "announced": {"coalities/y": table("bc", more=AHEAD)},
    },
    "losse-paren": {
        "no": {"coalities/y": table("abf")},
        "a relation is stated": {"coalities/y": table("abcf", more="\nrelaties:\n  - met: x\n    soort: stemt-af-met")},
        "past": {"coalities/y": table("abcf", more=PAST)},
        "announced": {"coalities/y": table("abcf", more=AHEAD)},
    },
    "zonder-anker": {
        "no": {"coalities/y": table("bc")},
        "a way through another": {"coalities/z": table("bc")},
        "nobody is known": {"coalities/y": "opgaven: [o]\nvorm: informeel"},
        "past": {"coalities/y": table("cd", more=PAST)},
        "announced": {"coalities/x": table("ab", "formeel", more=AHEAD)},
    },
    "geen-thuisbasis": {
        "no": {"coalities/x": "opgaven: [o]\ndeelnemers:\n  - partij: a\n    team: t\n  - partij: b"},
        "no teams are known": {"teams/t": "organisatie: b"},
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {
            "coalities/x": "opgaven: [o]\ndeelnemers:\n  - partij: a\n    zekerheid: aangekondigd\n  - partij: b"
        },
    },
    "venster": {"no lights are set": {"opgaven/o": OPGAVE}},
    "duidingen": {
        "no": SAYS_NOTHING,
        "past": {**SAYS_NOTHING, "coalities/x": WORDED + PAST},
        "announced": {**SAYS_NOTHING, "coalities/x": WORDED + AHEAD},
    },
    "zetels": {
        "no": {
            "grenswerkers/g": ROLE.replace("[inter]", "[inter, intra, supra]"),
            "grenswerkers/h": ROLE,
        },
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {"coalities/x": table("ab", more=AHEAD)},
    },
    "perspectieven": {
        "no": {"organisaties/c": "wereld: privaat"},
        "a world is unknown": {"organisaties/c": "wereld: onbekend"},
        "one of many worlds is unknown": {
            "coalities/x": table("abcde"),
            "organisaties/e": "wereld: onbekend",
        },
        "the list is not complete": {"coalities/x": table("abc", complete=False)},
        "others sit there as a coalition": {
            "organisaties/f": "wereld: privaat",
            "coalities/x": table("a b c z"),
            "coalities/z": table("f"),
        },
        "who sits there as a coalition is not all known": {
            "coalities/x": table("a b c z"),
            "coalities/z": table("d", complete=False),
        },
        "formal, perhaps by law": {"coalities/x": table("abc", "formeel")},
        "past": {"coalities/x": table("abc", more=PAST)},
        "announced": {"coalities/x": table("abc", more=AHEAD)},
    },
    "opvolging": {
        "no": {"coalities/y": table("bc")},
        "another relation": {"coalities/y": table("bc", more=FOLLOWS.replace("volgt-op", "stemt-af-met"))},
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {"coalities/y": table("bc", more=FOLLOWS + AHEAD)},
    },
    "geleerd": {
        "no": {"coalities/x": table("ab", more=PAST + LESSON), "coalities/y": table("bc", more=FOLLOWS)},
        "nothing is over": {"coalities/x": table("ab")},
        "announced": {"coalities/x": table("ab", more=AHEAD)},
    },
    "buren": {
        "no": {"coalities/x": table("abcd")},
        "few neighbours": {"coalities/x": table("bc")},
        "nobody may join": {"coalities/x": table("bcd", more="\nopen-voor-deelname: nee")},
        "past": {"coalities/x": table("bcd", more=PAST)},
        "announced": {"coalities/x": table("bcd", more=AHEAD)},
    },
    "loopt-nog": {
        "no": {"coalities/x": table("ab", more="\nstatus: actief")},
        "past": {"coalities/x": table("ab", more=DOUBTFUL + PAST)},
        "announced": {"coalities/x": table("ab", more=DOUBTFUL + AHEAD)},
    },
    "kennis": {
        "no": {"coalities/x": table("ab")},
    },
}

# What is past or still to come, and so does not answer what is asked.
STILL: Mapping[str, Mapping[str, Pages]] = {
    "tafels": {
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {"coalities/x": table("ab", more=AHEAD)},
    },
    "venster": {
        "past": {"opgaven/o": OPGAVE + LIGHTS.replace("2026-", "2020-")},
        "announced": {"opgaven/o": OPGAVE + LIGHTS.replace("2026-", "2030-")},
    },
    "geleerd": {
        "past": {"coalities/y": table("bc", more=PAST + LESSON)},
    },
    "kennis": {
        "past": {"coalities/x": table("ab", more=PAST)},
        "announced": {"coalities/x": table("ab", more=AHEAD)},
    },
}

# What changes, and so it is asked with the remark that something is not known.
UNSURE: Mapping[str, Pages] = {
    "niveaus": {"coalities/x": table("ab", complete=False)},
    "vormmix": {"coalities/u": "opgaven: [o]\ndeelnemers: [a, b]"},
    "kansrijke-vorm": {"coalities/u": table("ab", "onbekend")},
    "aansluiten": {"coalities/y": table("abc", complete=False)},
    "tafels": {"coalities/x": table("bc", complete=False)},
    "rollen": {},
    "capaciteit": {},
    "verbinders": {"coalities/y": table("bc", complete=False)},
    "losse-paren": {"coalities/y": table("abcf", complete=False)},
    "zonder-anker": {"coalities/y": table("cd", complete=False)},
    "geen-thuisbasis": {},
    "venster": {"opgaven/o": OPGAVE + CLOSED + "\n  - {niveau: supra, kleur: groen, van: 2019-01-01}"},
    "duidingen": {"coalities/x": table("ab")},
    "zetels": {"opgaven/o": "in-kaart: deels"},
    "opvolging": {"coalities/x": table("ab", complete=False)},
    "geleerd": {},
    "loopt-nog": {},
    "buren": {"coalities/x": table("bcd", complete=False)},
    "kennis": {},
}
# Those that ask only of what is wholly known.
SURE = {"perspectieven"}


def ask(folder: Path, name: str, changed: Pages) -> tuple[Signal, ...]:
    """The signals of one analysis on the page where its land makes it ask."""
    pages, page = ASKS[name]
    insights = read_insights(land(folder, {**PARTIES, **pages, **changed}))
    return tuple(signal for signal in insights.by_page.get(page, ()) if signal.name == name)


def test_an_atlas_with_a_mistake_is_read_all_the_same(tmp_path: Path) -> None:
    pages = {**PARTIES, **BORDERING, "opgaven/o": OPGAVE, "coalities/x": table("bcdz", opgave="weg")}

    assert read_insights(land(tmp_path, pages)).signals


@pytest.mark.parametrize("name", ASKS)
def test_it_asks(tmp_path: Path, name: str) -> None:
    [signal, *_] = ask(tmp_path, name, {})

    assert signal.question.text.endswith("?")
    assert signal.because
    assert signal.weighed is None


@pytest.mark.parametrize(("name", "why"), [(name, why) for name, cases in SILENT.items() for why in cases])
def test_it_is_silent(tmp_path: Path, name: str, why: str) -> None:
    assert ask(tmp_path, name, SILENT[name][why]) == ()


@pytest.mark.parametrize(("name", "why"), [(name, why) for name, cases in STILL.items() for why in cases])
def test_what_is_past_or_to_come_answers_nothing(tmp_path: Path, name: str, why: str) -> None:
    assert ask(tmp_path, name, STILL[name][why]) != ()


@pytest.mark.parametrize("name", UNSURE)
def test_it_says_that_something_is_not_known(tmp_path: Path, name: str) -> None:
    assert [signal.is_unsure for signal in ask(tmp_path, name, UNSURE[name])][:1] == [True]


@pytest.mark.parametrize("name", ASKS)
def test_what_an_editor_weighed_is_not_asked_but_shown(tmp_path: Path, name: str) -> None:
    pages, page = ASKS[name]
    [path] = [key for key in {**PARTIES, **pages} if key.endswith(f"/{page}")]
    weighed = {**PARTIES, **pages}[path] + weigh(name)
    found = ask(tmp_path, name, {path: weighed})

    assert {signal.weighed.text("reden") for signal in found if signal.weighed} == {"Dat is gewogen."}
    assert [signal for signal in found if signal.weighed is None] == []


@pytest.mark.parametrize("name", ["aansluiten", "losse-paren"])
def test_a_pair_may_be_weighed_from_either_end_and_apart_from_others(tmp_path: Path, name: str) -> None:
    _, page = ASKS[name]
    other = dict(ASKS[name][0])["coalities/y"]

    [there] = ask(tmp_path / "met", name, {"coalities/y": other + weigh(name, page)})
    [elsewhere] = ask(tmp_path / "anders", name, {"coalities/y": other + weigh(name, "a")})

    assert there.weighed is not None
    assert elsewhere.weighed is None


def test_every_analysis_has_its_cases() -> None:
    assert set(ORDER) == set(SIGNALS) == set(KINDS)
    assert set(ORDER) == set(ASKS) == set(SILENT) == set(UNSURE) | SURE
    assert {name for name in ASKS if {"past", "announced"} - {*SILENT[name], *STILL.get(name, {})}} == set()


@pytest.mark.parametrize("name", ASKS)
def test_each_gives_a_table_with_as_many_cells_as_columns(tmp_path: Path, name: str) -> None:
    found = read_insights(land(tmp_path, {**PARTIES, **ASKS[name][0]})).findings[name].table

    assert found.rows
    assert {len(row.cells) for row in found.rows} == {len(found.columns)}
