"""What a proposal comes to, in words for the one who decides on it."""

from collections.abc import Iterator

from atlas.editing.proposals.plan import Outcome
from atlas.editing.proposals.read import Proposal
from atlas.excerpt import printable
from atlas.texts import N_, Texts


def told(proposal: Proposal, outcome: Outcome, words: Texts) -> str:
    """About which page it is and how the proposer knows, what stood there already, and what is left and why."""
    return "\n".join(printable(line) for line in _lines(proposal, outcome, words)) + "\n"


def _lines(proposal: Proposal, outcome: Outcome, words: Texts) -> Iterator[str]:
    if proposal.page:
        yield words(N_("Voorstel voor '{title}'"), title=outcome.about)
    else:
        yield words(N_("Voorstel voor een nieuwe pagina: '{title}'"), title=outcome.about)
    yield words(N_("Hoe de indiener dit weet: {why}"), why=proposal.why or words(N_("niet vermeld")))
    yield from (words(N_("Let op: {what}"), what=note) for note in outcome.notes)
    yield from (words(N_("Stond er al: {what}"), what=one) for one in outcome.there)
    yield from (words(N_("Niet overgenomen: {what}"), what=one) for one in outcome.left)
