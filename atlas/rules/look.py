"""A5xx: what can be wrong with pictures and templates."""

from atlas.diagnostics import Rule, Severity
from atlas.texts import N_

WEAK_COLOUR = Rule(
    "A501",
    Severity.WARNING,
    N_("'{text}' op '{ground}' heeft een contrast van {ratio}, en nodig is {needed}"),
    N_("kies een kleur die er meer van verschilt{example}."),
    N_("Met te weinig contrast kunnen veel mensen de site niet lezen. De wet vraagt dit (WCAG 2.1 AA)."),
)
