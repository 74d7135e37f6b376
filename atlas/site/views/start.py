"""The start page: what this atlas is, its opgaven as the front door, and ways in."""

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.landscape.window import has_lights
from atlas.site.addresses import BOARD, OVERVIEW, UNKNOWN, address_of, address_of_list
from atlas.site.guide import MANY, Guide
from atlas.site.opgaven import opgaven_parts
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Card, Cards, Chooser, Paragraph, Part
from atlas.site.rich import joined
from atlas.site.views.changes import latest
from atlas.site.views.frame import plain_page
from atlas.site.views.grid import level_form_grid
from atlas.site.views.questions import look_first, question_cards
from atlas.site.views.shared import section
from atlas.site.views.where import start_map
from atlas.site.words import sort_key
from atlas.texts import N_


def start_page(guide: Guide) -> Page:
    """The start page."""
    words, settings = guide.words, guide.atlas.settings
    lead = Lead(
        kicker=settings.subtitle,
        title=settings.title,
        intro=(
            words(N_("Deze atlas laat per opgave zien wie met wie samenwerkt.")),
            " ",
            words(N_("Op drie niveaus, van formeel tot informeel, en met wat nog niet bekend is.")),
        ),
    )
    parts: tuple[Part, ...] = (
        *section("opgaven", words(N_("Kies een opgave")), *_opgaven(guide)),
        *section("gemeenten-kaart", words(N_("Waar?")), *start_map(guide)),
        *section("vragen", words(N_("Vijf vragen aan het landschap")), question_cards(guide), look_first(guide)),
        *section("organisatie", words(N_("Kies uw gemeente of organisatie")), *_chooser(guide)),
        *section("samenhang", words(N_("Hoe hangen de opgaven samen?")), *opgaven_parts(guide)),
        *section("ingangen", words(N_("Of zoek op")), *_kinds(guide)),
        *section("onbekend", words(N_("Wat weten we niet?")), _unknown(guide)),
        *section("veranderd", words(N_("Wat is er veranderd?")), *latest(guide)),
    )
    return plain_page(guide, "", lead, *parts, style="start")


def opgaven_map_page(guide: Guide) -> Page:
    """The map of how the opgaven hang together, as large as the screen."""
    lead = Lead("", guide.words(N_("Hoe hangen de opgaven samen?")))
    return plain_page(guide, "opgave", lead, *opgaven_parts(guide, large=True), style="wide")


def _opgaven(guide: Guide) -> tuple[Part, ...]:
    opgaven = sorted(guide.atlas.of_kind("opgave"), key=lambda entity: sort_key(entity.title))
    none = Paragraph((guide.words(N_("Er zijn nog geen opgaven beschreven.")),))
    how = guide.words(N_("Elk raster telt coalities per niveau. Links staat formeel, rechts informeel."))
    return (Paragraph((how,), "quiet"), opgave_cards(guide, opgaven), _side_by_side(guide)) if opgaven else (none,)


def _side_by_side(guide: Guide) -> Paragraph:
    """The ways to see all opgaven at once."""
    board = ((BOARD, N_("Waar staan de lichten op groen?")),) if has_lights(guide.atlas) else ()
    ways = ((OVERVIEW, N_("Alle opgaven naast elkaar")), *board)
    return Paragraph(joined([Anchor(guide.at(address), guide.words(text)) for address, text in ways], " · "))


def opgave_cards(guide: Guide, opgaven: list[Entity]) -> Cards:
    """A card for each opgave, with its levels and forms at a glance."""
    return Cards(tuple(_opgave_card(guide, guide.landscape.of_opgave(entity.id)) for entity in opgaven), wide=True)


def _opgave_card(guide: Guide, landscape: OpgaveLandscape) -> Card:
    words, opgave = guide.words, landscape.opgave
    current = [c for c in landscape.coalitions if c.phase is Phase.NOW]
    address = guide.at(address_of(opgave))
    return Card(
        Anchor(address, opgave.title, kind="opgave"),
        text=opgave.fields.text("samenvatting"),
        facts=(words.count(N_("{n} coalitie"), N_("{n} coalities"), len(current)),),
        grid=level_form_grid(guide, landscape, address, small=True),
    )


def _kinds(guide: Guide) -> tuple[Part, ...]:
    words = guide.words
    cards = tuple(
        Card(
            Anchor(guide.at(address_of_list(kind.name)), words(MANY[kind.name])),
            kicker=words.number(len(guide.atlas.of_kind(kind.name))),
            text=words(kind.help),
        )
        for kind in KINDS
        if kind.name not in {"opgave", "pagina"} and guide.atlas.of_kind(kind.name)
    )
    return (Cards(cards),)


def _chooser(guide: Guide) -> tuple[Part, ...]:
    """The way to one's own organisation, and from there to its tables."""
    words = guide.words
    organisations = sorted(guide.atlas.of_kind("organisatie"), key=lambda entity: sort_key(entity.title))
    if not organisations:
        return ()
    options = tuple(Anchor(guide.at(address_of(entity)), entity.title) for entity in organisations)
    everything = Anchor(guide.at(address_of_list("organisatie")), words(N_("Bekijk alle organisaties")))
    return (Chooser(words(N_("Uw organisatie")), words(N_("Toon waar wij aan tafel zitten")), options, everything),)


def _unknown(guide: Guide) -> Paragraph:
    words = guide.words
    lists = [c for c in guide.landscape.coalitions.values() if c.phase is Phase.NOW]
    complete = sum(c.completeness == "volledig" for c in lists)
    text = words(
        N_("Van {complete} van de {all} lopende coalities is de deelnemerslijst volledig."),
        complete=words.number(complete),
        all=words.number(len(lists)),
    )
    return Paragraph((text, " ", Anchor(guide.at(UNKNOWN), words(N_("Bekijk alles wat we niet weten")))))
