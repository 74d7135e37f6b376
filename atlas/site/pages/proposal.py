"""The page with the proposal form for a kind: to change a page, or to make a new one."""

from collections.abc import Mapping
from dataclasses import replace

from atlas.content.kinds import KINDS
from atlas.site.components.frame import BETWEEN, plain_page
from atlas.site.context import ONE, PageContext
from atlas.site.contribute.forge import GITHUB
from atlas.site.contribute.links import forge_of, mail_of
from atlas.site.contribute.proposal_controls import controls
from atlas.site.contribute.proposal_data import shards_of
from atlas.site.model import Anchor, ProposalForm
from atlas.site.model.page import Lead, Page
from atlas.site.urls import address_of_form
from atlas.texts import N_

# The texts that the script shows, by name.
WORDS: Mapping[str, str] = {
    "empty": N_("nog niet ingevuld"),
    "none": N_("(niet ingevuld)"),
    "onbekend": N_("onbekend: gezocht, niet gevonden"),
    "geen": N_("geen: gezocht, er is er geen"),
    "expect-date": N_("Een jaar, maand of dag, zoals 2026, 2026-05 of 2026-05-12."),
    "expect-number": N_("Een getal of bereik, zoals 0,4 of 1-2."),
    "expect-whole": N_("Een heel getal."),
    "expect-web": N_("Een webadres dat begint met https://."),
    "expect-page": N_("Typ een deel van de naam en kies."),
    "expect-or-web": N_("Een webadres mag ook."),
    "expect-unwritten": N_("Staat de naam er niet bij? Typ hem dan voluit."),
    "more": N_("en nog {n} andere"),
    "new": N_("Nieuw"),
    "new-page": N_("Een nieuwe pagina: {kind}"),
    "new-intro": N_("Vul in wat u weet. De redactie kijkt ernaar voordat de pagina in de atlas komt."),
    "remove": N_("Haal weg"),
    "keep": N_("Toch houden"),
    "added": N_("erbij: {value}"),
    "gone": N_("weg: {value}"),
    "change-one": N_("{n} wijziging"),
    "change-many": N_("{n} wijzigingen"),
    "no-change": N_("Er is nog niets veranderd."),
    "required": N_("vul dit in"),
    "at-least-one": N_("noem er ten minste één"),
    "wrong-date": N_("schrijf een jaar, maand of dag: 2026, 2026-05 of 2026-05-12"),
    "wrong-number": N_("schrijf een getal of bereik, zoals 0,4 of 1-2"),
    "wrong-whole": N_("schrijf een heel getal"),
    "wrong-web": N_("schrijf een webadres dat begint met https://"),
    "wrong-line": N_("schrijf dit op één regel"),
    "wrong-pattern": N_("dit heeft een andere vorm: {help}"),
    "wrong-page": N_("kies een pagina uit de lijst"),
    "wrong-long": N_("dit is te lang: hoogstens {n} tekens"),
    "meant": N_("bedoelt u {title}?"),
    "exists": N_("er is al een pagina met deze naam"),
    "not-good": N_("Nog niet goed:"),
    "found": N_("{n} gevonden; kies met de pijltjes"),
    "choices": N_("Gevonden pagina's"),
    "nothing-found": N_("niets gevonden"),
    "draft": N_("Dit is uw concept van eerder. Het staat alleen in deze browser."),
    "lost": N_("Deze pagina is er niet. Hieronder kunt u een nieuwe voorstellen."),
    "failed": N_("De gegevens van deze pagina zijn niet geladen. Laad de pagina opnieuw."),
    "title": N_("Voorstel: {title}"),
    "how": N_("Hoe weet u dit?"),
    "leave": N_("Laat het blok hieronder staan: daarmee neemt de redactie het voorstel over."),
    "long-link": N_("Uw voorstel is te lang voor een link. Kopieer eerst de tekst en plak die in de melding of mail."),
    "copied": N_("Gekopieerd."),
    "saved": N_("Bewaard als {name}."),
    "opened": N_("Er opent een melding met uw tekst. Verstuur die daar nog zelf."),
    "mailed": N_("Uw mailprogramma opent met de tekst. Verstuur de mail nog zelf."),
    "sent": N_("Dank u wel. Het formulier is weer leeg."),
    "writing": N_("Bezig met schrijven …"),
    "unwritten": N_("Dit is niet geschreven. Draait atlas serve nog?"),
}


def form_page(context: PageContext, kind: str) -> Page:
    """The page with the form for a kind."""
    words = context.words
    lead = Lead(
        kicker=words(ONE[kind]),
        title=words(N_("Stel een wijziging voor")),
        intro=(
            words(N_("Klopt er iets niet, of ontbreekt er iets? Verander het hieronder en stuur het op.")),
            " ",
            words(N_("Er verandert pas iets aan de atlas als de redactie ernaar heeft gekeken.")),
        ),
    )
    page = plain_page(context, kind, lead, _form(context, kind), style="proposal")
    return replace(page, title=f"{lead.title}: {lead.kicker.lower()}{BETWEEN}{context.atlas.settings.title}")


def _form(context: PageContext, kind: str) -> ProposalForm:
    words, forge = context.words, forge_of(context)
    atlas = context.atlas
    return ProposalForm(
        kind=kind,
        folder=next(other.folder for other in KINDS if other.name == kind),
        controls=controls(atlas.kinds[kind], words),
        issue=_issues(forge.name, forge.address) if forge else "",
        forge=forge.name if forge else "",
        mail=mail_of(context),
        shards=shards_of(atlas, kind),
        words=tuple((name, words(text)) for name, text in WORDS.items()),
        others=tuple(
            Anchor(href=context.at(address_of_form(other.name)), text=words(other.one))
            for other in KINDS
            if other.name != kind
        ),
        who=_who(context),
    )


def _issues(name: str, address: str) -> str:
    return f"{address}/issues/new" if name == GITHUB else f"{address}/-/issues/new"


def _who(context: PageContext) -> str:
    """Who reviews a proposal, and how soon."""
    settings, words = context.atlas.settings, context.words
    who = words(N_("de redactie"))
    if settings.publisher:
        who = words(N_("de redactie van {publisher}"), publisher=settings.publisher)
    if settings.response_time:
        return words(N_("Naar uw voorstel kijkt {who}. U hoort iets {term}."), who=who, term=settings.response_time)
    return words(N_("Naar uw voorstel kijkt {who}. Wanneer u iets hoort, is niet afgesproken."), who=who)
