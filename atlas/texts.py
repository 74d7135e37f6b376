"""Texts for people: Dutch message ids, one gettext catalogue, and messages that are translated later.

Everything that an editor or reader sees passes through `Texts`. The Dutch text in the code is the message id;
`locale/en/LC_MESSAGES/atlas.po` holds the English.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nl", "en")
SOURCE_LANGUAGE = "nl"
LOCALE = Path(__file__).parent / "locale"


def N_(text: str) -> str:
    """The same text, marked for extraction into the catalogue; `Texts` translates it later."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text and its arguments, translated when shown; `many` and `n` choose between singular and plural."""

    text: str
    args: Mapping[str, "Argument"]
    many: str = ""
    n: int = 1


Argument = str | int | float | Message


def message(text: str, **args: Argument) -> Message:
    """A message with this text; arguments may be messages themselves."""
    return Message(text=text, args=args)


def plural(one: str, many: str, n: int, **args: Argument) -> Message:
    """A message in the singular or plural, as the number `n` requires; `n` is also the argument `{n}`."""
    return Message(text=one, args={"n": n, **args}, many=many, n=n)


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language."""

    language: str
    catalogue: gettext.NullTranslations

    def __call__(self, text: str, /, **args: Argument) -> str:
        """The text in this language, with its arguments filled in."""
        return self._fill(self.catalogue.gettext(text) if text else "", args)

    def plural(self, one: str, many: str, n: int, /, **args: Argument) -> str:
        """The singular or plural text for `n`, in this language; `{n}` is filled in."""
        return self._fill(self.catalogue.ngettext(one, many, n), {"n": n, **args})

    def word(self, argument: Argument) -> str:
        """A message or plain value as text in this language, with the language's decimal separator."""
        if isinstance(argument, float):
            shown = f"{argument:.3f}".rstrip("0").rstrip(".")
            return shown.replace(".", ",") if self.language == SOURCE_LANGUAGE else shown
        if not isinstance(argument, Message):
            return str(argument)
        if argument.many:
            return self._fill(self.catalogue.ngettext(argument.text, argument.many, argument.n), argument.args)
        return self(argument.text, **argument.args)

    def _fill(self, text: str, args: Mapping[str, Argument]) -> str:
        if not args:
            return text
        return text.format(**{name: self.word(value) for name, value in args.items()})


def texts(language: str = SOURCE_LANGUAGE) -> Texts:
    """The texts of one of `LANGUAGES`; Dutch, the source language, needs no catalogue."""
    if language == SOURCE_LANGUAGE:
        return Texts(language, gettext.NullTranslations())
    return Texts(language, gettext.translation("atlas", LOCALE, [language]))
