"""Templates that are compiled once for a program: one that makes a site again, as the preview does, has them ready."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """The code of templates, kept while the program runs, by their place; of a text that changed it is made anew.

    What is compiled for the sandbox is code of another sort: the two stay apart.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[bool, str], tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, if its text is still the same."""
        checksum, code = self._codes.get(_place(bucket), ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[_place(bucket)] = bucket.checksum, bucket.code


COMPILED = Compiled()


def _place(bucket: Bucket) -> tuple[bool, str]:
    return bucket.environment.sandboxed, bucket.key
