"""The owner's logo: a picture and nothing more. It passes the same gate as the pictures beside the pages."""

from pathlib import Path

from atlas.content.text.pictures import UnfitPicture, read_picture
from atlas.texts import Argument


def logo_problem(file: Path) -> Argument:
    """What stands in the way of showing a file as logo; empty if nothing does."""
    picture = read_picture(file, file.name)
    return picture.why if isinstance(picture, UnfitPicture) else ""
