"""Which part of a script that is cut in parts holds a page; `assets/scripts/shared/address.js` counts the same."""


def part_of(ident: str, number: int) -> int:
    """The part, of so many, that a page is in."""
    return sum(map(ord, ident)) % number
