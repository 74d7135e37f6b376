"""Markdown to HTML: references become links, then Markdown is converted, then the result is sanitised.

Nothing that an author writes reaches a page unsanitised.
"""

import re
import string
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from html import escape, unescape
from types import MappingProxyType
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from atlas.content.text.body import FoundReference, find_references
from atlas.content.text.code import without_code
from atlas.content.text.headings import slug
from atlas.content.text.links import TypedLink, links_in
from atlas.content.text.markup import TAGS, typed_tags
from atlas.content.values import Picture
from atlas.maps.cache import ByteStore
from atlas.site.html.as_preview import as_preview
from atlas.site.html.nested_lists import with_nested_lists
from atlas.site.model import Anchor, UnwrittenParty

# What the previews of GitHub and GitLab support too: bare addresses, strikethrough and task lists.
EXTENSIONS = (
    "pymdownx.magiclink",
    "pymdownx.tilde",
    "pymdownx.tasklist",
    "pymdownx.highlight",
    "tables",
    "footnotes",
    "toc",
    "md_in_html",
    "pymdownx.superfences",
    "pymdownx.quotes",
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
# Tags that only this program writes.
OWN_TAGS = ("img", "input")
# Markers from the private use area of Unicode: the first stands for a `<` that is text, the
# second marks an address or a class set by this program. They are removed from what an author writes.
TYPED, OWN = "\ue03c", "\ue03d"
# Either marker as an author may write it, also as a character reference.
NOT_OURS = re.compile(f"{TYPED}|{OWN}|&(?:amp;)*#(?:x0*e03[cd]|0*5740[45]);?", re.IGNORECASE)
# The classes that Python-Markdown sets itself.
CLASSES = frozenset(["footnote", "footnote-ref", "footnote-backref", "task-list", "task-list-item"])
CLASS_OF_AUTHOR = re.compile(r"\sclass\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)|\sclass(?=[\s/>])", re.IGNORECASE)
WHOLE_TAG = re.compile(r"<[A-Za-z][A-Za-z0-9-]*(?:\"[^\"<]{0,500}\"|'[^'<]{0,500}'|[^\"'<>])*>")
SCHEME = re.compile(r"[^/?#]*:|//")
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
LEADS_OFF = re.compile(r"#|(?:https?://|mailto:|tel:)[^\s]", re.IGNORECASE)
# The prefix of ids in a body, to keep them apart from those of the page.
PREFIX = "t-"
LITERAL = {ord(sign): f"&#{ord(sign)};" for sign in r"\`*_{}[]()#+-.!|~"}
HEAD = re.compile(r"<th(?![a-z])(?![^>]*\bscope=)")
# A table wider than the screen scrolls by itself, also by keyboard, instead of the page.
TABLE = re.compile(r"<table\b[^>]*>")
SCROLLING = r'<div class="sideways" role="group" tabindex="0">\g<0>'
HEADING = re.compile(r"<(/?)h([1-6])(?=[ >])")
# What the sanitiser leaves of a link or picture with a forbidden address.
NO_LINK = re.compile(r"<a(?: (?:title|lang)=\"[^\"]*\")*>(?P<words>.*?)</a>", re.DOTALL)
NO_SOURCE = re.compile(r"<img(?![^>]* src=)(?:[^>]*? alt=\"(?P<alt>[^\"]*)\")?[^>]*>")
NO_PICTURES: Mapping[str, tuple[Picture, str]] = MappingProxyType({})
ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')


def to_html(
    text: str,
    resolve: Callable[[FoundReference], Anchor | UnwrittenParty],
    pictures: Mapping[str, tuple[Picture, str]] = NO_PICTURES,
    *,
    top: int = 2,
    back: str = "{}",
    cache: ByteStore | None = None,
) -> Markup:
    """The sanitised HTML of a body in Markdown, with its references resolved and headings from level `top` down.

    `pictures` are those that can be shown, with their addresses, by the path in the text; any other is replaced by its
    alternative text. `back` is the label of the link back from a footnote, with `{}` for its number. `cache` holds
    results of earlier calls; only this version of the program may have filled it.
    """
    typed = _with_typed_tags(as_preview(NOT_OURS.sub("\ufffd", text)))
    linked = with_nested_lists(_with_links(typed, resolve, pictures))
    name = sha256(f"{top}\0{back}\0{linked}".encode("utf-8", "surrogatepass")).hexdigest()
    cached = cache.load(name) if cache else None
    if cached is not None:
        return Markup(cached.decode())  # noqa: S704 - sanitised before it was kept
    made = _convert(linked, top, back)
    if cache:
        cache.save(name, made.encode())
    return made


def _convert(linked: str, top: int, back: str) -> Markup:
    html = ALIGNED.sub(rf'<\1 class="{OWN}align-\2">', _converter(back).reset().convert(linked))
    clean = _sanitise(_renumber_headings(HEAD.sub('<th scope="col"', html), top))
    plain = NO_LINK.sub(r"\g<words>", NO_SOURCE.sub(r"\g<alt>", clean))
    scrolling = TABLE.sub(SCROLLING, plain).replace("</table>", "</table></div>")
    return Markup(scrolling.replace(TYPED, "&lt;"))  # noqa: S704 - sanitised before that


Replaced = tuple[int, int, str]


def _with_links(
    text: str,
    resolve: Callable[[FoundReference], Anchor | UnwrittenParty],
    pictures: Mapping[str, tuple[Picture, str]],
) -> str:
    """The text with its references and pictures as inline HTML."""
    links = links_in(text)
    made = [*_references(text, resolve)]
    made += [(link.start, link.end, _picture(link, text, pictures)) for link in links if link.picture]
    # A link without a label is shown as its address.
    bare = [link for link in links if link.opens == link.closes and LEADS_OFF.match(link.to) and not link.picture]
    made += [(link.start, link.end, f"<{link.to}>") for link in bare]
    pieces, last = [], 0
    for start, end, html in sorted(made):
        if start >= last:
            pieces += [text[last:start], html]
            last = end
    return "".join([*pieces, text[last:]])


def _references(text: str, resolve: Callable[[FoundReference], Anchor | UnwrittenParty]) -> Iterator[Replaced]:
    """The HTML of each reference. The label of a link to a file is Markdown, and may contain a picture."""
    for reference in find_references(text):
        part = resolve(reference)
        opens, closes = reference.words
        if isinstance(part, Anchor) and text[opens:closes].strip():
            yield reference.start, opens, _opening(part)
            yield closes, reference.end, "</a>"
        else:
            yield reference.start, reference.end, _markup(part)


def _picture(link: TypedLink, text: str, pictures: Mapping[str, tuple[Picture, str]]) -> str:
    alt = escape(" ".join(unescape(text[link.opens : link.closes]).split())).translate(LITERAL)
    picture, address = pictures.get(link.to, (None, ""))
    if picture is None:
        return alt
    sides = (("width", picture.width), ("height", picture.height))
    size = "".join(f' {name}="{length}"' for name, length in sides if length)
    return f'<img src="{OWN}{escape(address)}" alt="{alt}"{size} loading="lazy">'


def _with_typed_tags(text: str) -> str:
    """The text with a mark for each `<` that readers see as typed, and without classes in its HTML."""
    if "<" not in text:
        return text
    signs = list(text)
    for tag in typed_tags(text):
        signs[tag.start] = TYPED
    typed, plain = "".join(signs), without_code(text)
    pieces, last = [], 0
    for match in WHOLE_TAG.finditer(typed):
        if plain[match.start()] == "<":
            pieces += [typed[last : match.start()], CLASS_OF_AUTHOR.sub("", match.group())]
            last = match.end()
    return "".join([*pieces, typed[last:]])


def _renumber_headings(html: str, top: int) -> str:
    """The HTML with its headings numbered from `top` down without gaps, whichever levels the author chose."""
    used = sorted({tag[2] for tag in HEADING.finditer(html)})
    levels = {level: min(top + place, 6) for place, level in enumerate(used)}
    return HEADING.sub(lambda tag: f"<{tag[1]}h{levels[tag[2]]}", html)


def _markup(part: Anchor | UnwrittenParty) -> str:
    """A link as inline HTML, with nothing in its text that Markdown would read as markup."""
    label = escape(part.text, quote=False).translate(LITERAL)
    if isinstance(part, UnwrittenParty):
        hint = escape(part.hint)
        return f'<a class="{OWN}unwritten" href="{OWN}{escape(part.href)}" title="{hint}">{label}</a>'
    return f"{_opening(part)}{label}</a>"


def _opening(part: Anchor) -> str:
    kind = f' class="{OWN}to-{part.kind}"' if part.kind else ""
    return f'<a{kind} href="{OWN}{escape(part.href)}">'


class _OwnClasses(Treeprocessor):
    """Marks the classes that Python-Markdown sets, in the tree; classes by an author are in raw HTML, outside it."""

    def run(self, root: Element) -> None:
        """Mark every class of our own and remove any other."""
        for element in root.iter():
            words = element.attrib.pop("class", "").split()
            if own_classes := [f"{OWN}{word}" for word in words if word in CLASSES]:
                element.set("class", " ".join(own_classes))


@cache
def _converter(back: str) -> markdown.Markdown:
    settings: dict[str, dict[str, object]] = {
        "toc": {"slugify": lambda words, _: slug(words), "marker": ""},
        "footnotes": {"BACKLINK_TEXT": "↩", "BACKLINK_TITLE": back},
        "pymdownx.highlight": {"use_pygments": False},
        "pymdownx.tilde": {"subscript": False},
    }
    converter = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=settings, output_format="html")
    # As in CommonMark, a backslash escapes every punctuation character.
    converter.ESCAPED_CHARS = [*string.punctuation, TYPED]
    converter.treeprocessors.register(_OwnClasses(converter), "own-classes", -100)
    return converter


@cache
def _sanitiser() -> "nh3.Cleaner":
    return nh3.Cleaner(
        tags={*TAGS, *OWN_TAGS},
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel=None,
        attribute_filter=_attribute,
        id_prefix=None,
    )


def _sanitise(html: str) -> str:
    return str(_sanitiser().clean(html))


def _attribute(tag: str, name: str, value: str) -> str | None:
    """An attribute to keep, ids and internal links with a prefix; `None` for an unknown class or unsafe address."""
    if name == "id":
        return PREFIX + value
    if name == "class":
        return " ".join(word[1:] for word in value.split() if word.startswith(OWN)) or None
    if name in {"href", "src"}:
        return _address(value, picture=tag == "img")
    return value


def _address(value: str, *, picture: bool) -> str | None:
    """An address that we made; for a link also one within the text or on another site."""
    if value.startswith(OWN):
        return value[1:] if not SCHEME.match(value, 1) or LEADS_OFF.match(value, 1) else None
    if picture or not LEADS_OFF.match(value):
        return None
    return f"#{PREFIX}{value[1:]}" if value.startswith("#") else value
