"""The shard that holds a page, for data spread over several scripts; as in `assets/scripts/shared/address.js`."""


def part_of(ident: str, number: int) -> int:
    """The number of the shard of a page, out of `number` shards, by the sum of the code points of its id."""
    return sum(map(ord, ident)) % number
