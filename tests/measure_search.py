"""How large the index of the search is, and how long it takes to make, load and ask, at 1,000 and 10,000 pages.

    .venv/bin/python -m tests.measure_search

Made in Python, loaded and asked in Chromium; the numbers stand in docs/search.md.
"""

import gzip
import shutil
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from atlas.builder import check
from atlas.insights.registry import read_insights
from atlas.site.diagrams.figures import drawings
from atlas.site.html.theme import ASSETS, assets, theme_folder
from atlas.site.i18n.words import Words
from atlas.site.model.page import File
from atlas.site.plan import SiteEdition
from atlas.site.search.index import SHARDS, search_index, search_shard
from atlas.site.urls import SEARCH_INDEX
from atlas.texts import texts
from tests.big import big_atlas
from tests.conftest import CHROMIUM_ARGUMENTS
from tests.site.sites import ON

SIZES = (1_000, 10_000)
QUERIES = ("woningbouw", "gemeente 12", "mobilteit", "coalitie energie", "w")
SCRIPTS = ("vendor/snowball/base-stemmer.js", "vendor/snowball/dutch-stemmer.js", "search-engine.js")
ASK = """queries => {
  const start = performance.now();
  const engine = window.AtlasSearch(window.ATLAS_SEARCH, window.ATLAS_SEARCH_SHARDS);
  const ready = performance.now() - start;
  return [ready, ...queries.map(query => {
    const asked = performance.now();
    engine.find(query);
    return performance.now() - asked;
  })];
}"""


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS)
        for size in SIZES:
            content = Path(folder) / str(size)
            big_atlas(content, size)
            index, seconds = _made(content)
            kilobytes = sum(len(file.content) for file in index) // 1000
            packed = sum(len(gzip.compress(file.content)) for file in index) // 1000
            print(f"{size} pages: made in {seconds:.1f} s, {kilobytes} kB, {packed} kB packed")
            print("   ", _asked(browser, index, Path(folder) / f"page-{size}"))
        browser.close()


def _made(content: Path) -> tuple[tuple[File, ...], float]:
    checked = check(content, on=ON)
    words, insights = Words(texts("nl")), read_insights(checked.landscape)
    context = SiteEdition(
        landscape=checked.landscape,
        words=words,
        audience="openbaar",
        drawings=drawings(checked.landscape, words, None),
        insights=insights,
    ).context(SEARCH_INDEX)
    start = time.process_time()
    index = (search_index(context), *(search_shard(context, number) for number in range(SHARDS)))
    return index, time.process_time() - start


def _asked(browser: Browser, index: tuple[File, ...], folder: Path) -> str:
    """How long a page from disk takes to load all scripts, to get ready, and to answer, in milliseconds."""
    folder.mkdir()
    theme = [file for file in assets((theme_folder(),), {}) if file.path.removeprefix(f"{ASSETS}/") in SCRIPTS]
    for file in (*theme, *index):
        (folder / Path(file.path).name).write_bytes(file.content)
    names = [Path(name).name for name in (*SCRIPTS, *(file.path for file in index))]
    tags = "".join(f'<script src="{name}"></script>' for name in names)
    (folder / "index.html").write_text(f'<!doctype html><meta charset="utf-8"><body>{tags}')
    loads, times = [], []
    for _ in range(5):
        page = browser.new_page()
        page.goto((folder / "index.html").as_uri())
        loads.append(page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart"))
        times.append(page.evaluate(ASK, list(QUERIES)))
        page.close()
    ready, *asked = (median(column) for column in zip(*times, strict=True))
    answers = ", ".join(f"“{query}” {taken:.0f}" for query, taken in zip(QUERIES, asked, strict=True))
    return f"ms from disk: loaded {median(loads):.0f}, ready {ready:.0f}; {answers}"


if __name__ == "__main__":
    main()
