"""Pictures beside pages: looked at, stripped, and only where the edition shows the page that they are on."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from atlas.builder import build, check
from tests.folders import SETTINGS, Files, make_folder, page
from tests.site.sites import ON

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9"/></svg>'


def raster(form: str = "PNG", colour: str = "#804020", **options: object) -> bytes:
    """A picture of six points, two high, written by a program that people use."""
    written = BytesIO()
    Image.new("RGB", (3, 2), colour).save(written, form, **options)
    return written.getvalue()


def folder(tmp_path: Path, text: str, files: Files, others: Mapping[str, str] | None = None) -> Path:
    pages = {"paginas/proef.md": page("titel: Proef", text), "opgaven/wonen.md": page("titel: Wonen", "x\n")}
    return make_folder(tmp_path / "content", {**SETTINGS, **pages, **(others or {}), **files})


def codes(content: Path) -> list[str]:
    return [problem.rule.code for problem in check(content, audience="intern", on=ON).diagnostics]


def site(content: Path, audience: str = "openbaar") -> Path:
    built = build(content, content.parent / audience, audience=audience, on=ON)
    assert built.written, [problem.rule.code for problem in built.diagnostics]
    return content.parent / audience


def shown(made: Path) -> list[str]:
    """The pictures on the page, as HTML."""
    return re.findall(r"<img [^>]*>", (made / "paginas/proef.html").read_text(encoding="utf-8").partition("<main")[2])


@pytest.mark.parametrize(
    "typed",
    [
        "k.png",
        "./k.png",
        "<k.png>",
        'k.png "titel"',
        "k.png?raw=true",
        "../paginas/k.png",
        "/paginas/k.png",
        "/content/paginas/k.png",
        "k.png =30x20",
    ],
)
def test_a_picture_is_shown_however_its_file_is_named(typed: str, tmp_path: Path) -> None:
    content = folder(tmp_path, f"Zie ![Kaart & “plan”]({typed}).\n", {"paginas/k.png": raster()})

    (tag,) = shown(site(content))
    assert re.fullmatch(
        r'<img src="\.\./assets/beelden/[0-9a-f]{16}\.png" alt="Kaart &amp; “plan”"'
        r' width="3" height="2" loading="lazy">',
        tag,
    )


@pytest.mark.parametrize(
    ("name", "form"), [("k.jpg", "JPEG"), ("k.jpeg", "JPEG"), ("k.webp", "WEBP"), ("K.PNG", "PNG")]
)
def test_every_format_is_shown_under_a_name_by_content(name: str, form: str, tmp_path: Path) -> None:
    content = folder(tmp_path, f"![Kaart](../beelden/{name})\n", {f"beelden/{name}": raster(form)})
    made = site(content)

    (tag,) = shown(made)
    address = re.search(r'src="\.\./([^"]*)"', tag)
    assert address is not None
    assert (made / address[1]).read_bytes()[:2] == raster(form)[:2]


def test_a_drawing_is_shown_with_the_size_of_its_frame(tmp_path: Path) -> None:
    (tag,) = shown(site(folder(tmp_path, "![Kaart](k.svg)\n", {"paginas/k.svg": DRAWING})))

    assert 'width="30" height="20"' in tag


@pytest.mark.parametrize("title", ['"decoratief"', "'decoratief'", "(decoratief)"])
def test_a_picture_that_only_decorates_needs_no_words(title: str, tmp_path: Path) -> None:
    (tag,) = shown(site(folder(tmp_path, f"![](k.png {title})\n", {"paginas/k.png": raster()})))

    assert 'alt=""' in tag


@pytest.mark.parametrize(
    ("text", "files", "expected"),
    [
        ("![](k.png)", {"paginas/k.png": raster()}, ["A523"]),
        ("![ ](k.png)", {"paginas/k.png": raster()}, ["A523"]),
        ("![x](k.png)", {}, ["A520"]),
        ("![x](K.png)", {"paginas/k.png": raster()}, ["A520", "A524"]),
        ("![x](https://x.nl/k.png)", {}, ["A521"]),
        ("![x](//x.nl/k.png)", {}, ["A521"]),
        ("![x](C:\\k.png)", {}, ["A521"]),
        ("![x](data:image/png;base64,AA)", {}, ["A521"]),
        ("![x](../../k.png)", {}, ["A520"]),
        ("![x](k.png)", {"paginas/k.png": raster("JPEG")}, ["A522"]),
        ("![x](k.png)", {"paginas/k.png": raster()[:40]}, ["A522"]),
        ("![x](k.png)", {"paginas/k.png": raster() + b"x" * 2_000_000}, ["A522"]),
        ("![x](k.svg)", {"paginas/k.svg": DRAWING.replace("<path", "<script")}, ["A522"]),
        ("![x](k.gif)", {"paginas/k.gif": raster("GIF")}, ["A107", "A520"]),
        ("x", {"paginas/k.png": raster()}, ["A524"]),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(text: str, files: Files, expected: list[str], tmp_path: Path) -> None:
    assert sorted(codes(folder(tmp_path, f"{text}\n", files))) == expected


def test_a_picture_that_lies_on_its_side_is_refused(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = folder(tmp_path, "![x](k.jpg)\n", {"paginas/k.jpg": raster("JPEG", exif=exif)})

    assert codes(content) == ["A522"]


def test_place_and_person_do_not_reach_the_site(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Kanarie Maker"
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 7.0)
    content = folder(tmp_path, "![x](k.jpg)\n", {"paginas/k.jpg": raster("JPEG", exif=exif, comment=b"Kanarie")})

    assert b"Kanarie" not in b"".join(file.read_bytes() for file in site(content).rglob("*") if file.is_file())


INTERNAL = {
    "on an internal page": ("x\n", {"paginas/stil.md": page("titel: Stil\nzichtbaarheid: intern", "![x](k.png)\n")}),
    "on a page that is not ready": (
        "x\n",
        {"paginas/stil.md": page("titel: Stil\nzichtbaarheid: concept", "![x](k.png)\n")},
    ),
    "in an internal block": ("x\n\n::: intern\n![x](k.png)\n:::\n", {}),
    "by its name, in an internal block": ("x\n\n::: intern\n![x][k]\n\n[k]: k.png\n:::\n", {}),
}


@pytest.mark.parametrize(("text", "others"), INTERNAL.values(), ids=INTERNAL.keys())
def test_a_picture_that_only_insiders_see_is_not_in_the_public_output(
    text: str, others: Mapping[str, str], tmp_path: Path
) -> None:
    content = folder(tmp_path, text, {"paginas/k.png": raster()}, others)

    assert not list(site(content).rglob("beelden/*"))
    concept = any("concept" in text for text in others.values())
    assert len(list(site(content, "intern").rglob("beelden/*"))) == (0 if concept else 1)


def test_a_picture_that_changes_gets_another_name_and_one_that_goes_is_gone(tmp_path: Path) -> None:
    content = folder(tmp_path, "![x](k.png)\n", {"paginas/k.png": raster()})
    before = [file.name for file in site(content).rglob("beelden/*")]
    make_folder(content, {"paginas/k.png": raster(colour="#204080")})
    after = [file.name for file in site(content).rglob("beelden/*")]
    make_folder(content, {"paginas/proef.md": page("titel: Proef", "Niets.\n")})

    assert len(before) == len(after) == 1
    assert before != after
    assert not list(site(content).rglob("beelden/*"))
