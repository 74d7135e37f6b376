"""The proposal form: what can be filled in for a kind of page, and where it can be sent."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.site.model.pieces import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A control of a form.

    `sort` is `line`, `prose`, `date`, `number`, `whole`, `web`, `choice`, `page`, `group` or `list`. `name` is that of
    the field, or for a part of it the path within the field (`complex.mate`). A `choice` has `options`, pairs of a
    value and its label; `absences` are the values that mean that there is nothing. A `page` refers to one of `kinds`
    (empty: any), to a party without a page if `unwritten`, or to a web address if `web`. A `line` may have a `pattern`,
    or be one of the `places`. A `group` has `parts`; so does a `list` for each item, of which the `rare` ones are
    folded away, or a single part without a label.
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
    """The form for one kind of page, in words `one`; hidden without JavaScript.

    `issue` is the address of a new issue at `forge`, `mail` the mail address of the atlas. `shards` is the number of
    scripts with the facts of the pages. `words` are the texts that the script shows, by name. `others` are the forms
    for new pages of other kinds. `who` says who reviews a proposal, and how soon.
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
