"""The same pages for other generators: what each makes of them, set up as its own manual advises.

None of them checks a model, resolves relations, reads a landscape or draws a map. What each does do beside pages is in
`Peer.does`. The list of pages is kept off the pages themselves everywhere: it would grow with the number of pages.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

PROGRAMS = ROOT / ".venv" / "peers" / "bin"
REFERENCE = re.compile(r"\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]")
FRONT = re.compile(r"\A---\ntitel: (?P<title>.+)\nsamenvatting: (?P<summary>.+)\n(?:.*\n)*?---\n")
FOLDERS = ("opgaven", "coalities", "organisaties", "teams", "grenswerkers", "bronnen")


@dataclass(frozen=True, slots=True)
class Text:
    """A page as text: where it stands, its title and summary, and its body with `[[links]]`."""

    folder: str
    name: str
    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Peer:
    """Another generator: how to lay out a folder for it, and the command that builds the site."""

    name: str
    does: str
    lay_out: Callable[[Path, Mapping[str, Text]], None]
    command: tuple[str, ...]
    text_of: Callable[[Path, Text], Path]

    @property
    def program(self) -> Path:
        """Where its program is if it was installed."""
        return PROGRAMS / self.command[0]


def texts_of(content: Path) -> Mapping[str, Text]:
    """Every page of an atlas as text, by id."""
    return {path.stem: _text(path) for folder in FOLDERS for path in sorted((content / folder).glob("*.md"))}


def _text(path: Path) -> Text:
    raw = path.read_text(encoding="utf-8")
    front = FRONT.match(raw)
    assert front, path
    return Text(path.parent.name, path.stem, front["title"], front["summary"], raw[front.end() :])


def _linked(text: Text, texts: Mapping[str, Text], link: str) -> str:
    def one(found: re.Match[str]) -> str:
        to = texts[found[1]]
        return f"[{found[2] or to.title}]({link.format(folder=to.folder, name=to.name)})"

    return REFERENCE.sub(one, text.body)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _lists(texts: Mapping[str, Text], link: str) -> Iterator[tuple[str, str]]:
    """A page for each folder with all that is in it."""
    for folder in FOLDERS:
        inside = (text for text in texts.values() if text.folder == folder)
        yield folder, "\n".join(f"- [{t.title}]({link.format(folder=t.folder, name=t.name)})" for t in inside)


def _mkdocs(folder: Path, texts: Mapping[str, Text]) -> None:
    navigation = "".join(f"  - {name}/index.md\n" for name in FOLDERS)
    _write(
        folder / "mkdocs.yml",
        "site_name: Atlas\ntheme:\n  name: material\n  language: nl\n  features: [navigation.prune]\n"
        "plugins:\n  - search:\n      lang: nl\nmarkdown_extensions: [tables, attr_list]\n"
        f"validation:\n  omitted_files: ignore\nnav:\n  - index.md\n{navigation}",
    )
    _write(folder / "docs" / "index.md", "# Atlas\n")
    for name, listed in _lists(texts, "../{folder}/{name}.md"):
        _write(folder / "docs" / name / "index.md", f"# {name}\n\n{listed}\n")
    for text in texts.values():
        body = _linked(text, texts, "../{folder}/{name}.md")
        _write(_in_mkdocs(folder, text), f"---\ntitle: {text.title}\n---\n{text.summary}\n\n{body}")


def _in_mkdocs(folder: Path, text: Text) -> Path:
    return folder / "docs" / text.folder / f"{text.name}.md"


def _pelican(folder: Path, texts: Mapping[str, Text]) -> None:
    _write(
        folder / "settings.py",
        "SITENAME = 'Atlas'\nTHEME = 'simple'\nPATH = 'content'\nOUTPUT_PATH = 'output'\nTIMEZONE = 'UTC'\n"
        "DEFAULT_LANG = 'nl'\nPAGE_PATHS = ['']\nARTICLE_PATHS = ['none']\nDISPLAY_PAGES_ON_MENU = False\n"
        "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n"
        "CACHE_CONTENT = True\nLOAD_CONTENT_CACHE = True\nCONTENT_CACHING_LAYER = 'generator'\n"
        "MARKDOWN = {'extension_configs': {'markdown.extensions.tables': {}, 'markdown.extensions.meta': {}}}\n",
    )
    for name, listed in _lists(texts, "{{filename}}/{folder}/{name}.md"):
        _write(folder / "content" / name / "lijst.md", f"Title: {name}\nSlug: lijst-{name}\n\n{listed}\n")
    for text in texts.values():
        body = _linked(text, texts, "{{filename}}/{folder}/{name}.md")
        head = f"Title: {text.title}\nSlug: {text.name}\nSummary: {text.summary}\n"
        _write(_in_pelican(folder, text), f"{head}\n{body}")


def _in_pelican(folder: Path, text: Text) -> Path:
    return folder / "content" / text.folder / f"{text.name}.md"


HUGO_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav>{{ range .Site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a> {{ end }}</nav>
<main><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .Content }}
{{ with index (partialCached "backlinks.html" .Site "all") .RelPermalink }}<h2>Genoemd door</h2><ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}</main>
</body></html>
"""
HUGO_BACKLINKS = """{{ $links := newScratch }}{{ $links.Set "to" dict }}
{{ range .RegularPages }}{{ $page := . }}{{ range .Params.links }}{{ with $page.Site.GetPage . }}
{{ $before := index ($links.Get "to") .RelPermalink | default slice }}
{{ $links.SetInMap "to" .RelPermalink ($before | append $page) }}{{ end }}{{ end }}{{ end }}
{{ return $links.Get "to" }}
"""
HUGO_LIST = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>
{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
"""
HUGO_INDEX = """{{ $pages := slice }}{{ range .Site.RegularPages }}
{{ $pages = $pages | append (dict "t" .Title "u" .RelPermalink "b" .Plain) }}{{ end }}{{ $pages | jsonify }}
"""


def _hugo(folder: Path, texts: Mapping[str, Text]) -> None:
    _write(
        folder / "hugo.toml",
        'baseURL = "https://example.org/"\nlanguageCode = "nl"\ntitle = "Atlas"\ndisableKinds = ["taxonomy", "term"]\n'
        '[outputs]\nhome = ["html", "json"]\n[markup.goldmark.renderer]\nunsafe = false\n',
    )
    layouts = folder / "layouts"
    _write(layouts / "_default" / "single.html", HUGO_PAGE)
    _write(layouts / "_default" / "list.html", HUGO_LIST)
    _write(layouts / "index.json", HUGO_INDEX)
    _write(layouts / "partials" / "backlinks.html", HUGO_BACKLINKS)
    for name in FOLDERS:
        _write(folder / "content" / name / "_index.md", f'---\ntitle: "{name}"\n---\n')
    for text in texts.values():
        body = _linked(text, texts, '{{{{< relref "/{folder}/{name}.md" >}}}}')
        named = dict.fromkeys(found[1] for found in REFERENCE.finditer(text.body))
        links = ", ".join(f'"/{texts[name].folder}/{name}"' for name in named)
        head = f'title: "{text.title}"\nsummary: "{text.summary}"\nlinks: [{links}]\n'
        _write(_in_hugo(folder, text), f"---\n{head}---\n{body}")


def _in_hugo(folder: Path, text: Text) -> Path:
    return folder / "content" / text.folder / f"{text.name}.md"


PEERS = (
    Peer(
        "Hugo",
        "checks links, lists what leads to a page, full text as JSON; our own bare templates",
        _hugo,
        ("hugo", "--quiet", "--destination", "output"),
        _in_hugo,
    ),
    Peer(
        "Pelican",
        "its `simple` theme; no search, and nothing of what leads to a page",
        _pelican,
        ("pelican", "-q", "-s", "settings.py"),
        _in_pelican,
    ),
    Peer(
        "MkDocs Material",
        "checks links, a rich theme, search; nothing of what leads to a page",
        _mkdocs,
        ("mkdocs", "build", "--quiet", "--site-dir", "output"),
        _in_mkdocs,
    ),
)


def environment() -> dict[str, str]:
    """The environment for every generator: compiled Python is kept, as on the machine of a user."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"NO_MKDOCS_2_WARNING": "1"}
