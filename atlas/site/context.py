"""The context of one page: the landscape, the language and the address, with links and inline parts made from them.

It does not decide what a page shows or where.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from urllib.parse import urlsplit

from markupsafe import Markup

from atlas.content.history import History
from atlas.content.kinds import KINDS
from atlas.content.text.body import FoundReference
from atlas.content.values import Absence, Day, Entity, Fields, Picture, unwritten_key
from atlas.insights.registry import Insights
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.maps.cache import ByteStore
from atlas.site.count_links import list_of
from atlas.site.drawings import Drawings
from atlas.site.html.glossary import mark_terms, wordings
from atlas.site.html.markdown import to_html
from atlas.site.i18n.vocabulary import CERTAINTY, FORM, LEVEL, LEVEL_HINT, PHASE, WORLD
from atlas.site.i18n.words import Words, sort_key
from atlas.site.model import (
    Absent,
    Anchor,
    Badge,
    Count,
    Filling,
    Inline,
    Measure,
    Moment,
    Placeholder,
    Prose,
    Quiet,
    Rich,
    Scope,
    UnwrittenParty,
    World,
)
from atlas.site.model.rich import place_parts
from atlas.site.urls import UNKNOWN, address_of, address_of_list, address_of_picture, relative
from atlas.texts import N_

# Size of the cache of links, which is shared between pages: most links occur on many of them.
MOST_ANCHORS = 20_000
NO_LIMIT = Scope()
# Reading speed in words a minute, and the number of words from which a text is a longer one.
WORDS_A_MINUTE, LONG_READ = 200, 150
ONE = {kind.name: kind.one for kind in KINDS}
MANY = {kind.name: kind.many for kind in KINDS}
UNKNOWN_TEXT, NONE_TEXT, EMPTY_TEXT = N_("onbekend"), N_("geen"), N_("nog niet ingevuld")
ABSENT_HINT = {
    Absence.UNKNOWN: N_("gezocht, niet gevonden"),
    Absence.NONE: N_("gezocht, er is er geen"),
    Absence.LEFT_OUT: N_("dit heeft nog niemand ingevuld"),
}


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """What a view needs to make the page at the address `here`.

    `shows` are the pages whose running text it may show; `history` holds the days of change that it may show.
    `has_days` says whether any such day is known, `has_feed` whether there is a feed of them, and `has_texts` whether
    every page has a Markdown version. `prose_cache` holds running text that was converted before, and `fillings`
    collects what goes into the placeholders of the page.
    """

    landscape: Landscape
    words: Words
    here: str
    audience: str
    drawings: Drawings
    insights: Insights
    base: str = ""
    history: History = field(default_factory=History)
    shows: frozenset[str] = frozenset()
    has_days: bool = False
    has_feed: bool = False
    has_texts: bool = False
    prose_cache: ByteStore | None = None
    fillings: dict[str, Filling] = field(default_factory=dict)

    @property
    def atlas(self) -> Atlas:
        """The atlas that the landscape was read from."""
        return self.landscape.atlas

    def at(self, address: str) -> str:
        """The link to an address of the site: relative, or behind `base` on a page that is shown anywhere."""
        return f"{self.base}{address}" if self.base else relative(self.here, address)

    def to(self, key: str, text: str = "") -> Anchor | UnwrittenParty:
        """A link to a page, or the mark of a party without one."""
        if key not in self.atlas.entities:
            return self.unwritten(text or self.atlas.title(key))
        if self.base or text:
            return _anchor(self.atlas.entities[key], self.at, text)
        return _anchor_from(self.landscape, self._folder, key)

    @cached_property
    def _folder(self) -> str:
        return self.here.rpartition("/")[0]

    def unwritten(self, name: str) -> UnwrittenParty:
        """The mark of a party without a page, which links to the list of such parties."""
        return UnwrittenParty(name, self.words(N_("nog niet beschreven")), f"{self.at(UNKNOWN)}#{party_anchor(name)}")

    def to_list(self, kind: str) -> Anchor:
        """A link to the list of a kind."""
        return Anchor(href=self.at(address_of_list(kind)), text=self.words(MANY[kind]))

    def to_source(self, value: str) -> Anchor | UnwrittenParty:
        """A link to a source: a page of the atlas, or a web address."""
        return self.to(value) if value in self.atlas.entities else self.web(value)

    def web(self, url: str) -> Anchor:
        """A link to another site, shown as its host."""
        return Anchor(href=url, text=urlsplit(url).hostname or url, hint=url, external=True)

    def day(self, day: Day | None) -> Inline | None:
        """A date, if there is one."""
        return Moment(str(day), self.words.day(day)) if day else None

    def absent(self, absence: Absence) -> Absent:
        """The mark of a missing value, by why it is missing."""
        state = absence.value or "leeg"
        text = {"onbekend": UNKNOWN_TEXT, "geen": NONE_TEXT, "leeg": EMPTY_TEXT}[state]
        return Absent(state, self.words(text), self.words(ABSENT_HINT[absence]))

    def unknown(self, text: str = "", hint: str = "") -> Absent:
        """The mark of an unknown value, with a text of its own if given."""
        return Absent("onbekend", text or self.words(UNKNOWN_TEXT), hint)

    def level(self, value: str, hint: str = "") -> Badge | Absent:
        """The badge of a level, or the mark of an unknown one."""
        if not value:
            return self.unknown(self.words(N_("niveau onbekend")), hint)
        return Badge(
            family="niveau", value=value, text=self.words(LEVEL[value]), hint=hint or self.words(LEVEL_HINT[value])
        )

    def form(self, value: str, hint: str = "") -> Badge | Absent:
        """The badge of a form, or the mark of an unknown one."""
        if not value:
            return self.unknown(self.words(N_("vorm onbekend")), hint)
        return Badge(family="vorm", value=value, text=self.words(FORM[value]), hint=hint)

    def phase(self, phase: Phase) -> Badge | None:
        """The badge of a phase other than now; `None` for what is going on now."""
        if phase is Phase.NOW:
            return None
        return Badge(family="fase", value=phase.value, text=self.words(PHASE[phase]))

    def world(self, value: str) -> World | Absent:
        """A world as shape and word."""
        return World(value, self.words(WORLD[value])) if value else self.unknown(self.words(N_("wereld onbekend")))

    def of_world(self, value: str, number: int, scope: Scope) -> Rich:
        """A world with its number of parties within a scope; no link, since the list of those is on the same page."""
        count = self.count(number, Measure.PARTIES, scope=replace(scope, world=value or "onbekend"), href="")
        return (World(value, self.words(WORLD[value]), count),) if value else (count, " ", self.world(value))

    def certainty(self, item: Fields) -> Inline:
        """How certain a relation is."""
        value = item.text("zekerheid") or "bevestigd"
        return Badge(family="zekerheid", value=value, text=self.words(CERTAINTY[value]))

    def period(self, begin: Day | None, end: Day | None) -> Rich:
        """Begin and end, as far as they are known."""
        if begin and end:
            return (Moment(str(begin), self.words.day(begin)), " – ", Moment(str(end), self.words.day(end)))
        if begin:
            return (Quiet(self.words(N_("sinds"))), " ", Moment(str(begin), self.words.day(begin)))
        if end:
            return (Quiet(self.words(N_("tot en met"))), " ", Moment(str(end), self.words.day(end)))
        return ()

    def text(self, entity: Entity, *, top: int = 2) -> Prose:
        """The running text of a page, as a placeholder that is filled in later."""
        html = self.body(entity, top=top)
        return Prose(self.placeholder(f"tekst-{entity.id}-{top}", self._reading_time(html) + html))

    def _reading_time(self, html: Markup) -> Markup:
        """The reading time of a longer text, as a line above it; empty for a short text."""
        number = len(html.striptags().split())
        if number < LONG_READ:
            return Markup("")
        minutes = round(number / WORDS_A_MINUTE)
        text = self.words.count(N_("Leestijd: {n} minuut"), N_("Leestijd: {n} minuten"), minutes)
        return Markup('<p class="quiet reading-time">{}</p>\n').format(text)

    def placeholder(self, name: str, html: Markup) -> Placeholder:
        """A placeholder with this name on this page, registered with the HTML that will replace it."""
        filling = Filling(Placeholder(name), html)
        self.fillings[name] = filling
        return filling.placeholder

    def count(
        self,
        number: int,
        measure: Measure,
        *,
        word: str = "",
        href: str | None = None,
        level: str = "",
        scope: Scope = NO_LIMIT,
    ) -> Count:
        """A number that counts something, written as readers do.

        It leads to `href`, or else to the list of what it counts if there is one; not where `href` is empty or nothing
        is counted.
        """
        return Count(
            number=number,
            measure=measure,
            scope=scope,
            shown=self.words.number(number),
            word=word,
            href=self._list_to(href, measure, scope) if number else "",
            level=level,
        )

    def _list_to(self, href: str | None, measure: Measure, scope: Scope) -> str:
        if href is not None:
            return href
        address = list_of(self.landscape, measure, scope)
        return self.at(address) if address else ""

    def counted(
        self,
        singular: str,
        plural: str,
        number: int,
        measure: Measure,
        *,
        href: str | None = None,
        scope: Scope = NO_LIMIT,
    ) -> Rich:
        """A text in the singular or plural with a counted number in the place of `{n}`."""
        before, _, after = self.words.count(singular, plural, number).partition(self.words.number(number))
        count = self.count(number, measure, href=href, scope=scope)
        return (*((before,) if before else ()), count, *((after,) if after else ()))

    def said(self, text: str, **parts: Inline) -> Rich:
        """A text in the language of the page, with inline parts in the places that it names."""
        return place_parts(self.words(text), parts)

    def body(self, entity: Entity, *, top: int = 2) -> Markup:
        """The text of a page as HTML, with headings of level `top` and below, and its terms explained.

        Raises `LookupError` if the task of this page does not declare that it shows the entity, since the page
        would then not be rebuilt when that text changes.
        """
        if entity.id not in self.shows:
            raise LookupError(entity.id)
        back = self.words(N_("Terug naar noot {n} in de tekst"), n="{}")
        html = to_html(
            entity.body.text, self._mention, self._pictures(entity), top=top, back=back, cache=self.prose_cache
        )
        terms = ((self.at(address_of(term)), term) for term in self.atlas.of_kind("begrip") if term.id != entity.id)
        return Markup(mark_terms(html, wordings(terms, self.words.texts.language)))  # noqa: S704 - sanitised two lines up

    def _pictures(self, entity: Entity) -> dict[str, tuple[Picture, str]]:
        """The pictures that a text can show with their addresses, by the path that the text uses."""
        shown = ((mention.typed, mention.picture) for mention in entity.body.pictures)
        return {typed: (picture, self.at(address_of_picture(picture.name))) for typed, picture in shown if picture}

    def _mention(self, reference: FoundReference) -> Anchor | UnwrittenParty:
        if reference.name:
            return self.unwritten(reference.name)
        present = self.atlas.former.get(reference.target, reference.target)
        return self.to(present, reference.label)

    def in_order(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys of pages and parties, sorted by name."""
        return tuple(sorted(dict.fromkeys(keys), key=lambda key: (sort_key(self.atlas.title(key)), key)))

    def diagram_number(self, opgave: str) -> int:
        """The number of the diagram of an opgave: its position among the opgaven by name."""
        idents = [entity.id for entity in self.atlas.of_kind("opgave")]
        return self.in_order(idents).index(opgave) + 1

    @property
    def credit(self) -> str:
        """The credit line of a downloaded picture: the name of the atlas and the reference date."""
        return f"{self.atlas.settings.title} · {self.words(N_('Gezien op {date}'), date=self.reference_date)}"

    @property
    def reference_date(self) -> str:
        """The reference date, as readers write it."""
        return self.words.day(self.landscape.on)


@lru_cache(maxsize=MOST_ANCHORS)
def _anchor_from(landscape: Landscape, folder: str, key: str) -> Anchor:
    """The link to a page, as seen from any page in a folder."""
    return _anchor(landscape.atlas.entities[key], partial(relative, f"{folder}/" if folder else ""))


def _anchor(entity: Entity, at: Callable[[str], str], text: str = "") -> Anchor:
    world = entity.fields.text("wereld") if entity.kind == "organisatie" else ""
    return Anchor(href=at(address_of(entity)), text=text or entity.title, kind=entity.kind, world=world)


def party_anchor(name: str) -> str:
    """The anchor of an unwritten party in the list of such parties."""
    letters = (letter if letter.isalnum() else "-" for letter in unwritten_key(name)[1:])
    return "partij-" + "".join(letters)
