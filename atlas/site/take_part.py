"""How a reader takes part: links that open a form or a message with everything filled in but the answer.

Only what the owner configured is offered: a repository for changing pages, an address for mail.
"""

from collections.abc import Iterator

from atlas.content.values import Entity
from atlas.landscape.atlas import Party
from atlas.site.addresses import address_of, address_of_new, address_of_proposal
from atlas.site.forge import Forge, find_forge, mail
from atlas.site.guide import Guide
from atlas.site.new_page import page_of_party
from atlas.site.parts import Anchor
from atlas.texts import N_

# What we ask of who looks at a page: what differs, what to add, and how they see it themselves.
QUESTIONS = (N_("Wat ziet u dat anders is?"), N_("Wat wilt u toevoegen?"), N_("Hoe kijkt u hier zelf naar?"))
NO_NAMES = N_("Noem liever een functie dan de naam van een persoon.")
# The field of a minipraktijk in which a page of each kind is named.
NAMED_IN = {
    "opgave": "opgaven",
    "coalitie": "naar",
    "organisatie": "naar",
    "team": "van",
    "grenswerker": "grenswerkers",
    "minipraktijk": "",
}


def ways_to_take_part(guide: Guide, entity: Entity) -> tuple[Anchor, ...]:
    """Every way in which a reader can help with a page, the lightest first."""
    return (*ways_to_ask(guide, entity), *ways_to_change(guide, entity), *ways_to_share(guide, entity))


def ways_to_ask(guide: Guide, entity: Entity) -> tuple[Anchor, ...]:
    """Where a reader can say that a page is not right: by mail, and in the repository."""
    words, title = guide.words, entity.title
    subject = words(N_("Klopt dit niet? {title}"), title=title)
    text = _questions(guide, entity)
    return tuple(_ways(guide, subject, text, N_("Klopt dit niet? Mail ons"), N_("Klopt dit niet? Meld het")))


def ways_to_share(guide: Guide, entity: Entity | None = None) -> tuple[Anchor, ...]:
    """Where a reader can tell of a minipraktijk, for a page or for none in particular."""
    if entity is not None and entity.kind not in NAMED_IN:
        return ()
    field = NAMED_IN[entity.kind] if entity else ""
    address = address_of_new("minipraktijk", {field: entity.id} if entity and field else {})
    return (Anchor(guide.at(address), guide.words(N_("Deel een mini-praktijk"))),)


def way_to_make(guide: Guide, party: Party) -> Anchor:
    """Where a reader can make the page of a party that has none yet."""
    return Anchor(guide.at(address_of_new(*page_of_party(guide.atlas, party))), guide.words(N_("Maak deze pagina")))


def forge_of(guide: Guide) -> Forge | None:
    """The repository of this atlas, if one is configured at a host that we know."""
    settings = guide.atlas.settings
    return find_forge(settings.repository, settings.branch, guide.history.folder) if settings.repository else None


def ways_to_change(guide: Guide, entity: Entity) -> Iterator[Anchor]:
    """Where a reader can propose a change, and, if the repository is known, see how a page was and edit its file."""
    yield Anchor(guide.at(address_of_proposal(entity)), guide.words(N_("Stel een wijziging voor")))
    forge = forge_of(guide)
    if forge and forge.folder is not None:
        yield _external(forge.history(entity.path), guide.words(N_("Geschiedenis")))
        yield _external(forge.edit(entity.path), guide.words(N_("Bewerk het bestand zelf")))


def mail_of(guide: Guide) -> str:
    """The address for mail of the atlas; empty if its contact is something else."""
    contact = guide.atlas.settings.contact.removeprefix("mailto:")
    return contact if "@" in contact and " " not in contact and not contact.startswith("https://") else ""


def _ways(guide: Guide, subject: str, text: str, by_mail: str, by_issue: str) -> Iterator[Anchor]:
    yield from _by_mail(guide, subject, text, by_mail)
    if forge := forge_of(guide):
        yield _external(forge.issue(subject, text), guide.words(by_issue))


def _by_mail(guide: Guide, subject: str, text: str, label: str) -> Iterator[Anchor]:
    """A message to the contact of the atlas; a contact that is a page on the web is a link to it."""
    contact = guide.atlas.settings.contact
    if contact.startswith("https://"):
        yield _external(contact, guide.words(label))
    elif address := mail_of(guide):
        yield Anchor(mail(address, " ".join(subject.split()), text), guide.words(label))


def _questions(guide: Guide, entity: Entity) -> str:
    """The three questions about a page, with room for the answers."""
    words, address = guide.words, guide.atlas.settings.address
    where = f"{address.rstrip('/')}/{address_of(entity)}" if address else address_of(entity)
    lines = [words(N_("Pagina: {title} ({id})"), title=entity.title, id=entity.id), where, ""]
    for number, question in enumerate(QUESTIONS, 1):
        lines += [f"{number}. {words(question)}", "", ""]
    return "\n".join((*lines, words(NO_NAMES), ""))


def _external(href: str, text: str) -> Anchor:
    return Anchor(href, text, external=True)
