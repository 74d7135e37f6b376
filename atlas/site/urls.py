"""The address of every page, and relative links that work on a server, under a sub-path and from disk."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from atlas.content.kinds import KINDS
from atlas.content.values import Entity

FOLDERS = {kind.name: kind.folder for kind in KINDS}
START = "index.html"
UNKNOWN = "wat-weten-we-niet.html"
NOT_FOUND = "404.html"
SEARCH = "zoeken.html"
DATA = "assets/data"
PICTURES = "assets/beelden"
SEARCH_INDEX = f"{DATA}/search.js"
STYLE = "stijl.html"
CHANGES = "veranderd.html"
DOWNLOADS = "downloads.html"
FEED = "feed.xml"
DOWNLOAD = "downloads/atlas"
SCHEMA = "downloads/atlas.schema.json"
FIND_FIRST = "eerst-zoeken.html"
COMPARE = "vergelijken.html"
BROKERS = "makelaars.html"
ANALYSES = "analyses.html"
LANDSCAPE_DATA = f"{DATA}/landscape.js"
BOARD = "venster.html"
QUESTIONS = "vragen.html"
FORMS = "voorstel"
NAMES = f"{FORMS}/data/namen.js"
WHOLE_TEXT = "atlas.txt"
TEXT_INDEX = "llms.txt"
CARDS = "deel"
ATLAS_CARD = f"{CARDS}/atlas.png"
# The formats in which a landscape map is offered to other programs, by the end of the name of their files.
DRAWIO, MERMAID = "drawio", "mmd"


def address_of(entity: Entity) -> str:
    """The address of a page within the site."""
    return f"{FOLDERS[entity.kind]}/{entity.id}.html"


def address_of_twin(entity: Entity) -> str:
    """The address of a page as plain Markdown."""
    return f"{FOLDERS[entity.kind]}/{entity.id}.md"


def address_of_map(opgave: Entity, form: str) -> str:
    """The address of the landscape map of an opgave in a format for other programs."""
    return f"{FOLDERS[opgave.kind]}/{opgave.id}.{form}"


def address_of_card(entity: Entity) -> str:
    """The address of the card of an entity: the image that is shown where somebody shares its page."""
    return f"{CARDS}/{FOLDERS[entity.kind]}/{entity.id}.png"


def address_of_list(kind: str) -> str:
    """The address of the list of a kind."""
    return f"{FOLDERS[kind]}/index.html"


def address_of_matrix(opgave: str) -> str:
    """The address of the matrix of an opgave: which party sits in which coalition."""
    return f"{FOLDERS['opgave']}/{opgave}.matrix.html"


def anchor_of_level(level: str) -> str:
    """The anchor, on the page of an opgave, of its coalities on one level; empty is unknown."""
    return f"niveau-{level or 'onbekend'}"


def anchor_of_form(level: str, form: str) -> str:
    """The anchor, on the page of an opgave, of its coalities on one level and in one form; empty is unknown."""
    return f"niveau-{level or 'onbekend'}-{form or 'onbekend'}"


def anchor_of_opgave(opgave: str) -> str:
    """The anchor, on the page of an organisation, of its tables on an opgave."""
    return f"opgave-{opgave}"


def anchor_of_world(world: str) -> str:
    """The anchor, in the matrix of an opgave, of the parties of a world; empty is unknown."""
    return f"wereld-{world or 'onbekend'}"


def address_of_former(entity: Entity, old: str) -> str:
    """The address that a page had under a former id."""
    return f"{FOLDERS[entity.kind]}/{old}.html"


def address_of_picture(name: str) -> str:
    """The address of a picture, from its name (a digest of its content)."""
    return f"{PICTURES}/{name}"


def address_of_logo(logo: str) -> str:
    """The address of the owner's logo, from its path in the content folder."""
    return f"assets/logo.{logo.rpartition('.')[2].lower()}"


def root_from(address: str) -> str:
    """The relative path from an address to the root of the site: empty, or a number of `../`."""
    return "../" * address.count("/")


def relative(source: str, target: str) -> str:
    """The relative link from `source` to `target`; within the same folder only the file name."""
    folder, _, _ = source.rpartition("/")
    target_folder, slash, name = target.rpartition("/")
    return name if slash and folder == target_folder else root_from(source) + target


def address_of_question(name: str) -> str:
    """The address of one of the five questions, on the page of all five."""
    return f"{QUESTIONS}#{name}"


def address_of_comparison(a: str, b: str) -> str:
    """The address of the comparison of two coalities or two opgaven, whatever their order."""
    return f"vergelijken/{'--'.join(sorted((a, b)))}.html"


def address_of_form(kind: str) -> str:
    """The address of the form for proposals of a kind of page."""
    return f"{FORMS}/{kind}.html"


def address_of_proposal(entity: Entity) -> str:
    """The address of the form, filled in with the facts of a page."""
    return f"{address_of_form(entity.kind)}?pagina={entity.id}"


def address_of_new(kind: str, filled: Mapping[str, str]) -> str:
    """The address of the form for a new page of a kind, with some fields filled in; none need be."""
    query = urlencode(filled, quote_via=quote)
    return f"{address_of_form(kind)}?{query}" if query else address_of_form(kind)


def address_of_search_shard(number: int) -> str:
    """The address of one shard of the index of the search."""
    return f"{DATA}/search-{number}.js"


def address_of_answers(number: int | str) -> str:
    """The address of a script with the answers on the five questions for some organisations, by its number."""
    return f"{DATA}/answers-{number}.js"


def address_of_shard(kind: str, number: int) -> str:
    """The address of a script that holds what some pages of a kind say."""
    return f"{FORMS}/data/{kind}-{number}.js"
