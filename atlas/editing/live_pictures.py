"""The pictures of a live preview are remembered as long as there is room for them, also when the content changes."""

MOST_REMEMBERED = 500


class Remembered:
    """A shelf in memory: of so many pictures the ones kept last."""

    def __init__(self) -> None:
        """A shelf with nothing on it."""
        self._kept: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, if it is still there."""
        return self._kept.get(name)

    def save(self, name: str, content: bytes) -> None:
        """Keep something under a name; what was kept longest may have to go."""
        self._kept[name] = content
        while len(self._kept) > MOST_REMEMBERED:
            del self._kept[next(iter(self._kept))]
