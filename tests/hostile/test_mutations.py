"""A slip of the hand on a real page: told on its line, in a moment. Here a few of them; `make fuzz` makes 2,000."""

from tests.hostile.mutations import slips


def test_a_slip_is_told_where_it_is() -> None:
    told = [slipped for slipped in slips(150) if slipped.told]

    assert len(told) > 75
    assert [slipped.path for slipped in told if not all(problem.span.line for problem in slipped.told)] == []
    assert sum(slipped.in_place for slipped in told) >= 0.95 * len(told)
