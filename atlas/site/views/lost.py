"""The page for an address that does not exist: ways back to what does."""

from atlas.site.addresses import START
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Bullets
from atlas.site.views.frame import plain_page
from atlas.texts import N_

WAYS_BACK = ("opgave", "coalitie", "organisatie")


def lost_page(guide: Guide) -> Page:
    """The page that a server shows when it finds nothing."""
    words = guide.words
    lead = Lead(
        kicker="404",
        title=words(N_("Deze pagina bestaat niet")),
        intro=(words(N_("Misschien is het adres veranderd of verkeerd getypt. Begin bij een van deze lijsten.")),),
    )
    lists = tuple((guide.to_list(kind),) for kind in WAYS_BACK if guide.atlas.of_kind(kind))
    return plain_page(guide, "", lead, Bullets(lists or ((Anchor(guide.at(START), guide.words(N_("Atlas"))),),)))
