"""The owner's logo, which passes the same checks as the pictures of pages."""

from pathlib import Path

from atlas.content.text.pictures import UnfitPicture, read_picture
from atlas.texts import Argument


def logo_problem(file: Path) -> Argument:
    """Why a file cannot be shown as the logo; empty if it can."""
    picture = read_picture(file, file.name)
    return picture.why if isinstance(picture, UnfitPicture) else ""
