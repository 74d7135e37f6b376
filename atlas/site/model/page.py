"""A page before it is HTML: frozen, with everything the template shows already decided."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.site.model import Absent, Anchor, Badge, Count, Facts, Filling, Part, Rich


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the menu."""

    anchor: Anchor
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BandSegment:
    """One level in the band under the header: `share` is how wide, from 1 to 24, and 0 where nothing is counted.

    `absent` says why there is no count; without that, and without a count, the level is not what the page is about.
    """

    level: str
    text: str
    share: int = 0
    count: Count | None = None
    absent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page shows around its content. `root` leads to the folder of the site (`` or `../`).

    `ident` sets apart what a browser remembers for this atlas from what it remembers for others. `above` is for the
    page that a server shows at any address: the folders in which its files may be, seen from there.
    """

    language: str
    ident: str
    root: str
    site_title: str
    site_subtitle: str
    home: str
    menu: tuple[MenuItem, ...]
    more: tuple[MenuItem, ...]
    foot: tuple[Anchor, ...]
    notice: str
    edition: str
    dated: str
    noindex: bool
    above: tuple[str, ...] = ()
    canonical: str = ""
    logo: str = ""
    themed: bool = False
    feed: str = ""
    band: tuple[BandSegment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The head of a page: what kind of page, its title, an introduction, badges, a fact box and what is beside it.

    `beside` stands right of the title, as the one question that a page opens with.
    """

    kicker: str
    title: str
    intro: Rich = ()
    chips: tuple[Rich, ...] = ()
    badges: tuple[Badge | Absent, ...] = ()
    facts: Facts | None = None
    body: Part | None = None
    beside: Part | None = None


@dataclass(frozen=True, slots=True)
class Overdue:
    """That a confirmation no longer counts, with what we ask of the reader and where to answer."""

    text: Rich
    questions: tuple[str, ...]
    ways: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What stands below every page of the atlas: its two dates, how to take part, and how to take it along.

    `text` leads to the page as plain Markdown. `embed` is the code that shows this page within another site; empty if
    the atlas has no address of its own. On paper the page of a party is a sheet to look over: `asks` are the questions
    at its end, `closing` says where it goes.
    """

    dates: tuple[Rich, ...]
    ways: tuple[Anchor, ...]
    link: Anchor
    text: Anchor | None = None
    along: tuple[Anchor, ...] = ()
    embed: str = ""
    asks: tuple[str, ...] = ()
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep:
    """Where we are in a walk along pages: `story` is the page that tells it, `text` the line of this step."""

    story: Anchor
    step: str
    text: str
    previous: Anchor | None
    next: Anchor | None


@dataclass(frozen=True, slots=True)
class ShareCard:
    """How a page looks where somebody shares its address. `title` is empty if it is that of the lead."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: `path` is its address in the site, `crumbs` lead to it.

    `contents` are the sections in the bar that stays in view, at most six. `known` is the one line that says what is
    not filled in and how to add it. `fillings` are what stands in the holes of the rest, which is its shell. `linked`
    is the page as JSON-LD.
    """

    path: str
    title: str
    description: str
    frame: Frame
    crumbs: tuple[Anchor, ...]
    lead: Lead
    parts: tuple[Part, ...]
    contents: tuple[Anchor, ...] = ()
    style: str = ""
    known: Rich = ()
    overdue: Overdue | None = None
    foot: Foot | None = None
    walk: StoryStep | None = None
    fillings: tuple[Filling, ...] = ()
    card: ShareCard | None = None
    linked: Markup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """The page at an old address, that leads to the present one."""

    path: str
    frame: Frame
    title: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site that is not a page: its address and its bytes."""

    path: str
    content: bytes
