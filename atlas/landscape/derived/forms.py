"""The form of a coalition: as written, otherwise derived from its four features, with the reason."""

from dataclasses import dataclass

from atlas.content.kinds import FORMS
from atlas.content.values import Fields
from atlas.texts import Message, message, plural

# The answer to each feature that counts as formal.
FEATURES = {
    "sturing": "hierarchie",
    "vertegenwoordiging": "institutioneel",
    "resultaat": "vooraf",
    "verloop": "planning",
}
BY_FORMAL_FEATURES = {
    4: {4: "formeel", 3: "overwegend-formeel", 2: "", 1: "overwegend-informeel", 0: "informeel"},
    3: {
        3: "overwegend-formeel",
        2: "overwegend-formeel",
        1: "overwegend-informeel",
        0: "overwegend-informeel",
    },
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form (one of the four, or empty for unknown) as written and as derived from the features.

    `why_derived` is the reason for the derived form.
    """

    written: str
    derived: str
    why_derived: Message

    @property
    def reason(self) -> Message:
        """Why the form is what it is."""
        return message("zo geschreven op de pagina") if self.written else self.why_derived

    @property
    def value(self) -> str:
        """The written form, otherwise the derived one."""
        return self.written or self.derived

    @property
    def differs(self) -> bool:
        """Whether the written form is formal and the derived one informal, or the reverse."""
        return bool(self.written and self.derived) and is_formal(self.written) != is_formal(self.derived)


def is_formal(form: str) -> bool | None:
    """Whether a form counts as formal (`formeel`, `overwegend-formeel`); `None` for an unknown form."""
    return FORMS.index(form) < 2 if form in FORMS else None  # noqa: PLR2004 - the first two of four


def form_of(fields: Fields) -> Form:
    """The form of a coalition from its page."""
    features = fields.record("vormkenmerken")
    answers = {name: features.text(name) for name in FEATURES if features.text(name)} if features else {}
    formal = sum(answers[name] == FEATURES[name] for name in answers)
    derived = BY_FORMAL_FEATURES.get(len(answers), {}).get(formal, "")
    return Form(fields.text("vorm"), derived, _reason(len(answers), formal))


def _reason(answered: int, formal: int) -> Message:
    if answered not in BY_FORMAL_FEATURES:
        return plural(
            "want van de vier kenmerken is er {n} bekend", "want van de vier kenmerken zijn er {n} bekend", answered
        )
    return plural(
        "want {n} van de {answered} bekende kenmerken is formeel",
        "want {n} van de {answered} bekende kenmerken zijn formeel",
        formal,
        answered=answered,
    )
