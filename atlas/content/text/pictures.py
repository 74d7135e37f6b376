"""Pictures of pages: checked before they are shown, and stripped of metadata about places and persons."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from PIL import Image, UnidentifiedImageError

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.images.metadata import without_metadata
from atlas.content.images.svg_allowlist import svg_problem
from atlas.content.text.links import links_in
from atlas.content.text.markup import file_of_link
from atlas.content.values import BodyPicture, Entity, Picture, TextBlock
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.rules import NO_PICTURE, PICTURE_OUTSIDE, PICTURE_UNUSED, PICTURE_WITHOUT_TEXT, UNSAFE_PICTURE
from atlas.texts import N_, Argument, message

LARGEST = 2_000_000
SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".svg")
DECORATIVE = "decoratief"
_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_ORIENTATION = 0x0112
_UPRIGHT = (None, 0, 1)
_MOST_PIXELS = 50_000_000
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px)?\s*")


@dataclass(frozen=True, slots=True)
class UnfitPicture:
    """The reason why a file cannot be shown as a picture, with advice."""

    why: Argument


def read_picture(file: Path, path: str) -> Picture | UnfitPicture:
    """The picture in a file, or why it cannot be shown. Raises `OSError` if the file cannot be read."""
    if file.stat().st_size > LARGEST:
        return UnfitPicture(message(N_("het bestand is groter dan {n} MB; maak het kleiner"), n=LARGEST // 1_000_000))
    try:
        content = served_bytes(file)
        size = _size(content, file.suffix.lower())
    except _UnfitError as unfit:
        return UnfitPicture(unfit.why)
    digest = sha256(content).hexdigest()[:16]
    return Picture(file=path, name=f"{digest}{file.suffix.lower()}", width=size[0], height=size[1])


class _UnfitError(Exception):
    def __init__(self, why: Argument) -> None:
        super().__init__(why)
        self.why = why


def served_bytes(file: Path) -> bytes:
    """The bytes of a picture as the site serves them, without metadata about places and persons."""
    content = file.read_bytes()
    suffix = file.suffix.lower()
    if suffix == ".svg":
        why = svg_problem(content)
        if why:
            raise _UnfitError(message(N_("in de tekening staat iets wat niet mag: {what}"), what=excerpt_of(why)))
        return content
    _raster(content, _FORMATS[suffix])
    try:
        return without_metadata(content)
    except ValueError:
        raise _UnfitError(_not_really(_FORMATS[suffix])) from None


def _raster(content: bytes, wanted: str) -> None:
    """Raise `_UnfitError` unless these bytes are a complete, upright picture in this format."""
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as picture:
            if picture.format != wanted:
                raise _UnfitError(_not_really(wanted))
            if picture.width * picture.height > _MOST_PIXELS:
                raise _UnfitError(message(N_("het beeld heeft te veel punten; maak het kleiner")))
            if picture.getexif().get(_ORIENTATION) not in _UPRIGHT:
                raise _UnfitError(message(N_("het beeld ligt op zijn kant; draai het en bewaar het opnieuw")))
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise _UnfitError(_not_really(wanted)) from None


def _not_really(wanted: str) -> Argument:
    return message(N_("het is geen heel {format}-bestand; bewaar het opnieuw"), format=wanted)


def _size(content: bytes, suffix: str) -> tuple[int, int]:
    """The width and height in pixels; for SVG those of its frame, or 0 if unknown."""
    if suffix != ".svg":
        with Image.open(BytesIO(content)) as picture:
            return picture.size
    attributes: dict[str, str] = {}
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, names: attributes.update(names) if not attributes else None
    parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all
    lengths = [_LENGTH.fullmatch(attributes.get(name, "")) for name in ("width", "height")]
    if all(lengths):
        return tuple(round(float(length[1])) for length in lengths if length)  # type: ignore[return-value]
    frame = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    return (round(float(frame[2])), round(float(frame[3]))) if len(frame) == 4 else (0, 0)  # noqa: PLR2004


def pictures_in(blocks: Sequence[TextBlock], path: str) -> Iterator[BodyPicture]:
    """The pictures that the text of the page at `path` refers to, in order, outside code."""
    for block in blocks:
        for link in links_in(block.text):
            if not link.picture:
                continue
            line = block.text.count("\n", 0, link.start)
            column = link.start - block.text.rfind("\n", 0, link.start)
            yield BodyPicture(
                typed=link.to,
                file="" if _OUTSIDE.match(link.to) else file_of_link(link.to, path) or link.to,
                alt=" ".join(block.text[link.opens : link.closes].split()),
                decorative=link.title.strip() == DECORATIVE,
                internal=block.internal,
                span=Span(path, block.line + line, column, link.end - link.start),
            )


def with_pictures(entities: Iterable[Entity], files: Mapping[str, Path]) -> tuple[tuple[Entity, ...], Diagnostics]:
    """The pages with their pictures resolved, and the problems; `files` are all available pictures by path."""
    checked: dict[str, Picture | UnfitPicture] = {}
    problems: list[Diagnostic] = []
    pages = []
    for entity in entities:
        shown_pictures = []
        for mention in entity.body.pictures:
            if mention.file in files and mention.file not in checked:
                checked[mention.file] = read_picture(files[mention.file], mention.file)
            picture = checked.get(mention.file)
            problems += _wrong(mention, picture, files)
            fits = isinstance(picture, Picture) and (mention.alt or mention.decorative)
            shown_pictures.append(replace(mention, picture=picture if isinstance(picture, Picture) and fits else None))
        body = replace(entity.body, pictures=tuple(shown_pictures))
        pages.append(replace(entity, body=body) if shown_pictures else entity)
    problems += (PICTURE_UNUSED.at(Span(path)) for path in files if path not in checked)
    return tuple(pages), tuple(problems)


def _wrong(
    mention: BodyPicture, picture: Picture | UnfitPicture | None, files: Mapping[str, Path]
) -> Iterator[Diagnostic]:
    if not mention.file:
        yield PICTURE_OUTSIDE.at(mention.span)
    elif picture is None:
        yield NO_PICTURE.at(
            mention.span, file=excerpt_of(mention.file), hint=did_you_mean(_resolve_path(mention, files))
        )
    elif isinstance(picture, UnfitPicture):
        yield UNSAFE_PICTURE.at(mention.span, file=excerpt_of(mention.typed), why=picture.why)
    elif not mention.alt and not mention.decorative:
        yield PICTURE_WITHOUT_TEXT.at(mention.span, file=excerpt_of(mention.typed))


def _resolve_path(mention: BodyPicture, files: Iterable[str]) -> str:
    """The picture that was probably meant, as the page should refer to it; empty if there is none."""
    by_name = {PurePosixPath(path).name: path for path in files}
    near = nearest(PurePosixPath(mention.file).name, by_name)
    return posixpath.relpath(by_name[near], PurePosixPath(mention.span.path).parent) if near else ""
