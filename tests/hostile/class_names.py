"""Every name that the site's own styles and scripts know an element by: what an author must not be able to give."""

import re

from tests.conftest import ROOT

ASSETS = ROOT / "templates" / "assets"
_IN_STYLE = re.compile(r"\.(-?[a-z_][\w-]*)(?=[^{}]*\{)", re.IGNORECASE)
_IN_SCRIPT = re.compile(
    r"[\"'`][^\"'`\n]*?\.([a-z][a-z0-9-]*)[^\"'`\n]*[\"'`]|classList\.\w+\(\"([\w-]+)\"", re.IGNORECASE
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IN_TEMPLATE = re.compile(r"class=\"([^\"{}]+)\"")


def class_names() -> tuple[str, ...]:
    """The classes in the stylesheets, scripts and templates, each once."""
    found: set[str] = set()
    for style in ASSETS.glob("*.css"):
        found.update(_IN_STYLE.findall(_COMMENT.sub("", style.read_text(encoding="utf-8"))))
    for script in (ASSETS / "scripts").rglob("*.js"):
        for pair in _IN_SCRIPT.findall(script.read_text(encoding="utf-8")):
            found.update(filter(None, pair))
    for template in ASSETS.parent.glob("*.html"):
        for words in _IN_TEMPLATE.findall(template.read_text(encoding="utf-8")):
            found.update(words.split())
    return tuple(sorted(name for name in found if re.fullmatch(r"[A-Za-z][\w-]*", name)))


def ways(name: str) -> tuple[str, ...]:
    """How an author may try to give an element this class."""
    return (
        f'<div class="{name}">x</div>',
        f'x <span class="a {name} b" title="a>b">x</span>',
        f"<b CLASS={name}>x</b>",
        f"<a title='>' class='{name}' href='https://x.nl'>x</a>",
        f"<details class='{name}'><summary class={name}>x</summary>\n\n**x**\n\n</details>",
        f"**x**{{: .{name} }}",
        f"# x {{.{name}}}",
        f"!!! {name}\n    x",
        f"``` {name}\nx\n```",
        f"``` {{ .{name} }}\nx\n```",
        f"<table class={name}><tr class={name}><td class={name}>x</td></tr></table>",
        f'<span class="\ue03d{name}">x</span>',
        f'<span class="&#xe03d;{name}">x</span>',
    )
