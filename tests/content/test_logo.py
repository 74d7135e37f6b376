"""A logo is a picture and nothing more, whatever its name says."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from atlas.content.config.logo import logo_problem
from atlas.content.images.metadata import without_metadata
from atlas.texts import Message
from tests.folders import make_folder

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def why(tmp_path: Path, content: str | bytes, name: str = "logo.svg") -> str:
    """What was refused, in the words of the format; the whole sentence where no part of it was; or nothing."""
    reason = logo_problem(make_folder(tmp_path, {name: content}) / name)
    return str(reason.args.get("what") or reason.text) if isinstance(reason, Message) else str(reason)


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0,0L1,1" fill="#fff" style="fill:url(#a);stroke:red"/>',
        '<linearGradient id="a"/><use xlink:href="#a"/><rect fill="url(\'#a\')"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<filter id="f"><feColorMatrix type="matrix" values="1 0 0 0 0"/></filter><style>.a{fill:red}</style>',
        "<title>Ons logo</title><text>Atlas</text>",
    ],
)
def test_a_drawing_may_be_a_logo(inside: str, tmp_path: Path) -> None:
    assert why(tmp_path, SVG.format(inside)) == ""


def test_a_drawing_of_an_older_program_may_be_a_logo(tmp_path: Path) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">'

    assert why(tmp_path, head + SVG.format("")) == ""


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>boem(1)</script>", "<script>"),
        ('<SCRIPT xmlns="">boem(1)</SCRIPT>', "<SCRIPT>"),
        ('<g onload="boem(1)"/>', "onload"),
        ('<g ONLOAD="boem(1)"/>', "ONLOAD"),
        ('<a href="javascript:boem(1)"/>', "<a>"),
        ('<a xlink:href=" javascript:boem(1)"/>', "<a>"),
        ('<image href="http://boem.invalid/1"/>', "href"),
        ('<use href="data:image/svg+xml;base64,AAAA#x"/>', "href"),
        ('<animate attributeName="href" values="javascript:boem(1)"/>', "<animate>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<g style="fill:url(http://boem.invalid/1)"/>', "style"),
        ("<g style=\"fill:url( 'http://boem.invalid/1')\"/>", "style"),
        ("<style>@import 'http://boem.invalid/1';</style>", "@"),
        ("<style>a{b:url(http://boem.invalid/1)}</style>", "url("),
        ("<?xml-stylesheet href='http://boem.invalid/1'?>", "<?xml-stylesheet?>"),
        ("<b>", "XML"),
    ],
)
def test_a_drawing_that_runs_or_loads_something_may_not(inside: str, reason: str, tmp_path: Path) -> None:
    assert why(tmp_path, SVG.format(inside)) == reason


def test_a_drawing_with_entities_may_not(tmp_path: Path) -> None:
    assert why(tmp_path, '<!DOCTYPE svg [<!ENTITY a "aaa">]>' + SVG.format("&a;")) == "<!ENTITY>"


def raster(name: str, **options: object) -> bytes:
    """A picture of four points, written by a program that people use."""
    written = BytesIO()
    Image.new("RGB", (2, 2), "#804020").save(written, name, **options)
    return written.getvalue()


@pytest.mark.parametrize(("suffix", "form"), [("png", "PNG"), ("jpg", "JPEG"), ("jpeg", "JPEG"), ("webp", "WEBP")])
def test_a_picture_is_what_its_name_says(suffix: str, form: str, tmp_path: Path) -> None:
    assert why(tmp_path / "a", raster(form), f"logo.{suffix}") == ""
    for other in {"PNG", "JPEG", "WEBP"} - {form}:
        assert "bestand" in why(tmp_path / other, raster(other), f"logo.{suffix}")
    for number, text in enumerate((b"<svg onload='boem(1)'/>", b"<html>", raster(form)[:20], b"")):
        assert "bestand" in why(tmp_path / str(number), text, f"logo.{suffix}")


def test_a_logo_is_no_large_file(tmp_path: Path) -> None:
    assert "groter dan" in why(tmp_path, b"\xff\xd8\xff" + b"x" * 2_000_000, "logo.jpg")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_what_a_picture_tells_of_place_and_person_is_left_out_and_no_point_changes(form: str) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Kanarie Maker"
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 7.0)
    told = raster(form, exif=exif, **({"comment": b"Kanarie Maker"} if form == "JPEG" else {}))
    stripped = without_metadata(told)

    assert b"Kanarie" in told
    assert b"Kanarie" not in stripped
    with Image.open(BytesIO(told)) as before, Image.open(BytesIO(stripped)) as after:
        assert not after.getexif()
        assert before.tobytes() == after.tobytes()


def test_a_photo_on_its_side_is_refused_since_nobody_would_see_it_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    assert "kant" in why(tmp_path, raster("JPEG", exif=exif), "logo.jpg")
