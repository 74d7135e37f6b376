"""The settings of an atlas: what `atlas.yml` says, checked by the same code as the fields of a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from atlas.content.config.logo import logo_problem
from atlas.content.config.own_fields import own_fields
from atlas.content.config.own_places import read_places
from atlas.content.config.table import COLOURS, SETTINGS
from atlas.content.hints import excerpt_of
from atlas.content.parsing.frontmatter import as_fields, merge_conflict
from atlas.content.parsing.syntax import find_odd_sign
from atlas.content.parsing.tree import read_tree
from atlas.content.source import SETTINGS_FILE, read_text
from atlas.content.text.personal import personal_data_in_fields
from atlas.content.types import Field
from atlas.content.validate import read_fields
from atlas.content.values import Fields
from atlas.diagnostics import Diagnostic, Diagnostics, Span
from atlas.places.dutch import dutch_places
from atlas.places.model import Places
from atlas.rules import BAD_THRESHOLD, NO_LOGO, NO_SETTINGS, NOT_HTTPS, UNSAFE_LOGO
from atlas.texts import SOURCE_LANGUAGE

_SHARES = ("kansrijk-balans", "overlap")
_SECURE = {"adres": "https://atlas.voorbeeld.nl/", "repository": "https://github.com/voorbeeld/atlas"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The thresholds of signals. `promising_balance` and `overlap` are shares, the others counts.

    The last five each belong to one analysis and default to `promising_minimum`.
    """

    promising_balance: float = 0.6
    promising_minimum: int = 5
    confirmation_months: int = 12
    shared_members: int = 3
    overlap: float = 0.7
    form_mix_minimum: int = 5
    capacity_minimum: int = 5
    roles_minimum: int = 5
    connectors_minimum: int = 5
    peers_minimum: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours as `#rrggbb` by name in the stylesheet, for the light and dark scheme; the logo as a path in the content.

    `places` gives the position of each colour by its path in `thema`, such as `kleuren.papier`.
    """

    colours: Mapping[str, str] = field(default_factory=dict)
    night: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The name, publisher and looks of an atlas, among others. An empty text means that a setting was left out.

    `place_spans` gives the position at which the settings name the page of a place, by the code of the place.
    """

    title: str = ""
    subtitle: str = ""
    publisher: str = ""
    language: str = SOURCE_LANGUAGE
    address: str = ""
    repository: str = ""
    branch: str = "main"
    contact: str = ""
    response_time: str = ""
    licence: str = ""
    accessibility_statement: str = ""
    privacy_contact: str = ""
    security_contact: str = ""
    notice: str = ""
    internal_texts: bool = True
    thresholds: Thresholds = Thresholds()
    own: Mapping[str, tuple[Field, ...]] = field(default_factory=dict)
    theme: Theme = field(default_factory=Theme)
    places: Places = field(default_factory=dutch_places)
    place_spans: Mapping[str, Span] = field(default_factory=dict)


def read_settings(folder: Path) -> tuple[Settings, Mapping[str, str], Diagnostics]:
    """The settings in a content folder, the text of each file that holds them, and the problems.

    A setting with a problem keeps its default.
    """
    file = folder / SETTINGS_FILE
    if not (file.is_file() or file.is_symlink()):
        return Settings(), {SETTINGS_FILE: ""}, (NO_SETTINGS.at(Span(SETTINGS_FILE)),)
    text, problems = read_text(file, SETTINGS_FILE, folder.resolve())
    if text is None:
        return Settings(), {SETTINGS_FILE: ""}, problems
    root = folder.resolve()
    fields, unread = _fields(text)
    settings, wrong = _settings(fields)
    chosen, misplaced = read_places(fields, root)
    diagnostics = (*problems, *unread, *wrong, *misplaced, *_logo(fields, root), *personal_data_in_fields(fields))
    whole = replace(settings, places=chosen.places, place_spans=chosen.spans)
    return whole, {SETTINGS_FILE: text, **chosen.texts}, diagnostics


def _fields(text: str) -> tuple[Fields, Diagnostics]:
    start = Span(SETTINGS_FILE, 1)
    lines = text.split("\n")
    unfit = (*merge_conflict(lines, SETTINGS_FILE), find_odd_sign(lines, start))
    if unfit[0] is not None:
        return Fields({}, start), (unfit[0],)
    tree, unread = read_tree(text, SETTINGS_FILE, 1)
    root, wrong = as_fields(tree, start)
    if root is None:
        return Fields({}, start), (*unread, *wrong)
    fields, problems = read_fields(root, SETTINGS)
    return fields, (*unread, *problems)


