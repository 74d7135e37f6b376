"""Where the theme is: the folder of templates, and its files that go to the site as they are.

An owner may lay a folder over it. What stands in that folder goes before what the theme has under the same name, and
the original stays within reach: a template as `theme/NAME`, a file of `assets/` as `assets/theme/NAME`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from atlas.site.pages import File

ASSETS, ORIGINAL, TOKENS = "assets", "theme", "assets/tokens.css"


def theme_folder() -> Path:
    """The folder of the theme: within the installed package, else beside it in a working copy."""
    package = Path(__file__).parents[1]
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def themes(overrides: Path | None) -> tuple[Path, ...]:
    """The folders of the look, first one first: the owner's own if there is one, then the theme."""
    return (*filter(None, (overrides,)), theme_folder())


def assets(folders: Sequence[Path]) -> tuple[File, ...]:
    """The stylesheets, scripts and icons of the look; what an own file stands in front of is kept under `theme/`."""
    theme = {path.relative_to(folders[-1] / ASSETS).as_posix(): path for path in _files(folders[-1])}
    own = {path.relative_to(folder / ASSETS).as_posix(): path for folder in folders[:-1] for path in _files(folder)}
    hidden = {f"{ORIGINAL}/{name}": path for name, path in theme.items() if name in own}
    found = sorted((theme | hidden | own).items())
    return tuple(File(f"{ASSETS}/{name}", path.read_bytes()) for name, path in found)


def _files(folder: Path) -> Iterator[Path]:
    """The files in the assets of a folder, but for what is hidden, and links that lead out of it."""
    root = (folder / ASSETS).resolve()
    for path in sorted((folder / ASSETS).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder / ASSETS).parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(root):
            yield path
