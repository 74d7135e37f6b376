"""The page `docs/theming.md`: what an own template gets, and which tokens a stylesheet can set. Made from the code."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.content.config.table import COLOURS
from atlas.site import model as parts
from atlas.site.html.contrast import SCHEMES, schemes
from atlas.site.html.theme import TOKENS, theme_folder
from atlas.site.model import asked, grids, lists, pictures, pieces, plain
from atlas.site.model import page as pages

MADE = "<!-- Made from the code by `make reference`. Change the code, not this page. -->"
INTRODUCTION = """\
The look of an atlas can be changed in two ways, and both leave the theme itself alone, so that a new version of atlas
brings no surprise.

- **Colours and a logo** stand in `atlas.yml`, under `thema`: see [Colours](#colours). That needs no code.
- **Templates and styles** of your own stand in a folder, which you name: `atlas build --overrides mijn-thema`, and in
  the same way with `atlas serve`. `atlas zip` packs what was built so.

## The folder

What stands in the folder goes before the file of the theme with the same name. The original stays within reach.

| in the folder | what it does |
| --- | --- |
| `page.html` | Replaces the template of that name. `theme/page.html` is still that of the theme. |
| `assets/page.css` | Replaces that stylesheet. `assets/theme/page.css` is still that of the theme. |
| `assets/scripts/page/walk.js` | Replaces that module. It may import `../../theme/scripts/page/walk.js`. |
| `assets/eigen.css` | A file of your own goes to the site as it is. |
| `kop.html` | A template of your own, for one that is used to `include`. |
| `README.md` | Notes for yourself: `.md` files beside `assets/`, and hidden files, are left alone. |

Most of what one wants is a few lines. This `page.html` adds a stylesheet, and a line above the title:

```jinja
{% extends "theme/page.html" %}
{% block head %}
{{ super() }}
<link rel="stylesheet" href="{{ frame.root }}assets/eigen.css">
{% endblock %}
{% block lead %}
<p class="eigen">Een atlas van de gemeente Eemdorp</p>
{{ super() }}
{% endblock %}
```

And this `assets/page.css` keeps the stylesheet of the theme and adds to it:

```css
@import url("theme/page.css");

h1 { letter-spacing: 0; }
```

- The language is Jinja. What is not there stops the build, and every value is escaped.
- A mistake in a template is told with its file and line, and leaves the site as it was. So is a file that nothing uses.
- Pages load only files of the site itself, and no styles or scripts within a page: so put those in `assets/`.
- A template is a program. Use only templates of people you trust.
- Look at light, dark, a phone and paper, and at the page `stijl.html` of the site, which shows every part.
"""


def theming() -> str:
    """The whole page."""
    return "\n".join((*_lines(),)) + "\n"


def _lines() -> Iterator[str]:
    yield from ("# Your own look", "", MADE, "", INTRODUCTION)
    yield from ("## Templates", "", *_templates())
    yield from ("## What a template gets", "", *_objects())
    yield from ("## Parts", "", *_parts())
    yield from ("## Colours", "", *_colours())
    yield from ("## Measures", "", *_measures())


def _templates() -> Iterator[str]:
    """Each template with its first comment, its blocks and its macros."""
    yield from _table(
        ("template", "what it is", "blocks", "macros"), map(_template, sorted(theme_folder().glob("*.html")))
    )
    yield ""


def _template(file: Path) -> tuple[str, ...]:
    text = file.read_text(encoding="utf-8")
    about = re.search(r"\{#(.*?)#\}", text, re.DOTALL)
    blocks = re.findall(r"\{% block (\w+)", text)
    macros = re.findall(r"\{% macro (\w+\([^)]*\))", text)
    return (
        f"`{file.name}`",
        " ".join(about[1].split()) if about else "",
        ", ".join(f"`{name}`" for name in blocks),
        ", ".join(f"`{name}`" for name in macros),
    )


def _objects() -> Iterator[str]:
    yield "`page.html` gets `page`, a `Page`, and has `frame` for `page.frame`. `redirect.html` gets a `Redirect`."
    yield '`_("…")` gives a text in the language of the atlas. `| rich` makes HTML of running text,'
    yield "`| inline` of a piece of it."
    yield "In a block of your own `parts`, `search` and `take` are the macros of those templates, as in"
    yield "`{{ parts.show_all(page.parts) }}`."
    yield ""
    for shown in (
        pages.Page,
        pages.Frame,
        pages.MenuItem,
        pages.Lead,
        pages.Overdue,
        pages.Foot,
        pages.StoryStep,
        pages.Redirect,
    ):
        yield from _described(shown)


def _parts() -> Iterator[str]:
    yield "What stands in `page.parts`, and what those are made of. `parts.show(part)` lays out any that has a shape:"
    yield "that is a `Part`. `Rich` is running text: pieces in order, each an `Inline`: plain text or a small part."
    yield ""
    for module in (pieces, plain, grids, pictures, lists, asked, parts):
        for shown in vars(module).values():
            if isinstance(shown, type) and dataclasses.is_dataclass(shown) and shown.__module__ == module.__name__:
                yield from _described(shown)


def _described(shown: type) -> Iterator[str]:
    """A type with what it says of itself, and its fields."""
    shape = getattr(shown, "shape", "")
    yield from (f"### {shown.__name__}" + (f" (shape `{shape}`)" if isinstance(shape, str) and shape else ""), "")
    yield from (" ".join((shown.__doc__ or "").split()), "")
    yield from _table(("field", "type"), ((f"`{one.name}`", f"`{_type(one)}`") for one in dataclasses.fields(shown)))
    yield ""


def _type(field: dataclasses.Field[object]) -> str:
    """The type of a field as it stands in the code, without the names of modules."""
    name = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", "")
    shown = str(field.type) if not name or "[" in str(field.type) or "|" in str(field.type) else name
    for union, called in ((parts.Part, "Part"), (parts.Inline, "Inline")):
        shown = shown.replace(str(union), called)
    return re.sub(r"\b(?:\w+\.)+", "", shown).replace("tuple[Inline, ...]", "Rich")


def _colours() -> Iterator[str]:
    yield "Each is a custom property in `assets/tokens.css`. Those with a name under `thema` can be set in `atlas.yml`,"
    yield "for the light map under `kleuren` and for the night map under `kleuren-donker`. The atlas warns if what you"
    yield "choose gives too little contrast with what it stands on."
    yield ""
    names = {css: name for name, css in COLOURS.items()}
    found = schemes(theme_folder() / TOKENS)
    rows = (
        (f"`--{token}`", f"`{names[token]}`" if token in names else "", *(f"`{found[one][token]}`" for one in SCHEMES))
        for token in found[SCHEMES[0]]
    )
    yield from _table(("token", "under `thema`", *SCHEMES), rows)
    yield ""


def _measures() -> Iterator[str]:
    text = (theme_folder() / TOKENS).read_text(encoding="utf-8")
    first = text[: text.index("@media")]
    rows = ((f"`--{name}`", f"`{value}`") for name, value in re.findall(r"--([\w-]+):\s*([^#;]+);", first))
    yield from _table(("token", "value"), rows)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (heads, tuple("---" for _ in heads), *rows):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
