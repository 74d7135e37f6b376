"""Bodies to HTML: references become links, then Markdown, then a sanitiser.

Nothing that an author writes reaches a page raw.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from html import escape

import markdown
import nh3
from markupsafe import Markup

from atlas.content.body import FoundReference, find_references
from atlas.content.code import without_code
from atlas.content.markup import LINK, TAGS, typed_tags
from atlas.content.values import BodyPicture
from atlas.maps.cache import Shelf
from atlas.site.nested_lists import with_nested_lists
from atlas.site.parts import Anchor, Unwritten

# What the previews of GitHub and GitLab show as well: bare addresses, struck text and boxes to tick.
EXTENSIONS = (
    "pymdownx.magiclink",
    "pymdownx.tilde",
    "pymdownx.tasklist",
    "pymdownx.highlight",
    "tables",
    "footnotes",
    "toc",
    "admonition",
    "def_list",
    "attr_list",
    "pymdownx.superfences",
    "sane_lists",
)
ATTRIBUTES = {
    "*": {"class", "id", "title", "lang"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "disabled", "checked"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
# Tags that only this program makes, and the classes that it gives: those of an author do not reach the page.
OWN_TAGS = ("img", "input")
_OF_TASKS, _OF_NOTES = "task-list task-list-item", "footnote footnote-ref footnote-backref"
_OF_REMARKS = "admonition admonition-title note tip warning danger important hint attention caution error"
CLASSES = frozenset(f"unwritten {_OF_TASKS} {_OF_NOTES} {_OF_REMARKS} align-left align-center align-right".split())
# Stands for a sign `<` that is text; it is in the part of Unicode that is for private use.
TYPED = "\ue03c"
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
    pictures: Sequence[tuple[BodyPicture, str]] = (),
    *,
    top: int = 2,
    back: str = "{}",
    shelf: Shelf | None = None,
) -> Markup:
    """The HTML of a body in Markdown, sanitised, with its references resolved; its highest headings get level `top`.

    `pictures` are those in the text, in order, each with its address, or none if only its words can be shown.
    `back` is what the way back from a footnote says, with `{}` for its number. What was made before is taken from the
    `shelf`, which this very program has filled.
    """
    linked = with_nested_lists(_with_pictures("".join(_pieces(_with_typed_tags(text), resolve)), pictures))
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
    return Markup(scrolling.replace(TYPED, "&lt;"))  # noqa: S704 - sanitised before that


def _with_pictures(text: str, pictures: Sequence[tuple[BodyPicture, str]]) -> str:
    """The text with each picture as inline HTML, or with the words that stand for it."""
    if not pictures:
        return text
    pieces, last = [], 0
    asked = (link for link in LINK.finditer(without_code(text)) if link["picture"])
    for link, (picture, address) in zip(asked, pictures, strict=False):
        pieces += [text[last : link.start()], _picture(picture, address)]
        last = link.end()
    return "".join([*pieces, text[last:]])


def _picture(asked: BodyPicture, address: str) -> str:
    alt = escape(asked.alt).translate(LITERAL)
    if asked.picture is None:
        return alt
    sides = (("width", asked.picture.width), ("height", asked.picture.height))
    size = "".join(f' {name}="{length}"' for name, length in sides if length)
    return f'<img src="{escape(address)}" alt="{alt}"{size} loading="lazy">'


def _with_typed_tags(text: str) -> str:
    """The text with a mark of our own for each sign `<` that readers see as it was typed."""
    signs = list(text)
    for tag in typed_tags(text):
        signs[tag.start] = TYPED
    return "".join(signs)


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
        "pymdownx.highlight": {"use_pygments": False},
        "pymdownx.tilde": {"subscript": False},
    }
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=settings, output_format="html")


def _slug(text: str, separator: str) -> str:
    words = re.findall(r"\w+", text.casefold())
    return separator.join(words) or "kop"


@cache
def _cleaner() -> "nh3.Cleaner":
    return nh3.Cleaner(
        tags={*TAGS, *OWN_TAGS},
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
    if name == "class":
        return " ".join(word for word in value.split() if word in CLASSES or word.startswith("to-")) or None
    if (tag, name) == ("a", "href"):
        squeezed = "".join(value.split()).casefold()
        if squeezed.startswith(("//", "\\", "/\\", *RUNNING)):
            return None
        return f"#{PREFIX}{value[1:]}" if value.startswith("#") else value
    return value
