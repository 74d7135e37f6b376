"""Screenshots of every kind of page, at 1280, 360, dark and in print, on one contact sheet.

`python -m tests.look [FOLDER]` builds both atlases and writes `FOLDER/index.html` with the pictures beside it, and
`FOLDER/sheet.jpg` with all of them small (default: build/look). Look at it after every change of the look.
"""

import shutil
import sys
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from atlas.builder import build
from tests.conftest import CHROMIUM_ARGUMENTS

ON = date(2026, 11, 24)
TALLEST = 2600
STYLE = """
body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; background: #eee; }
section { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: 1rem; }
figure { margin: 0; flex: none; } img { display: block; max-height: 900px; width: auto; border: 1px solid #999; }
"""


SMALL = """
body { margin: 1rem; font: 11px/1.3 system-ui, sans-serif; background: #eee; columns: 4; }
h2 { font-size: 11px; margin: .3rem 0; break-after: avoid; }
section { display: grid; grid-template-columns: repeat(4, 1fr); gap: .3rem; break-inside: avoid; margin-bottom: .8rem; }
figure { margin: 0; min-width: 0; } figcaption { display: none; }
img { display: block; width: 100%; height: 190px; object-fit: contain; object-position: top; }
"""


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a page: a name, a width in pixels, and dark or in print."""

    name: str
    width: int
    dark: bool = False
    printed: bool = False


VIEWS = (View("1280", 1280), View("360", 360), View("donker", 1280, dark=True), View("druk", 800, printed=True))


def main(target: Path) -> None:
    """Build both atlases, take the pictures and write the sheet."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is not there: run `make setup`, or install the package chromium")
    shutil.rmtree(target, ignore_errors=True)
    pictures = target / "pictures"
    pictures.mkdir(parents=True)
    sites = {"utrecht": Path("content"), "voorbeeld": Path("atlas/example")}
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        for name, content in sites.items():
            site = target / name
            build(content, site, on=ON, jobs=2)
            for page in _one_of_each(site):
                print(f"{name}/{page}")
                rows.append((f"{name}/{page}", [_shoot(browser, site, name, page, view, pictures) for view in VIEWS]))
        (target / "index.html").write_text(_sheet(rows, STYLE), encoding="utf-8")
        (target / "small.html").write_text(_sheet(rows, SMALL), encoding="utf-8")
        _shoot_sheet(browser, target)
        browser.close()
    print(f"look at {target / 'index.html'}")


def _one_of_each(site: Path) -> list[str]:
    """The overviews, then of each folder its list and its fullest page, and each special page of one opgave."""
    chosen = [path.name for path in sorted(site.glob("*.html"))]
    for folder in sorted(path for path in site.iterdir() if path.is_dir() and path.name != "assets"):
        pages = [path for path in folder.glob("*.html") if path.name != "index.html"]
        plain = [path for path in pages if path.name.count(".") == 1]
        if plain:
            fullest = max(plain, key=lambda path: (path.stat().st_size, path.name))
            special = sorted(path for path in pages if path.name.startswith(f"{fullest.stem}."))
            names = dict.fromkeys(["index.html", fullest.name, *(path.name for path in special)])
            chosen += [f"{folder.name}/{name}" for name in names if (folder / name).exists()]
    return chosen


def _shoot(browser: Browser, site: Path, name: str, page: str, view: View, pictures: Path) -> str:
    size = {"width": view.width, "height": 900}
    context = browser.new_context(viewport=size, color_scheme="dark" if view.dark else "light")  # type: ignore[arg-type]
    tab = context.new_page()
    if view.printed:
        tab.emulate_media(media="print")
    tab.goto((site / page).resolve().as_uri())
    height = min(TALLEST, tab.evaluate("document.documentElement.scrollHeight"))
    file = f"{name}-{page.replace('/', '-')}-{view.name}.png"
    tab.screenshot(path=pictures / file, full_page=True, clip={"x": 0, "y": 0, "width": view.width, "height": height})
    context.close()
    return file


def _shoot_sheet(browser: Browser, target: Path) -> None:
    tab = browser.new_page(viewport={"width": 1600, "height": 900})
    tab.goto((target / "small.html").resolve().as_uri())
    tab.wait_for_load_state("networkidle")
    tab.screenshot(path=target / "sheet.jpg", full_page=True, type="jpeg", quality=60)
    tab.close()


def _sheet(rows: list[tuple[str, list[str]]], style: str) -> str:
    body = []
    for title, files in rows:
        figures = "".join(map(_figure, VIEWS, files))
        body.append(f"<h2>{escape(title)}</h2><section>{figures}</section>")
    head = f'<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>{style}</style>'
    return head + "\n".join(body) + "\n"


def _figure(view: View, file: str) -> str:
    picture = f'<img src="pictures/{escape(file)}" alt="">'
    return f"<figure><figcaption>{view.name}</figcaption>{picture}</figure>"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/look"))
