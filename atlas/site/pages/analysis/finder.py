"""The finder: anyone about to start a coalition first sees which exist to join, then what is missing."""

from atlas.content.kinds import WORLDS
from atlas.content.values import Entity
from atlas.insights.analyses.coalitions.joining import openness
from atlas.insights.analyses.opgaven.promising_form import verdict
from atlas.insights.base import current_of, formal_side
from atlas.insights.measures.balance import balance
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.frame import plain_page
from atlas.site.components.participation.where import pick_map
from atlas.site.components.sections import section
from atlas.site.components.tables import by_title, parties_known
from atlas.site.components.tile_maps import place_value
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import WORLD
from atlas.site.i18n.words import sort_key
from atlas.site.model import Bullets, Choices, Fold, Paragraph, Part, Row, Table, Tool
from atlas.site.model.page import Lead, Page
from atlas.site.pages.analysis.wholes import cell
from atlas.site.urls import address_of_form
from atlas.texts import N_

STEPS = (
    N_("Zoek wat er al is rond uw opgave, en rond opgaven die ermee samenhangen."),
    N_("Bel of mail eerst met wie daar al zit. Vraag wat lukt en wat niet."),
    N_("Kijk of u kunt aansluiten, of iets kunt overnemen wat daar is gemaakt."),
    N_("Begin alleen iets nieuws als u kunt zeggen wat er nu ontbreekt."),
)
WORDS = (
    ("join", N_("Hier kunt u misschien aansluiten")),
    ("none", N_("Wij kennen niets wat hierop lijkt. Dat is niet hetzelfde als: er is niets.")),
    ("same", N_("zelfde opgave")),
    ("near", N_("verwante opgave: {name}")),
    ("area", N_("zelfde gebied: {name}")),
    ("party", N_("uw partij doet al mee: {name}")),
    ("form", N_("de vorm die u zoekt: {name}")),
    ("open", N_("staat open voor wie mee wil doen")),
    ("invited", N_("staat open op uitnodiging")),
    ("closed", N_("staat niet open voor nieuwe deelnemers")),
    ("unsure", N_("of zij open staat, is niet bekend")),
    ("partial", N_("de lijst van deelnemers is niet volledig")),
    ("more", N_("Nog {n} tonen")),
    ("world", N_("aan tafel: {name}")),
    ("left-open", N_("Weggelaten omdat niet bekend is of zij open staan: {n}.")),
    ("left-closed", N_("Weggelaten omdat zij niet zo open staan als u koos: {n}.")),
    ("left-world", N_("Weggelaten omdat van deze wereld niemand bekend is: {n}.")),
    ("missing", N_("Wat hier nog ontbreekt")),
    ("missing-form", N_("Rond deze opgave is geen lopende coalitie bekend in de vorm die u zoekt.")),
    ("missing-area", N_("Rond deze opgave is geen lopende coalitie bekend in {name}.")),
    ("missing-party", N_("{name} zit bij geen bekende coalitie rond deze opgave.")),
    ("missing-nothing", N_("Voor elke keuze die u maakte, is er al iets. Begin dus bij wat er is.")),
    ("start", N_("Past er niets? Begin een nieuwe pagina")),
    ("start-text", N_("Wat u hier koos, staat dan al in het formulier.")),
    ("start-link", N_("Stel een nieuwe coalitie voor")),
    ("choose", N_("Kies eerst een opgave.")),
)


def finder_page(context: PageContext) -> Page:
    """The finder: interactive with JavaScript, and without it every running coalition by opgave."""
    words = context.words
    opgaven = sorted(context.atlas.of_kind("opgave"), key=lambda entity: sort_key(entity.title))
    lead = Lead(
        kicker=words(N_("Aansluiten of zelf bouwen?")),
        title=words(N_("Eerst zoeken")),
        intro=(
            words(N_("Wilt u een nieuwe coalitie beginnen? Kijk eerst wat er al is en waarbij u kunt aansluiten.")),
        ),
    )
    return plain_page(
        context,
        "",
        lead,
        *section("zoeken", words(N_("Waar wilt u aan werken?")), _tool(context, opgaven)),
        *section("stappen", words(N_("In vier stappen")), Bullets(tuple((words(step),) for step in STEPS), "steps")),
        *section("alles", words(N_("Wat er al loopt, per opgave")), *(_opgave(context, o) for o in opgaven)),
        style="finder",
    )


