"""Where the theme is: the folder of templates, and its files that go to the site as they are."""

from pathlib import Path

from atlas.site.pages import File

ASSETS = "assets"


def theme_folder() -> Path:
    """The folder of the theme: within the installed package, else beside it in a working copy."""
    package = Path(__file__).parents[1]
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def assets(theme: Path) -> tuple[File, ...]:
    """The stylesheets, scripts and icons of a theme."""
    found = sorted(path for path in (theme / ASSETS).rglob("*") if path.is_file())
    return tuple(File(path.relative_to(theme).as_posix(), path.read_bytes()) for path in found)
