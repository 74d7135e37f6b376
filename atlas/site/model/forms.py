"""A form for a proposal: what can be filled in for a kind of page, and where it can be sent."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A field of a form.

    `sort` is `line`, `prose`, `date`, `number`, `whole`, `web`, `choice`, `page`, `group` or `list`. `name` is that of
    the field, or of a part of it the way to it within the field (`complex.mate`). A `choice` has `options`, pairs of a
    word and what readers see; `absences` are the words that may stand for nothing. Of a `page`, `kinds` may be named
    (none: any), and what else may stand there: a party without a page (`unwritten`), an address on the web (`web`). A
    `line` may have a `pattern`, or be one of the `places`. A `group` has `parts`; a `list` has the same for each item,
    of which `rare` ones are folded away, or one part without a label.
    """

    sort: str
    name: str
    label: str
    help: str
    required: bool = False
    options: tuple[tuple[str, str], ...] = ()
    absences: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    unwritten: bool = False
    web: bool = False
    places: bool = False
    pattern: str = ""
    parts: tuple["Control", ...] = ()
    rare: tuple["Control", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalForm:
    """The form for one kind of page, `kind` in words as `one`; hidden without JavaScript.

    `issue` is where a question is written down at `forge`, `mail` the address of the atlas. `shards` is the number of
    scripts that hold what the pages say. `words` are the texts that the script shows, by name. `others` are the forms
    for new pages of other kinds. `who` says who looks at a proposal, and within what term.
    """

    shape: ClassVar[str] = "proposal"
    kind: str
    folder: str
    controls: tuple[Control, ...]
    issue: str
    forge: str
    mail: str
    shards: int
    words: tuple[tuple[str, str], ...]
    others: tuple[Anchor, ...]
    who: str
