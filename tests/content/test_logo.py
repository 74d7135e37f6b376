"""A logo is a picture and nothing more, whatever its name says."""

from pathlib import Path

import pytest

from atlas.content.logo import why_no_picture
from tests.folders import make_folder

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def why(tmp_path: Path, content: str | bytes, name: str = "logo.svg") -> str:
    return why_no_picture(make_folder(tmp_path, {name: content}) / name)


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
        ('<g ONLOAD="boem(1)"/>', "onload"),
        ('<a href="javascript:boem(1)"/>', "href"),
        ('<a xlink:href=" javascript:boem(1)"/>', "href"),
        ('<image href="http://boem.invalid/1"/>', "href"),
        ('<use href="data:image/svg+xml;base64,AAAA#x"/>', "href"),
        ('<animate attributeName="href" values="javascript:boem(1)"/>', "<animate>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<g style="fill:url(http://boem.invalid/1)"/>', "style"),
        ("<g style=\"fill:url( 'http://boem.invalid/1')\"/>", "style"),
        ("<style>@import 'http://boem.invalid/1';</style>", "@import"),
        ("<style>a{b:url(http://boem.invalid/1)}</style>", "url("),
        ("<?xml-stylesheet href='http://boem.invalid/1'?>", "<?xml-stylesheet?>"),
        ("<b>", "XML"),
    ],
)
def test_a_drawing_that_runs_or_loads_something_may_not(inside: str, reason: str, tmp_path: Path) -> None:
    assert why(tmp_path, SVG.format(inside)) == reason


def test_a_drawing_with_entities_may_not(tmp_path: Path) -> None:
    assert why(tmp_path, '<!DOCTYPE svg [<!ENTITY a "aaa">]>' + SVG.format("&a;")) == "<!ENTITY>"


def test_a_picture_is_what_its_name_says(tmp_path: Path) -> None:
    assert why(tmp_path, b"\x89PNG\r\n\x1a\n", "logo.png") == ""
    assert why(tmp_path, b"<svg onload='boem(1)'/>", "logo.png") == ".png"
    assert why(tmp_path, b"<html>", "logo.jpg") == ".jpg"


def test_a_logo_is_no_large_file(tmp_path: Path) -> None:
    assert why(tmp_path, b"\xff\xd8\xff" + b"x" * 1_000_000, "logo.jpg") == "> 1 MB"
