"""Every rule: code, severity, wording, help and why. Codes are stable and never reused.

A1xx reading, A2xx fields and settings, A3xx references, A4xx structure, A5xx pictures and templates, A6xx
privacy and safety. A rule that is added needs an example that triggers it in `tests/rules`.
"""

# ruff: noqa: F403 - all that these modules hold is rules, and this is where they are asked for.

from atlas.diagnostics import Rule
from atlas.rules import fields, look, places, privacy, reading, references, running_text, settings, structure
from atlas.rules.fields import *
from atlas.rules.look import *
from atlas.rules.places import *
from atlas.rules.privacy import *
from atlas.rules.reading import *
from atlas.rules.references import *
from atlas.rules.running_text import *
from atlas.rules.settings import *
from atlas.rules.structure import *

RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (reading, running_text, fields, settings, places, references, structure, look, privacy)
    for rule in vars(module).values()
    if isinstance(rule, Rule)
)
