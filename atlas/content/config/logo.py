"""The owner's logo: a picture and nothing more. It passes the same gate as the pictures beside the pages."""

from pathlib import Path

from atlas.content.text.pictures import Unfit, picture_of
from atlas.texts import Argument


def why_no_picture(file: Path) -> Argument:
    """What stands in the way of showing a file as logo; empty if nothing does."""
    picture = picture_of(file, file.name)
    return picture.why if isinstance(picture, Unfit) else ""