def _tool(context: PageContext, opgaven: list[Entity]) -> Tool:
    words, coalitions = context.words, context.landscape.coalitions.values()
    anywhere = words(N_("Maakt niet uit"))
    areas = sorted({name for c in coalitions for name in c.area.names}, key=sort_key)
    parties = context.in_order(key for c in coalitions for key in c.organisations)
    texts = (
        *((name, words(text)) for name, text in WORDS),
        ("root", context.at("index.html").removesuffix("index.html")),
        ("form-page", context.at(address_of_form("coalitie"))),
    )
    return Tool(
        kind="finder",
        choices=(
            Choices(
                name="opgave",
                label=words(N_("Opgave")),
                none=words(N_("Kies een opgave")),
                options=tuple((o.id, o.title) for o in opgaven),
            ),
            Choices(
                name="gebied",
                label=words(N_("Gebied")),
                none=anywhere,
                options=(*((name, name) for name in areas), *_gemeenten(context)),
            ),
            Choices(
                name="partij",
                label=words(N_("Een partij die mee moet doen")),
                none=anywhere,
                options=_titled(context, parties),
            ),
            Choices(
                name="partij-2", label=words(N_("Nog een partij")), none=anywhere, options=_titled(context, parties)
            ),
            Choices(
                name="vorm",
                label=words(N_("Vorm")),
                none=anywhere,
                options=(("formeel", words(N_("formeel"))), ("informeel", words(N_("informeel")))),
            ),
            Choices(name="wereld", label=words(N_("Wereld aan tafel")), none=anywhere, options=_worlds(context)),
            Choices(
                name="open",
                label=words(N_("Kunt u erbij?")),
                none=anywhere,
                options=(
                    ("ja", words(N_("staat open"))),
                    ("op-uitnodiging", words(N_("staat open, ook op uitnodiging"))),
                ),
            ),
        ),
        words=texts,
        map=pick_map(context),
    )


def _worlds(context: PageContext) -> tuple[tuple[str, str], ...]:
    return tuple((world, context.words(WORLD[world])) for world in WORLDS)


def _gemeenten(context: PageContext) -> tuple[tuple[str, str], ...]:
    """The gemeenten with a page as options to choose, by name."""
    where = context.landscape.where
    codes = sorted(where.governs, key=lambda code: sort_key(where.places.title(code)))
    return tuple((value, value[:1].upper() + value[1:]) for value in (place_value(context, code) for code in codes))


def _titled(context: PageContext, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((key, context.atlas.title(key)) for key in keys)


def _opgave(context: PageContext, opgave: Entity) -> Part:
    words = context.words
    running = current_of(context.landscape, opgave.id)
    number = words.count(N_("{n} lopende coalitie"), N_("{n} lopende coalities"), len(running))
    forms = balance(running)
    conclusion = cell(context, verdict(forms, context.atlas.settings.thresholds))
    return Fold(
        summary=f"{opgave.title}: {number}",
        parts=(
            Paragraph((words(N_("Vorm:")), " ", *conclusion), "quiet"),
            *((_table(context, running),) if running else ()),
        ),
    )


def _table(context: PageContext, running: tuple[Coalition, ...]) -> Table:
    words = context.words
    rows = tuple(
        Row(
            cells=(
                (context.to(c.id),),
                (context.form(c.form.value),),
                (", ".join(c.area.names) or context.unknown(),),
                parties_known(context, c),
                cell(context, openness(c)),
            )
        )
        for c in sorted(by_title(running), key=lambda c: formal_side(c) is not False)
    )
    names = (N_("Coalitie"), N_("Vorm"), N_("Gebied"), N_("Partijen"), N_("Kunt u erbij?"))
    return Table(
        caption=words(N_("Lopende coalities, de informele eerst")),
        columns=tuple(words(n) for n in names),
        rows=rows,
        numeric=(3,),
    )
