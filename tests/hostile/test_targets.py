"""For any input whatever: a short look at each target of `make fuzz`, and what that found before."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.hostile.targets import TARGETS

SHORT = 25
# What was found before, by target; it must never come back.
FOUND: tuple[tuple[str, bytes], ...] = (
    # An address that is a script but for a space, which another program may take away.
    ("a text", b"###[x](java\tscript:boem(1229))"),
    # Terms and lists so deep that the program that reads Markdown ran out of room.
    ("a text", b"a\n: b\n" * 1_000),
    ("a text", "".join(" " * 4 * depth + "- a\n" for depth in range(400)).encode()),
    # A line that kept it busy for seconds, and one for hours.
    ("a text", b"[[ " * 5_000),
    ("a text", b"*a* **b** " * 200_000),
    # A number below zero, which needs no quotes in a graph: a mistake of the test itself.
    ("a label", b"-2"),
    ("a text", " ".join("`" * length for length in range(1, 775)).encode()),
)


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_any_input(name: str) -> None:
    target = TARGETS[name]
    tried = given(target.inputs)(target.check)
    settings(max_examples=SHORT, deadline=None, suppress_health_check=list(HealthCheck))(tried)()


@pytest.mark.parametrize(("name", "raw"), FOUND, ids=range(len(FOUND)))
def test_what_was_found_before_holds(name: str, raw: bytes) -> None:
    TARGETS[name].check(raw)
