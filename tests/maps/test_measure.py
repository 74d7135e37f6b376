from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.maps.measure import ELLIPSIS, printable_line, text_width, wrap

WIDE = 10_000


def test_a_wide_letter_takes_more_room_than_a_narrow_one() -> None:
    assert text_width("W") > text_width("e") > text_width("i")


def test_an_accent_and_a_joiner_take_no_room() -> None:
    assert text_width("één") == text_width("een")
    assert text_width("e\u0301\u200d") == text_width("e")


def test_a_text_that_fits_stays_on_one_line() -> None:
    assert wrap("Regio U10", WIDE) == ("Regio U10",)


def test_lines_are_about_equally_long() -> None:
    assert wrap("Regio Deal Vitale Wijken II", 134) == ("Regio Deal", "Vitale Wijken II")


@pytest.mark.parametrize(
    ("compound", "lines"),
    [
        ("Bedrijfsvoeringsorganisatie", ("Bedrijfsvoerings", "organisatie")),
        ("Belastingsamenwerking", ("Belasting", "samenwerking")),
        ("Gemeentebelastingen", ("Gemeente", "belastingen")),
        ("Mobiliteitsconvenant", ("Mobiliteits", "convenant")),
        ("Vergunningverlening", ("Vergunning", "verlening")),
    ],
)
def test_a_compound_that_is_too_long_breaks_at_its_seam_without_a_hyphen(compound: str, lines: tuple[str, ...]) -> None:
    assert wrap(compound, 96) == lines


def test_a_hyphen_between_letters_may_end_a_line_but_one_between_years_may_not() -> None:
    assert wrap("Zuidoost-Utrecht", 70) == ("Zuidoost-", "Utrecht")
    assert wrap("programma 2030-2040", 100) == ("programma", "2030-2040")


def test_only_what_cannot_fit_gets_an_ellipsis() -> None:
    three, more = wrap("een twee drie", 30), wrap("een twee drie vier", 30)

    assert three == ("een", "twee", "drie")
    assert more[:2] == ("een", "twee")
    assert more[2].endswith(ELLIPSIS)


def test_an_emoji_of_several_characters_is_not_cut_in_two() -> None:
    family = "👩\u200d👩\u200d👧"

    assert all(set(line) <= {*family, ELLIPSIS} and line[0] != "\u200d" for line in wrap(family * 5, 60))


def test_a_text_becomes_one_line_without_what_cannot_be_printed() -> None:
    assert printable_line(" een\n\ttwee\x00\ud800\u202e drie\ufffe ") == "een twee drie"


@given(st.text(), st.integers(20, 300), st.integers(1, 4))
def test_no_line_is_too_wide_and_no_text_is_lost_unless_it_is_cut(text: str, width: int, most: int) -> None:
    lines = wrap(text, width, most)

    assert len(lines) <= most
    assert all(text_width(line) <= width for line in lines)
    if not any(line.endswith(ELLIPSIS) for line in lines):
        assert "".join("".join(lines).split()) == "".join(printable_line(text).split())


@given(st.lists(st.sampled_from(["regio", "deal", "samen", "een", "Utrecht"]), min_size=1, max_size=12))
def test_a_wider_box_never_needs_more_lines(words: list[str]) -> None:
    counts = [len(wrap(" ".join(words), width, lines=99)) for width in (60, 90, 130, 200, 400)]

    assert all(narrow >= wide for narrow, wide in pairwise(counts))
