"""The outcome of a proposal in words, for its reviewer."""

from collections.abc import Iterator

from atlas.editing.proposals.plan import Outcome
from atlas.editing.proposals.read import Proposal
from atlas.excerpt import printable
from atlas.texts import N_, Texts


def format_outcome(proposal: Proposal, outcome: Outcome, words: Texts) -> str:
    """The page, the proposer's reason, what was already present, and what is left and why."""
    return "\n".join(printable(line) for line in _lines(proposal, outcome, words)) + "\n"


def _lines(proposal: Proposal, outcome: Outcome, words: Texts) -> Iterator[str]:
    if proposal.page:
        yield words(N_("Voorstel voor '{title}'"), title=outcome.about)
    else:
        yield words(N_("Voorstel voor een nieuwe pagina: '{title}'"), title=outcome.about)
    yield words(N_("Hoe de indiener dit weet: {why}"), why=proposal.why or words(N_("niet vermeld")))
    yield from (words(N_("Let op: {what}"), what=note) for note in outcome.notes)
    yield from (words(N_("Stond er al: {what}"), what=what) for what in outcome.present)
    yield from (words(N_("Niet overgenomen: {what}"), what=what) for what in outcome.left)
