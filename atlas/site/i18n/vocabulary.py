"""The reader's words for the values of the table of kinds."""

from collections.abc import Iterator

from atlas.content.kinds import KINDS, words
from atlas.content.kinds.every import EVERY_KIND
from atlas.content.types import Field, FieldType, Line, Many, OneOf, Record
from atlas.landscape.dates import Phase
from atlas.texts import N_

LEVEL, FORM, WORLD, CERTAINTY, COLOUR = words.LEVEL, words.FORM, words.WORLD, words.CERTAINTY, words.COLOUR

LEVEL_HINT = {
    "supra": N_("tussen coalities"),
    "inter": N_("tussen organisaties"),
    "intra": N_("binnen één organisatie"),
}
# With soft hyphens, for the head of a narrow column.
FORM_NARROW = {
    "formeel": N_("for\u00admeel"),
    "overwegend-formeel": N_("over\u00adwe\u00adgend for\u00admeel"),
    "overwegend-informeel": N_("over\u00adwe\u00adgend infor\u00admeel"),
    "informeel": N_("infor\u00admeel"),
    "": N_("vorm on\u00adbe\u00adkend"),
}
PHASE = {
    Phase.PAST: N_("voorbij"),
    Phase.AHEAD: N_("aangekondigd"),
    Phase.UNKNOWN: N_("niet bekend of dit loopt"),
}
BORDER = {
    "team": N_("teams"),
    "organisatie": N_("organisaties"),
    "coalitie": N_("coalities"),
    "niveau": N_("niveaus"),
    "vorm": N_("formeel en informeel"),
    "wereld": N_("werelden"),
}


def labels(kind: FieldType) -> dict[str, str]:
    """The values of a type that readers see under another label than an editor writes, with that label."""
    match kind:
        case Many():
            return labels(kind.of)
        case OneOf() | Line():
            return {word: label for word, label in (kind.labels or {}).items() if label}
        case _:
            return {}


def _every(fields: tuple[Field, ...]) -> Iterator[tuple[str, str]]:
    for field in fields:
        kind = field.type.of if isinstance(field.type, Many) else field.type
        yield from labels(kind).items()
        if isinstance(kind, Record):
            yield from _every(kind.fields)


# The label of every value in the table of kinds, for callers that know a value to be one of these.
OPTION = dict(_every((*EVERY_KIND, *(field for kind in KINDS for field in kind.fields))))
