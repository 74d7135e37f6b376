"""Small sites of a few pages, written to a folder: what readers get, to be looked at file by file."""

from collections.abc import Mapping
from pathlib import Path

from atlas.builder import build
from tests.site.sites import Site
from tests.sites import ON, make_site

PUBLIC = "openbaar"


def small_site(tmp_path: Path, pages: Mapping[str, str], settings: str = "", *, audience: str = PUBLIC) -> Site:
    """The site of these pages (see `tests.sites.make_site`) on the usual date."""
    return site_of(make_site(tmp_path, pages, settings), tmp_path / "site", audience=audience)


def site_of(content: Path, folder: Path, *, audience: str = PUBLIC) -> Site:
    """The site of a content folder, in a folder."""
    made = build(content, folder, audience=audience, on=ON)
    assert made.written, made.diagnostics
    return Site(folder, content, audience)
