"""The form of a coalition: as written, else from its four features."""

from itertools import product
from pathlib import Path

import pytest

from atlas.content.kinds import FORMS
from atlas.content.values import Fields
from atlas.diagnostics import Severity, Span
from atlas.landscape.derived.forms import form_of, is_formal
from atlas.texts import texts
from tests.sites import codes, see

HERE = Span("coalities/tafel.md")
ANSWERS = {
    "sturing": ("hierarchie", "gelijkwaardig", ""),
    "vertegenwoordiging": ("institutioneel", "persoonlijk", ""),
    "resultaat": ("vooraf", "gaandeweg", ""),
    "verloop": ("planning", "organisch", ""),
}
FORMAL = {"hierarchie", "institutioneel", "vooraf", "planning"}
ALL_FORMAL = "vormkenmerken: {sturing: hierarchie, vertegenwoordiging: institutioneel, resultaat: vooraf}"
DIVIDED = (
    "vormkenmerken: {sturing: hierarchie, vertegenwoordiging: institutioneel, resultaat: gaandeweg, verloop: organisch}"
)


def expected(answers: tuple[str, ...]) -> str:
    """The rule once more, as a sentence would say it: who has the majority, and is it unanimous with all four known."""
    known = [answer for answer in answers if answer]
    formal = len([answer for answer in known if answer in FORMAL])
    informal = len(known) - formal
    if len(known) < 3 or formal == informal:
        return ""
    side = "formeel" if formal > informal else "informeel"
    return side if len(known) == 4 and 0 in {formal, informal} else f"overwegend-{side}"


@pytest.mark.parametrize("answers", list(product(*ANSWERS.values())), ids="-".join)
def test_the_form_follows_from_the_features(answers: tuple[str, ...]) -> None:
    given = {name: answer for name, answer in zip(ANSWERS, answers, strict=True) if answer}
    fields = Fields({"vormkenmerken": Fields(dict(given), HERE)}, HERE)

    assert form_of(fields).value == expected(answers)


def test_without_features_the_form_is_unknown() -> None:
    form = form_of(Fields({}, HERE))

    assert form.value == ""
    assert texts().word(form.reason) == "want van de vier kenmerken zijn er 0 bekend"


def test_a_written_form_goes_before_the_features(tmp_path: Path) -> None:
    checked = see(tmp_path, {"coalities/tafel": f"vorm: overwegend-formeel\n{ALL_FORMAL}"})
    form = checked.landscape.coalitions["tafel"].form

    assert form.value == "overwegend-formeel"
    assert texts().word(form.reason) == "zo geschreven op de pagina"
    assert codes(checked) == []


@pytest.mark.parametrize(
    ("written", "noticed"),
    [("formeel", False), ("overwegend-formeel", False), ("overwegend-informeel", True), ("informeel", True)],
)
def test_a_contradiction_is_a_form_on_the_other_side(written: str, tmp_path: Path, *, noticed: bool) -> None:
    checked = see(tmp_path, {"coalities/tafel": f"vorm: {written}\n{ALL_FORMAL}"})

    assert codes(checked) == (["A402"] if noticed else [])
    assert all(problem.severity is Severity.NOTE for problem in checked.diagnostics)


def test_two_against_two_is_remarked_unless_the_form_is_written(tmp_path: Path) -> None:
    divided = {"coalities/een": DIVIDED, "coalities/twee": f"{DIVIDED}\nvorm: informeel"}
    checked = see(tmp_path, divided)

    assert [(p.rule.code, p.span.path) for p in checked.diagnostics] == [("A405", "coalities/een.md")]
    assert texts().word(checked.landscape.coalitions["een"].form.reason) == (
        "want 2 van de 4 bekende kenmerken zijn formeel"
    )


def test_formal_is_from_predominantly_formal_up() -> None:
    assert [is_formal(form) for form in (*FORMS, "")] == [True, True, False, False, None]
