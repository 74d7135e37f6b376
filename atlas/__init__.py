"""Atlas: a static site generator for landscapes of co-operation. In Python: `from atlas import build, load`.

Names are imported on first use, so that the command line starts quickly.
"""

from importlib import import_module
from typing import Any

__all__ = ["__version__", "build", "load"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has a type of its own
    if name == "__version__":
        return import_module("importlib.metadata").version("atlas-samenwerking")
    if name in __all__:
        return getattr(import_module("atlas.builder"), name)
    raise AttributeError(f"module 'atlas' has no attribute {name!r}")
