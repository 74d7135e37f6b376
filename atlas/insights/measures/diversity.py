"""The diversity of participants as separate facts, never as one number. See docs/insights.md."""

from collections import Counter
from collections.abc import Iterable

from atlas.content.kinds import WORLDS
from atlas.landscape.atlas import Atlas
from atlas.landscape.derived.coalitions import Coalition, world_of

# The scale of each layer of government.
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
    """Blau's index 1 - sum of p squared, from 0 (all alike) to 1 - 1/k; `None` for fewer than two parties."""
    numbers = [count for count in counts if count]
    total = sum(numbers)
    return 1 - sum((count / total) ** 2 for count in numbers) if total >= FEWEST else None


def normalised(index: float, categories: int) -> float:
    """Blau's index as a fraction of its maximum for this number of categories, 0 to 1."""
    return index * categories / (categories - 1)


def worlds(atlas: Atlas, organisations: Iterable[str]) -> Counter[str]:
    """The number of organisations from each world; the empty text counts those with an unknown world."""
    return Counter(world_of(atlas, key) for key in organisations)


def world_diversity(atlas: Atlas, coalition: Coalition) -> float | None:
    """Blau's index over the three worlds, for members with a known world."""
    counts = worlds(atlas, coalition.organisations)
    return blau(counts[world] for world in WORLDS)


def layers(atlas: Atlas, organisations: Iterable[str]) -> Counter[str]:
    """The number of organisations of each layer of government; the empty text counts all others."""
    return Counter(
        atlas.entities[key].fields.text("bestuurslaag") if key in atlas.entities else "" for key in organisations
    )
