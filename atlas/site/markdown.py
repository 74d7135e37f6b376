"""Bodies to HTML: references become links, then Markdown, then a sanitiser.

Nothing that an author writes reaches a page raw.
"""

import re
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from html import escape

import markdown
import nh3
from markupsafe import Markup

from atlas.content.body import FoundReference, find_references
from atlas.maps.cache import Shelf
from atlas.site.parts import Anchor, Unwritten

EXTENSIONS = (
    "tables",
    "footnotes",
    "toc",
    "admonition",
    "def_list",
    "attr_list",
    "fenced_code",
    "sane_lists",
)
INLINE_TAGS = "a abbr b br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var"
BLOCK_TAGS = "aside blockquote dd details div dl dt figcaption figure hr li ol p pre section summary ul"
HEADING_TAGS = "h2 h3 h4 h5 h6"
TABLE_TAGS = "caption col colgroup table tbody td tfoot th thead tr"
TAGS = frozenset(f"{INLINE_TAGS} {BLOCK_TAGS} {HEADING_TAGS} {TABLE_TAGS}".split())
ATTRIBUTES = {
    "*": {"class", "id", "title", "lang"},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Addresses that run: the sanitiser knows them, but not with a space within, which some program may take away.
RUNNING = ("javascript:", "vbscript:", "data:")
# Ids of a body are set apart from those of the page around it.
PREFIX = "t-"
LITERAL = {ord(sign): f"&#{ord(sign)};" for sign in r"\`*_{}[]()#+-.!|~"}
HEAD = re.compile(r"<th(?![a-z])(?![^>]*\bscope=)")
# A table may be wider than the screen; then it scrolls by itself, also by keyboard, and the page does not.
TABLE = re.compile(r"<table\b[^>]*>")
SCROLLING = r'<div class="sideways" role="group" tabindex="0">\g<0>'
HEADING = re.compile(r"<(/?)h([1-6])(?=[ >])")
ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')


def to_html(
    text: str,
    resolve: Callable[[FoundReference], Anchor | Unwritten],
    *,
    top: int = 2,
    back: str = "{}",
    shelf: Shelf | None = None,
) -> Markup:
    """The HTML of a body in Markdown, sanitised, with its references resolved; its highest headings get level `top`.

    `back` is what the way back from a footnote says, with `{}` for its number. What was made before is taken from the
    `shelf`, which this very program has filled.
    """
    linked = "".join(_pieces(text, resolve))
    name = sha256(f"{top}\0{back}\0{linked}".encode("utf-8", "surrogatepass")).hexdigest()
    known = shelf.load(name) if shelf else None
    if known is not None:
        return Markup(known.decode())  # noqa: S704 - sanitised before it was kept
    made = _converted(linked, top, back)
    if shelf:
        shelf.save(name, made.encode())
    return made


def _converted(linked: str, top: int, back: str) -> Markup:
    html = ALIGNED.sub(r'<\1 class="align-\2">', _converter(back).reset().convert(linked))
    clean = _clean(_levelled(HEAD.sub('<th scope="col"', html), top))
    scrolling = TABLE.sub(SCROLLING, clean).replace("</table>", "</table></div>")
    return Markup(scrolling)  # noqa: S704 - sanitised before that


def _levelled(html: str, top: int) -> str:
    """The text with its levels of headings, whichever its author chose, from `top` down and none left out."""
    used = sorted({tag[2] for tag in HEADING.finditer(html)})
    levels = {level: min(top + place, 6) for place, level in enumerate(used)}
    return HEADING.sub(lambda tag: f"<{tag[1]}h{levels[tag[2]]}", html)


def _pieces(text: str, resolve: Callable[[FoundReference], Anchor | Unwritten]) -> list[str]:
    pieces, last = [], 0
    for found in find_references(text):
        pieces += [text[last : found.start], _markup(resolve(found))]
        last = found.end
    return [*pieces, text[last:]]


def _markup(part: Anchor | Unwritten) -> str:
    """A link as inline HTML, with nothing in its text that Markdown would read as markup."""
    label = escape(part.text, quote=False).translate(LITERAL)
    if isinstance(part, Unwritten):
        return f'<a class="unwritten" href="{escape(part.href)}" title="{escape(part.hint)}">{label}</a>'
    kind = f' class="to-{part.kind}"' if part.kind else ""
    return f'<a{kind} href="{escape(part.href)}">{label}</a>'


@cache
def _converter(back: str) -> markdown.Markdown:
    settings: dict[str, dict[str, object]] = {
        "toc": {"slugify": _slug},
        "footnotes": {"BACKLINK_TEXT": "↩", "BACKLINK_TITLE": back},
    }
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=settings, output_format="html")


def _slug(text: str, separator: str) -> str:
    words = re.findall(r"\w+", text.casefold())
    return separator.join(words) or "kop"


@cache
def _cleaner() -> "nh3.Cleaner":
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel=None,
        attribute_filter=_attribute,
        id_prefix=None,
    )


def _clean(html: str) -> str:
    return str(_cleaner().clean(html))


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Ids and links within the text are prefixed; an address without its scheme (`//…`) is dropped."""
    if name == "id":
        return PREFIX + value
    if (tag, name) == ("a", "href"):
        squeezed = "".join(value.split()).casefold()
        if squeezed.startswith(("//", "\\", "/\\", *RUNNING)):
            return None
        return f"#{PREFIX}{value[1:]}" if value.startswith("#") else value
    return value
