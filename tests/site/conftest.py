"""The sites that the tests look at. Each is built once for a run, and read by all its processes."""

import os
from pathlib import Path

import pytest

from tests.site.sites import Site, built

# What is published, and the small one that has something of everything; `make a11y` looks at all editions.
EDITIONS = [("real", "openbaar"), ("example", "openbaar"), ("example", "intern")]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", params=EDITIONS, ids="-".join)
def site(request: pytest.FixtureRequest, shared: Path) -> Site:
    """Each of those editions in turn."""
    atlas, audience = request.param
    return built(shared, atlas, audience)


@pytest.fixture(scope="session")
def real(shared: Path) -> Site:
    """The public edition of the atlas that this repository publishes."""
    return built(shared, "real", "openbaar")


@pytest.fixture(scope="session")
def example(shared: Path) -> Site:
    """The internal edition of the example: small, and with something of everything."""
    return built(shared, "example", "intern")
