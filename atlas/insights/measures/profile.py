"""The diversity at tables: parties, worlds, layers, scales and sectors. See docs/insights.md.

A profile of separate facts, never one number.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from atlas.content.kinds import LAYERS, SCALES, WORLDS
from atlas.insights.measures.diversity import SCALE_OF_LAYER, blau, layers, normalised, worlds
from atlas.landscape.atlas import Atlas
from atlas.landscape.derived.coalitions import Coalition


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Counts of who and what is present: `worlds` and `layers` count organisations, the empty text unknown ones.

    `scales` are stated by the coalitions, or follow from the layer of a party; `sectors` are stated by the coalitions.
    `diversity` is Blau's index over the three worlds, 0 (all alike) to 2/3; `None` for fewer than two known.
    """

    parties: int
    worlds: Mapping[str, int]
    layers: Mapping[str, int]
    scales: tuple[str, ...]
    sectors: tuple[str, ...]

    @property
    def known(self) -> int:
        """The number of parties with a known world."""
        return sum(self.worlds[world] for world in WORLDS)

    @property
    def diversity(self) -> float | None:
        """Blau's index over the worlds."""
        return blau(self.worlds[world] for world in WORLDS)

    @property
    def share_of_most(self) -> float | None:
        """The same as a fraction of its maximum for three worlds, 0 to 1."""
        return None if self.diversity is None else normalised(self.diversity, len(WORLDS))


def profile(atlas: Atlas, coalitions: Sequence[Coalition]) -> Profile:
    """The profile of some coalitions together; each organisation counts once."""
    parties = {key for coalition in coalitions for key in coalition.organisations}
    by_layer = layers(atlas, parties)
    scales = {SCALE_OF_LAYER[layer] for layer in by_layer if layer} | _stated_values(coalitions, "schaal")
    return Profile(
        parties=len(parties),
        worlds=worlds(atlas, parties),
        layers=Counter({layer: by_layer[layer] for layer in (*LAYERS, "") if by_layer[layer]}),
        scales=tuple(scale for scale in SCALES if scale in scales),
        sectors=tuple(sorted(_stated_values(coalitions, "sectoren"))),
    )


def _stated_values(coalitions: Collection[Coalition], field: str) -> set[str]:
    return {value for coalition in coalitions for value in coalition.entity.fields.texts(field)}
