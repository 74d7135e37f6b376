"""For any input whatever: a short look at each target of `make fuzz`, and what that found before."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.hostile.targets import TARGETS

SHORT = 25
# What was found before, by target; it must never come back.
FOUND: tuple[tuple[str, bytes], ...] = ()


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_any_input(name: str) -> None:
    target = TARGETS[name]
    tried = given(target.inputs)(target.check)
    settings(max_examples=SHORT, deadline=None, suppress_health_check=list(HealthCheck))(tried)()


@pytest.mark.parametrize(("name", "raw"), FOUND)
def test_what_was_found_before_holds(name: str, raw: bytes) -> None:
    TARGETS[name].check(raw)
