"""Every rule is triggered by an example, and by nothing else; its words can be filled in."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import check
from atlas.content.read import read_content
from atlas.diagnostics import Diagnostics, Rule, errors
from atlas.rules import RULES
from atlas.texts import texts
from tests.folders import make_folder
from tests.rules.examples import EXAMPLES as READING_EXAMPLES
from tests.rules.landscape_examples import LANDSCAPE_EXAMPLES

EXAMPLES = {**READING_EXAMPLES, **LANDSCAPE_EXAMPLES}


def _reading(folder: Path) -> Diagnostics:
    return read_content(folder).diagnostics


def _checking(folder: Path) -> Diagnostics:
    return check(folder, audience="openbaar", on=date(2026, 11, 24)).diagnostics


# What must run to break a rule, by the start of its code. A later stage adds its line here.
STAGES: dict[str, Callable[[Path], Diagnostics]] = {
    "A1": _reading,
    "A2": _reading,
    "A3": _checking,
    "A4": _checking,
    "A5": _checking,
    "A6": _checking,
}

_TRIED = [rule for rule in RULES if rule.code[:2] in STAGES]
_IDS = [rule.code for rule in _TRIED]


def _triggered(rule: Rule, folder: Path) -> Diagnostics:
    make_folder(folder, EXAMPLES[rule.code].folder)
    return STAGES[rule.code[:2]](folder)


@pytest.mark.parametrize("rule", _TRIED, ids=_IDS)
def test_a_rule_has_an_example(rule: Rule) -> None:
    assert rule.code in EXAMPLES


def test_an_example_has_a_rule() -> None:
    assert set(EXAMPLES) <= {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", _TRIED, ids=_IDS)
def test_an_example_triggers_its_rule_once_and_no_other_error(rule: Rule, tmp_path: Path) -> None:
    found = _triggered(rule, tmp_path / "content")

    assert [problem.rule.code for problem in found].count(rule.code) == 1
    assert {problem.rule.code for problem in errors(found)} <= {rule.code}


@pytest.mark.parametrize("rule", _TRIED, ids=_IDS)
def test_the_words_of_a_rule_are_filled_in(rule: Rule, tmp_path: Path) -> None:
    found = _triggered(rule, tmp_path / "content")
    words = texts()

    for problem in found:
        sentences = (words(problem.rule.text, **problem.args), words(problem.rule.help, **problem.args))
        assert all(sentence and "{" not in sentence for sentence in sentences)


def test_no_code_is_used_twice() -> None:
    codes = Counter(rule.code for rule in RULES)

    assert [code for code, number in codes.items() if number > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_says_what_to_do_and_what_it_is_for(rule: Rule) -> None:
    assert rule.help
    assert rule.why.endswith(".")
