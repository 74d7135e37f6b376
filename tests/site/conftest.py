"""The sites that the tests look at. Each is built once for a run, and read by all its processes."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.site.sites import Site, built

# What is published, and the small one that has something of everything; `make a11y` looks at all editions.
EDITIONS = [("real", "openbaar"), ("example", "openbaar"), ("example", "intern")]
LARGE, ONE_IN = 500, 12


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", params=EDITIONS, ids="-".join)
def edition(request: pytest.FixtureRequest, shared: Path) -> Site:
    """Each of those editions in turn."""
    atlas, audience = request.param
    return built(shared, atlas, audience)


@pytest.fixture(scope="session")
def site(edition: Site) -> Site:
    """Each edition, with all its pages."""
    return edition


@pytest.fixture(scope="session")
def thinned(edition: Site) -> Site:
    """Each edition, with fewer pages of a large one: for what hangs on the sort of page, not on its facts."""
    return replace(edition, one_in=ONE_IN) if len(edition.paths) > LARGE else edition


@pytest.fixture(scope="session")
def real(shared: Path) -> Site:
    """The public edition of the atlas that this repository publishes."""
    return built(shared, "real", "openbaar")


@pytest.fixture(scope="session")
def example(shared: Path) -> Site:
    """The internal edition of the example: small, and with something of everything."""
    return built(shared, "example", "intern")
