"""The contrast between colours of the theme: which pairs occur, what each needs, and where an owner's colours fail.

The pairs are those of the design; a test checks the theme itself against them. Formulas: WCAG 2.1.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from atlas.content.config.settings import Theme
from atlas.content.config.table import COLOURS
from atlas.diagnostics import Diagnostic
from atlas.rules import WEAK_COLOUR
from atlas.texts import N_, Message, message

Tokens = Mapping[str, str]
Pair = tuple[str, str]

LEVELS, GROUNDS = ("supra", "inter", "intra"), ("paper", "sheet")
TEXTS = ("ink", "soft", "link", "unknown", "past", *LEVELS, "good", "wait", "stop")
ON_TINTS = tuple((text, f"{level}-tint") for level in LEVELS for text in (level, "ink", "unknown", "soft"))
# Text on its background, and lines with a meaning on theirs.
PAIRS: tuple[Pair, ...] = (*product(TEXTS, GROUNDS), *ON_TINTS, ("ink", "mark"), ("paper", "stop"))
LINES: tuple[Pair, ...] = tuple(product(("soft", "rule", "focus"), GROUNDS))
READABLE, SEEN = 4.5, 3.0
NEEDED: Mapping[Pair, float] = {**dict.fromkeys(LINES, SEEN), **dict.fromkeys(PAIRS, READABLE)}

# The blocks of the stylesheet, in order; `system` is the dark scheme of readers who chose none.
SCHEMES = ("light", "dark", "print")
_BLOCKS = ("light", "system", "dark", "print")
_STEPS = 100
_SHORT = len("#fff")
# Below this value the sRGB transfer function is linear.
_KNEE = 0.04045

# The name of a colour that cannot be set in `atlas.yml`.
_CALLED = {
    "unknown": N_("onbekend"),
    "past": N_("voorbij"),
    "good": N_("goed"),
    "wait": N_("wachten"),
    "stop": N_("stoppen"),
    "rule": N_("streep"),
    "focus": N_("rand van wat gekozen is"),
    "mark": N_("markering"),
    "supra-tint": N_("vlak van supra"),
    "inter-tint": N_("vlak van inter"),
    "intra-tint": N_("vlak van intra"),
}
_NAMES = {css: name for name, css in COLOURS.items()}


def schemes(stylesheet: Path) -> Mapping[str, Tokens]:
    """The colours of the theme by token, for each block of its stylesheet of tokens."""
    blocks = re.findall(r"\{([^{}]*--paper[^{}]*)\}", stylesheet.read_text(encoding="utf-8"))
    tokens_of_schemes = [dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6});", block)) for block in blocks]
    return dict(zip(_BLOCKS, tokens_of_schemes, strict=True))


def contrast(foreground: str, background: str) -> float:
    """The contrast ratio of two colours (`#rrggbb` or `#rgb`), from 1 to 21 (WCAG 2.1, "contrast ratio")."""
    low, high = sorted((_luminance(foreground), _luminance(background)))
    return (high + 0.05) / (low + 0.05)


def weak_colours(theme: Theme, stylesheet: Path) -> Iterator[Diagnostic]:
    """A warning for each colour of an owner with too little contrast against a colour that it is combined with."""
    if not theme.colours and not theme.night:
        return
    usual = schemes(stylesheet)
    for group, own, scheme in (("kleuren", theme.colours, "light"), ("kleuren-donker", theme.night, "dark")):
        tokens = {**usual[scheme], **own}
        for token in own:
            # Of two own colours only the foreground is reported; the background is checked against other pairs.
            pairs = [pair for pair in NEEDED if token == pair[0] or (token == pair[1] and pair[0] not in own)]
            worst = min(pairs, key=lambda pair: _relative_contrast(pair, tokens), default=None)
            if worst and _relative_contrast(worst, tokens) < 1:
                yield WEAK_COLOUR.at(
                    theme.places[f"{group}.{_NAMES[token]}"], **_message_args(token, worst, pairs, tokens)
                )


def _relative_contrast(pair: Pair, tokens: Tokens) -> float:
    """The contrast of a pair as a fraction of what it needs; at least 1 is enough."""
    return contrast(tokens[pair[0]], tokens[pair[1]]) / NEEDED[pair]


def _message_args(token: str, pair: Pair, pairs: list[Pair], tokens: Tokens) -> dict[str, str | float | Message]:
    better = _nearest_valid_colour(token, pairs, tokens)
    text, ground = pair
    return {
        "text": _colour_name(text),
        "ground": _colour_name(ground),
        # Rounded down: too little contrast must not look like enough.
        "ratio": int(contrast(tokens[text], tokens[ground]) * 100) / 100,
        "needed": NEEDED[pair],
        "example": message(", zoals {colour}", colour=better) if better else "",
    }


def _nearest_valid_colour(token: str, pairs: list[Pair], tokens: Tokens) -> str:
    """The nearest colour of the same hue that satisfies every pair; empty if there is none."""
    mixed = (_mix(tokens[token], end, step) for step in range(1, _STEPS + 1) for end in (0, 255))
    good = (
        candidate
        for candidate in mixed
        if all(_relative_contrast(pair, {**tokens, token: candidate}) >= 1 for pair in pairs)
    )
    return next(good, "")


def _mix(colour: str, end: int, step: int) -> str:
    """A colour mixed with black (`end` 0) or white (`end` 255), after `step` of `_STEPS` steps."""
    return "#" + "".join(f"{round(part + (end - part) * step / _STEPS):02x}" for part in _channels(colour))


def _colour_name(token: str) -> str | Message:
    return _NAMES[token] if token in _NAMES else message(_CALLED[token])


def _luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.1)."""
    red, green, blue = map(_linear_light, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear_light(part: int) -> float:
    """A channel, from 0 to 255, in linear light, from 0 to 1: the inverse of the sRGB transfer function."""
    share = part / 255
    return share / 12.92 if share <= _KNEE else ((share + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, ...]:
    """The red, green and blue channels, each from 0 to 255."""
    digits = colour[1:] if len(colour) > _SHORT else "".join(digit * 2 for digit in colour[1:])
    return tuple(int(digits[place : place + 2], 16) for place in (0, 2, 4))
