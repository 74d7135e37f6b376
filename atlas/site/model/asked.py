"""Questions, and what a reader can ask."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Anchor, Rich
from atlas.site.model.tiles import TileMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSignal:
    """A question with the rule that made it, what it rests on, and what helps.

    `about` are links to the pages that it is about, on a page that gathers questions. `unknown` says what is not known
    in its base; `unsure` that this is something. `helps` are mini-praktijken. `weighed` is why it is not asked again.
    """

    shape: ClassVar[str] = "signal"
    question: str
    rule: str
    because: tuple[Rich, ...]
    unknown: str
    unsure: bool
    helps: Rich = ()
    about: Rich = ()
    weighed: Rich = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """The one question that a page opens with.

    `kicker` says what kind of question it is, `text` what it rests on, and `more` leads to it in full.
    """

    shape: ClassVar[str] = "ask"
    kicker: str
    question: str
    text: Rich
    more: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One choice of a tool: its name, its label, what stands for no choice, and pairs of a value and a text."""

    name: str
    label: str
    none: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Something that a reader uses with JavaScript: choices, and room for what is found; `kind` is its class.

    `words` are the texts that its script shows, by name. It is hidden without JavaScript. Pointing at a tile of the map
    makes the choice that the map names.
    """

    shape: ClassVar[str] = "tool"
    kind: str
    choices: tuple[Choices, ...]
    words: tuple[tuple[str, str], ...]
    map: TileMap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswer:
    """The choice of one's own organisation, of which every `OwnPart` on the page then shows the answer.

    Shown only with JavaScript. `options` are pairs of an id and a name; `more` leads to all that the atlas says of the
    chosen one, the id still to be filled in for `*`. The answers are in a `number` of `scripts`, that of the script
    filled in for `*`.
    """

    shape: ClassVar[str] = "own-answer"
    label: str
    none: str
    options: tuple[tuple[str, str], ...]
    more: Anchor
    scripts: str
    number: int


@dataclass(frozen=True, slots=True)
class OwnPart:
    """Room for the answer to one's own organisation on a question, or for `none` if there is no answer."""

    shape: ClassVar[str] = "own-part"
    question: str
    none: str
