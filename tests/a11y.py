"""axe on every page of both atlases, in light and dark, wide and as narrow as a phone or a page at 400 %.

Takes most of an hour on two cores; `--every N` takes one page in N, `--width N` only that width. Also finds what makes
a page scroll sideways. Exit code 1 if anything is found. The quick suite does the same for a handful of pages.
"""

import argparse
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.conftest import CHROMIUM_ARGUMENTS
from tests.site.axe import Finding, Verdict, judge
from tests.site.sites import ATLASES, AUDIENCES, Site, built

# So many that starting a browser does not count, and so few that the line of progress moves.
BATCH = 20
SHOWN = 5
WIDTHS = (1280, 320)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
Judged = tuple[str, Verdict]


def main() -> int:
    """Judge every page, say what was found, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.a11y", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take one page in N")
    parser.add_argument("--width", type=int, action="append", help="the width of the window, in pixels (1280 and 320)")
    parser.add_argument("--jobs", type=int, default=cpu_count() or 1, metavar="N", help="look at N pages at a time")
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium is not there: run `make setup`, or install the package chromium")
        return 2
    with TemporaryDirectory() as folder:
        urls = [url for site in _sites(Path(folder)) for url in _urls(site)][:: options.every]
        judged = list(_judge_all(urls, chromium, options.width or WIDTHS, options.jobs))
    return _report([(url, verdict) for url, verdict in judged if verdict.findings], judged)


def _sites(folder: Path) -> Iterator[Site]:
    return (built(folder, atlas, audience) for atlas in ATLASES for audience in AUDIENCES)


def _urls(site: Site) -> Iterator[str]:
    return (site.url(page.path) for page in site.readable)


def _judge_all(urls: Sequence[str], chromium: str, widths: Sequence[int], jobs: int) -> Iterator[Judged]:
    """Each page with its verdict, while a line tells how far it is."""
    batches = [urls[start : start + BATCH] for start in range(0, len(urls), BATCH)]
    done = found = 0
    with ProcessPoolExecutor(jobs) as pool:
        for verdicts in pool.map(partial(_judge_batch, chromium=chromium, widths=widths), batches):
            done += len(verdicts)
            found += sum(len(verdict.findings) for _, verdict in verdicts)
            print(f"\r{done} of {len(urls) * len(widths)} views, {found} findings", end="", flush=True)
            yield from verdicts
    print()


def _judge_batch(urls: Sequence[str], *, chromium: str, widths: Sequence[int]) -> list[Judged]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        page = browser.new_page()
        try:
            return [(url, _judge_at(page, url, width)) for url in urls for width in widths]
        finally:
            browser.close()


def _judge_at(page: Page, url: str, width: int) -> Verdict:
    """The verdict on a page in a window of a width, with whether there is room sideways."""
    page.set_viewport_size({"width": width, "height": 900})
    verdict = judge(page, url)
    beyond = page.evaluate(SIDEWAYS)
    sideways = (Finding("sideways room", f"{width} px", (("html", f"{beyond} px"),)),) if beyond > 0 else ()
    return Verdict((*verdict.findings, *sideways), verdict.passed)


def _report(faulty: Sequence[Judged], judged: Sequence[Judged]) -> int:
    """Print the findings rule by rule, with some of the places; the exit code."""
    by_rule: defaultdict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for url, verdict in faulty:
        for finding in verdict.findings:
            by_rule[finding.rule].append((url, finding))
    for rule, places in sorted(by_rule.items()):
        print(f"{rule}: {len(places)} times")
        for url, finding in islice(places, SHOWN):
            print(f"  {'/'.join(url.split('/')[-3:])}: {finding}")
    least = min(verdict.passed for _, verdict in judged)
    print(f"{len(judged)} views of pages, {len(faulty)} with findings; on each at least {least} rules passed")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
