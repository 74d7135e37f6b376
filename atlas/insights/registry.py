"""All analyses of a landscape: the tuple that lists them, and their results by name and by page."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from atlas.content.values import Fields
from atlas.insights.analyses.coalitions.anchors import anchors
from atlas.insights.analyses.coalitions.joining import joining
from atlas.insights.analyses.coalitions.lessons import lessons
from atlas.insights.analyses.coalitions.still_running import still_running
from atlas.insights.analyses.coalitions.succession import succession
from atlas.insights.analyses.coalitions.unlinked import unlinked_pairs
from atlas.insights.analyses.opgaven.definitions import definitions
from atlas.insights.analyses.opgaven.form_mix import form_mix
from atlas.insights.analyses.opgaven.knowledge import knowledge
from atlas.insights.analyses.opgaven.levels import levels
from atlas.insights.analyses.opgaven.opportunity import opportunity
from atlas.insights.analyses.opgaven.perspectives import perspectives
from atlas.insights.analyses.opgaven.promising_form import promising_form
from atlas.insights.analyses.opgaven.seats import seats
from atlas.insights.analyses.parties.bordering import bordering
from atlas.insights.analyses.parties.capacity import capacity
from atlas.insights.analyses.parties.connectors import connectors
from atlas.insights.analyses.parties.home_base import home_base
from atlas.insights.analyses.parties.role_table import roles
from atlas.insights.analyses.parties.seatings import Seating, seatings, tables
from atlas.insights.base import current_of, incomplete, opgaven
from atlas.insights.findings import Analysis, Findings, Share, Signal
from atlas.insights.measures.connection import SoleLink, by_organisation, sole_links
from atlas.insights.measures.network import Network, network_on
from atlas.landscape.atlas import Atlas
from atlas.landscape.landscape import Landscape
from atlas.texts import N_

# In the order in which their questions weigh on a page. `rank` orders the first questions about an opgave: what has a
# date, then how people work together, then who is missing, last what the atlas does not know.
ANALYSES = (
    Analysis(name="venster", title=N_("Is dit het moment?"), run=opportunity, rank=1),
    Analysis(name="kansrijke-vorm", title=N_("Welke vorm is kansrijk?"), run=promising_form, rank=3),
    Analysis(name="opvolging", title=N_("Wie volgt wie op?"), run=succession, rank=2),
    Analysis(name="aansluiten", title=N_("Aansluiten of zelf bouwen?"), run=joining, rank=7),
    Analysis(name="zonder-anker", title=N_("Wat vindt nog geen weg naar formeel?"), run=anchors, rank=5),
    Analysis(name="tafels", title=N_("Aan de juiste tafels?"), run=tables, rank=4),
    Analysis(name="verbinders", title=N_("Wie verbindt wat?"), run=connectors, rank=6),
    Analysis(name="geen-thuisbasis", title=N_("Welk team staat erachter?"), run=home_base, rank=15),
    Analysis(name="buren", title=N_("Hoort deze gemeente erbij?"), run=bordering, rank=9),
    Analysis(name="losse-paren", title=N_("Wie zoekt elkaar op?"), run=unlinked_pairs, rank=8),
    Analysis(name="zetels", title=N_("Wie zijn de grenswerkers?"), run=seats, rank=11),
    Analysis(name="perspectieven", title=N_("Wie ontbreekt aan tafel?"), run=perspectives, rank=10),
    Analysis(name="duidingen", title=N_("Bedoelen we hetzelfde?"), run=definitions, rank=13),
    Analysis(name="vormmix", title=N_("Welke vormen, op welk niveau?"), run=form_mix, rank=12),
    Analysis(name="geleerd", title=N_("Wat is er geleerd?"), run=lessons, rank=14),
    Analysis(name="loopt-nog", title=N_("Loopt dit nog?"), run=still_running, rank=17),
    Analysis(name="capaciteit", title=N_("Is er genoeg tijd?"), run=capacity, rank=20),
    Analysis(name="rollen", title=N_("Welke rol waar?"), run=roles, rank=19),
    Analysis(name="niveaus", title=N_("Op welke niveaus wordt gewerkt?"), run=levels, rank=16),
    Analysis(name="kennis", title=N_("Wat weten we niet?"), run=knowledge, rank=18),
)
ORDER = {analysis.name: number for number, analysis in enumerate(ANALYSES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """The results of all analyses: findings by name of the analysis, and signals by page, most important first.

    `seatings` has the seating of each organisation, `lists` the share of incomplete lists of each opgave. `network` is
    the network on the reference date, and `sole` the sole links of each organisation.
    """

    findings: Mapping[str, Findings]
    by_page: Mapping[str, tuple[Signal, ...]]
    seatings: Mapping[str, Seating]
    lists: Mapping[str, Share]
    network: Network
    sole: Mapping[str, tuple[SoleLink, ...]]

    def asked(self, page: str) -> tuple[Signal, ...]:
        """The signals of a page that nobody has weighed, one of each name before a second of any."""
        return tuple(signal for signal in self.by_page.get(page, ()) if signal.weighed is None)

    def weighed(self, page: str) -> tuple[Signal, ...]:
        """The signals of a page that an editor has weighed."""
        return tuple(signal for signal in self.by_page.get(page, ()) if signal.weighed is not None)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """Every signal once, by analysis."""
        return tuple(signal for findings in self.findings.values() for signal in findings.signals)


def read_insights(landscape: Landscape) -> Insights:
    """The results of all analyses of a landscape, with what its editors have weighed."""
    thresholds = landscape.atlas.settings.thresholds
    findings = {
        analysis.name: _weigh_all(landscape.atlas, analysis.run(landscape, thresholds)) for analysis in ANALYSES
    }
    network = network_on(landscape)
    return Insights(
        findings=findings,
        by_page=_by_page(findings),
        seatings={seating.organisation.id: seating for seating in seatings(landscape)},
        lists={opgave.id: incomplete(current_of(landscape, opgave.id)) for opgave in opgaven(landscape)},
        network=network,
        sole=by_organisation(sole_links(network)),
    )


def _weigh_all(atlas: Atlas, findings: Findings) -> Findings:
    return replace(findings, signals=tuple(replace(s, weighed=weighed(atlas, s)) for s in findings.signals))


def weighed(atlas: Atlas, signal: Signal) -> Fields | None:
    """The item with which an editor weighed a signal: on one of its pages, about all of it or about one of its ends."""
    about = {*signal.pages, *signal.beside}
    for page in signal.pages:
        for item in atlas.entities[page].fields.items("niet-signaleren"):
            if item.text("signaal") == signal.name and item.target("met") in {"", *about}:
                return item
    return None


def _by_page(by_analysis: Mapping[str, Findings]) -> Mapping[str, tuple[Signal, ...]]:
    pages: dict[str, list[Signal]] = defaultdict(list)
    for findings in by_analysis.values():
        for signal in findings.signals:
            for page in signal.pages:
                pages[page].append(signal)
    return {page: in_order(signals) for page, signals in pages.items()}


def in_order(signals: list[Signal]) -> tuple[Signal, ...]:
    """Signals by analysis and weight, the heaviest of each analysis before the second of any."""
    by_name: dict[str, list[Signal]] = defaultdict(list)
    for signal in sorted(signals, key=lambda s: (ORDER[s.name], -s.weight, s.pages, s.beside)):
        by_name[signal.name].append(signal)
    ranked = [(place, ORDER[name], signal) for name, of_name in by_name.items() for place, signal in enumerate(of_name)]
    return tuple(signal for _, _, signal in sorted(ranked, key=lambda entry: entry[:2]))
