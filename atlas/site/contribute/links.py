"""Links by which readers contribute, each to a form or message with everything filled in but the answer.

Only what the owner configured is offered: a repository to change pages, an address for mail.
"""

from collections.abc import Iterator

from atlas.content.values import Entity
from atlas.landscape.atlas import Party
from atlas.site.context import PageContext
from atlas.site.contribute.forge import Forge, find_forge, mail
from atlas.site.contribute.new_page import page_of_party
from atlas.site.model import Anchor
from atlas.site.urls import address_of, address_of_new, address_of_proposal
from atlas.texts import N_

# What we ask of a reader of a page: what is different, what is missing, and their own view.
QUESTIONS = (N_("Wat ziet u dat anders is?"), N_("Wat wilt u toevoegen?"), N_("Hoe kijkt u hier zelf naar?"))
NO_NAMES = N_("Noem liever een functie dan de naam van een persoon.")
# The field of a minipraktijk that refers to a page of each kind.
NAMED_IN = {
    "opgave": "opgaven",
    "coalitie": "naar",
    "organisatie": "naar",
    "team": "van",
    "grenswerker": "grenswerkers",
    "minipraktijk": "",
}


def ways_to_take_part(context: PageContext, entity: Entity) -> tuple[Anchor, ...]:
    """Every way in which a reader can contribute to a page, the easiest first."""
    return (*ways_to_ask(context, entity), *ways_to_change(context, entity), *ways_to_share(context, entity))


def ways_to_ask(context: PageContext, entity: Entity) -> tuple[Anchor, ...]:
    """The links with which a reader reports that a page is not right: by mail, and in the repository."""
    words, title = context.words, entity.title
    subject = words(N_("Klopt dit niet? {title}"), title=title)
    text = _questions(context, entity)
    return tuple(_ways(context, subject, text, N_("Klopt dit niet? Mail ons"), N_("Klopt dit niet? Meld het")))


def ways_to_share(context: PageContext, entity: Entity | None = None) -> tuple[Anchor, ...]:
    """The links with which a reader submits a minipraktijk, for a page or for none in particular."""
    if entity is not None and entity.kind not in NAMED_IN:
        return ()
    field = NAMED_IN[entity.kind] if entity else ""
    address = address_of_new("minipraktijk", {field: entity.id} if entity and field else {})
    return (Anchor(href=context.at(address), text=context.words(N_("Deel een mini-praktijk"))),)


def way_to_make(context: PageContext, party: Party) -> Anchor:
    """The link with which a reader makes the page of a party that has none yet."""
    return Anchor(
        href=context.at(address_of_new(*page_of_party(context.atlas, party))),
        text=context.words(N_("Maak deze pagina")),
    )


def forge_of(context: PageContext) -> Forge | None:
    """The repository of this atlas; `None` if none is configured at a known host."""
    settings = context.atlas.settings
    return find_forge(settings.repository, settings.branch, context.history.folder) if settings.repository else None


def ways_to_change(context: PageContext, entity: Entity) -> Iterator[Anchor]:
    """The links to propose a change and, if the repository is known, to see earlier versions and edit the file."""
    yield Anchor(href=context.at(address_of_proposal(entity)), text=context.words(N_("Stel een wijziging voor")))
    forge = forge_of(context)
    if forge and forge.folder is not None:
        yield _external(forge.history(entity.path), context.words(N_("Geschiedenis")))
        yield _external(forge.edit(entity.path), context.words(N_("Bewerk het bestand zelf")))


def mail_of(context: PageContext) -> str:
    """The mail address of the atlas; empty if its contact is something else."""
    contact = context.atlas.settings.contact.removeprefix("mailto:")
    return contact if "@" in contact and " " not in contact and not contact.startswith("https://") else ""


def _ways(context: PageContext, subject: str, text: str, by_mail: str, by_issue: str) -> Iterator[Anchor]:
    yield from _by_mail(context, subject, text, by_mail)
    if forge := forge_of(context):
        yield _external(forge.issue(subject, text), context.words(by_issue))


def _by_mail(context: PageContext, subject: str, text: str, label: str) -> Iterator[Anchor]:
    """A message to the contact of the atlas; if the contact is a web page, a link to it."""
    contact = context.atlas.settings.contact
    if contact.startswith("https://"):
        yield _external(contact, context.words(label))
    elif address := mail_of(context):
        yield Anchor(href=mail(address, " ".join(subject.split()), text), text=context.words(label))


def _questions(context: PageContext, entity: Entity) -> str:
    """The three questions about a page, with room for the answers."""
    words, address = context.words, context.atlas.settings.address
    where = f"{address.rstrip('/')}/{address_of(entity)}" if address else address_of(entity)
    lines = [words(N_("Pagina: {title} ({id})"), title=entity.title, id=entity.id), where, ""]
    for number, question in enumerate(QUESTIONS, 1):
        lines += [f"{number}. {words(question)}", "", ""]
    return "\n".join((*lines, words(NO_NAMES), ""))


def _external(href: str, text: str) -> Anchor:
    return Anchor(href=href, text=text, external=True)