def _settings(fields: Fields) -> tuple[Settings, Diagnostics]:
    own, problems = own_fields(fields.record("velden"))
    settings = Settings(
        title=fields.text("titel"),
        subtitle=fields.text("ondertitel"),
        publisher=fields.text("uitgever"),
        language=fields.text("taal") or SOURCE_LANGUAGE,
        address=fields.text("adres"),
        repository=fields.text("repository"),
        branch=fields.text("tak") or "main",
        contact=fields.text("contact"),
        response_time=fields.text("responstermijn"),
        licence=fields.text("licentie"),
        accessibility_statement=fields.text("toegankelijkheidsverklaring"),
        privacy_contact=fields.text("privacycontact"),
        security_contact=fields.text("beveiligingscontact"),
        notice=fields.text("melding"),
        internal_texts=fields.text("interne-teksten") != "nee",
        thresholds=_thresholds(fields.record("drempels")),
        own=MappingProxyType(own),
        theme=_theme(fields.record("thema")),
    )
    return settings, (*problems, *_insecure(fields), *_no_share(fields.record("drempels")))


def _insecure(fields: Fields) -> Iterator[Diagnostic]:
    for name, example in _SECURE.items():
        address = fields.text(name)
        if address and not address.startswith("https://"):
            yield NOT_HTTPS.at(fields.place(name), name=name, example=example)


def _no_share(written: Fields | None) -> Iterator[Diagnostic]:
    if written is None:
        return
    for name in _SHARES:
        if written.amount(name) and _share(written, name) is None:
            yield BAD_THRESHOLD.at(written.place(name), name=name)


def _share(written: Fields, name: str) -> float | None:
    """A number from 0 to 1; `None` if it is absent or not such a number."""
    amount = written.amount(name)
    return amount.low if amount and 0 <= amount.low == amount.high <= 1 else None


def _thresholds(written: Fields | None) -> Thresholds:
    """The thresholds as written, with defaults for those that are absent or invalid."""
    if written is None:
        return Thresholds()
    defaults = Thresholds()
    balance, overlap = _share(written, "kansrijk-balans"), _share(written, "overlap")
    minimum = _count(written, "kansrijk-minimum", defaults.promising_minimum)
    return Thresholds(
        promising_balance=defaults.promising_balance if balance is None else balance,
        promising_minimum=minimum,
        confirmation_months=_count(written, "bevestiging-maanden", defaults.confirmation_months),
        shared_members=_count(written, "gedeelde-deelnemers", defaults.shared_members),
        overlap=defaults.overlap if overlap is None else overlap,
        form_mix_minimum=_count(written, "vormmix-minimum", minimum),
        capacity_minimum=_count(written, "capaciteit-minimum", minimum),
        roles_minimum=_count(written, "rollen-minimum", minimum),
        connectors_minimum=_count(written, "verbinders-minimum", minimum),
        peers_minimum=_count(written, "vergelijkbaar-minimum", minimum),
    )


def _count(written: Fields, name: str, default: int) -> int:
    number = written.number(name)
    return default if number is None else number


def _theme(written: Fields | None) -> Theme:
    if written is None:
        return Theme()
    places: dict[str, Span] = {}
    by_day, by_night = (_colours(written.record(group), group, places) for group in ("kleuren", "kleuren-donker"))
    return Theme(colours=by_day, night=by_night, logo=written.text("logo"), places=MappingProxyType(places))


def _colours(chosen: Fields | None, group: str, places: dict[str, Span]) -> Mapping[str, str]:
    """The colours of a group by name in the stylesheet; their positions are added to `places`."""
    given = [name for name in COLOURS if chosen and chosen.text(name)]
    places |= {f"{group}.{name}": chosen.place(name) for name in given if chosen}
    return MappingProxyType({COLOURS[name]: chosen.text(name) for name in given if chosen})


def _logo(fields: Fields, root: Path) -> Iterator[Diagnostic]:
    theme = fields.record("thema")
    logo = theme.text("logo") if theme else ""
    if theme and logo and not _is_within(root / logo, root):
        yield NO_LOGO.at(theme.place("logo"), word=excerpt_of(logo))
    elif theme and logo and (why := logo_problem(root / logo)):
        yield UNSAFE_LOGO.at(theme.place("logo"), word=excerpt_of(logo), why=why)


def _is_within(file: Path, root: Path) -> bool:
    return file.is_file() and file.resolve().is_relative_to(root)
