"""A page before it is HTML: frozen, with everything that the template shows already decided."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.site.model import Absent, Anchor, Badge, Count, Facts, Filling, Part, Rich


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the menu."""

    anchor: Anchor
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BandSegment:
    """A level in the band under the header: `share` is its width, from 1 to 24, or 0 where nothing is counted.

    `absent` says why there is no count; with neither, the page is not about this level.
    """

    level: str
    text: str
    share: int = 0
    count: Count | None = None
    absent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page shows around its content. `root` leads to the folder of the site (`` or `../`).

    `ident` separates what a browser stores for this atlas from what it stores for others. `above` is for the page that
    a server shows at any address: the folders that may contain its files, as seen from there.
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
    """The head of a page: its kind, title, introduction, badges, fact box and what is beside it.

    `beside` is shown to the right of the title, such as the one question at the top of a page.
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
    """That a confirmation has expired, with what we ask of the reader and where to answer."""

    text: Rich
    questions: tuple[str, ...]
    ways: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """The footer of every page: its two dates, how to contribute, and how to take the page along.

    `text` links to the Markdown version. `embed` is the code that shows this page within another site; empty if the
    atlas has no address of its own. In print the page of a party is a sheet to check: `asks` are the questions at its
    end, `closing` says where to send it.
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
    """The position in a story along pages: `story` is the page that tells it, `text` the line of this step."""

    story: Anchor
    step: str
    text: str
    previous: Anchor | None
    next: Anchor | None


@dataclass(frozen=True, slots=True)
class ShareCard:
    """How a page looks where its address is shared: a `title` if not that of the lead, and the full URL of an image."""

    title: str
    image: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: `path` is its address in the site, `crumbs` lead to it.

    `contents` are the sections in the navigation bar, at most six. `known` is the line that says what is not filled in
    and how to add it. `fillings` are the HTML of the placeholders in the rest, which is the shell of the page.
    `linked` is the page as JSON-LD.
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
    """The page at a former address, which links to the present one."""

    path: str
    frame: Frame
    title: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its address and its bytes."""

    path: str
    content: bytes
