"""The engine of the machine, for tests that draw."""

from pathlib import Path

import pytest

from atlas.maps.engine import Engine, find_engine


@pytest.fixture(scope="session")
def engine(dot: str) -> Engine:
    """The Graphviz that the fixture `dot` has found."""
    found = find_engine(Path(dot))
    assert found
    return found
