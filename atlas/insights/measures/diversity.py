"""Diversity of who takes part, as separate facts and never as one number. Section 3 of the measures."""

from collections import Counter
from collections.abc import Iterable

from atlas.content.kinds import WORLDS
from atlas.landscape.atlas import Atlas
from atlas.landscape.derived.coalitions import Coalition, world_of

# The scale on which a layer of government works.
SCALE_OF_LAYER = {
    "gemeente": "lokaal",
    "regio": "regionaal",
    "waterschap": "regionaal",
    "provincie": "provinciaal",
    "rijk": "landelijk",
    "europa": "internationaal",
}
FEWEST = 2


def blau(counts: Iterable[int]) -> float | None:
    """Blau's index, 0 (all alike) to 1 - 1/k; none below two parties."""
    numbers = [count for count in counts if count]
    total = sum(numbers)
    return 1 - sum((count / total) ** 2 for count in numbers) if total >= FEWEST else None


def normalised(index: float, categories: int) -> float:
    """Blau's index as a share of the most it can be with this many categories, 0 to 1."""
    return index * categories / (categories - 1)


def worlds(atlas: Atlas, organisations: Iterable[str]) -> Counter[str]:
    """How many organisations come from each world; the empty text counts those of which it is unknown."""
    return Counter(world_of(atlas, key) for key in organisations)


def world_diversity(atlas: Atlas, coalition: Coalition) -> float | None:
    """Blau's index over the three worlds, of the members whose world is known."""
    counts = worlds(atlas, coalition.organisations)
    return blau(counts[world] for world in WORLDS)


def layers(atlas: Atlas, organisations: Iterable[str]) -> Counter[str]:
    """How many organisations there are of each layer of government; the empty text counts all others."""
    return Counter(
        atlas.entities[key].fields.text("bestuurslaag") if key in atlas.entities else "" for key in organisations
    )
