"""Questions of the atlas to the reader, and tools with which a reader asks something."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Anchor, Rich
from atlas.site.model.tiles import TileMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSignal:
    """A signal: a question with its rule, the facts that it is based on, and what may help.

    `about` links to the pages that it is about, on a page that collects signals. `unknown` says what is not known among
    its inputs; `unsure` is whether that is anything. `helps` are mini-praktijken. `weighed` is why the question is not
    asked again.
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
    """The one question at the top of a page.

    `kicker` is the type of question, `text` what it is based on, and `more` links to it in full.
    """

    shape: ClassVar[str] = "ask"
    kicker: str
    question: str
    text: Rich
    more: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A choice in a tool: its name, its label, the text for no choice, and pairs of a value and a text."""

    name: str
    label: str
    none: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """An interactive tool: choices, and room for its results. `kind` is its CSS class.

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
    """The choice of the reader's own organisation, for which every `OwnPart` on the page then shows the answer.

    Shown only with JavaScript. `options` are pairs of an id and a name; `more` links to everything about the chosen
    one, with `*` for its id. The answers are in `number` scripts at the address `scripts`, with `*` for the number.
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
    """Room for the answer to one question for the reader's own organisation, or for `none` if there is no answer."""

    shape: ClassVar[str] = "own-part"
    question: str
    none: str
