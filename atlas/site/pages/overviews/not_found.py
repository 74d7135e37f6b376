"""The page for an unknown address: links to what does exist."""

from atlas.site.components.frame import plain_page
from atlas.site.context import PageContext
from atlas.site.model import Anchor, Bullets
from atlas.site.model.page import Lead, Page
from atlas.site.urls import START
from atlas.texts import N_

WAYS_BACK = ("opgave", "coalitie", "organisatie")


def lost_page(context: PageContext) -> Page:
    """The page that a server shows for an unknown address."""
    words = context.words
    lead = Lead(
        kicker="404",
        title=words(N_("Deze pagina bestaat niet")),
        intro=(words(N_("Misschien is het adres veranderd of verkeerd getypt. Begin bij een van deze lijsten.")),),
    )
    lists = tuple((context.to_list(kind),) for kind in WAYS_BACK if context.atlas.of_kind(kind))
    return plain_page(
        context, "", lead, Bullets(lists or ((Anchor(href=context.at(START), text=context.words(N_("Atlas"))),),))
    )
