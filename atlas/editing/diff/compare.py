"""The differences between two versions of the landscape, in plain words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from atlas.editing.diff.facts import AtlasFacts, rename_pages
from atlas.texts import N_, Message, message

ADDED, GONE, CHANGED = "erbij", "weg", "anders"
PAGES, MEMBERS, LEVELS, FORMS, PHASES, TIES, SIGNALS, DETAILS = (
    "paginas",
    "deelnames",
    "niveaus",
    "vormen",
    "fasen",
    "banden",
    "vragen",
    "velden",
)
HEADINGS = {
    PAGES: N_("Pagina's"),
    MEMBERS: N_("Wie waaraan meedoet"),
    LEVELS: N_("Niveaus"),
    FORMS: N_("Vormen"),
    PHASES: N_("Loopt het nog?"),
    TIES: N_("Banden tussen coalities"),
    SIGNALS: N_("Vragen die het landschap oproept"),
    DETAILS: N_("Wat op de pagina's verandert"),
}
STATES = {
    "nu": N_("doet mee"),
    "voorbij": N_("deed mee"),
    "aangekondigd": N_("gaat meedoen"),
    "onbekend": N_("doet misschien mee"),
}
WHY = {
    "vastgelegd": N_("een relatie is opgeschreven"),
    "zetels": N_("de een heeft een zetel in de ander"),
    "organisaties": N_("zij delen organisaties"),
    "teams": N_("zij delen teams"),
    "grenswerkers": N_("zij delen grenswerkers"),
    "minipraktijken": N_("een mini-praktijk verbindt ze"),
    "oplossingen": N_("een oplossing verbindt ze"),
}
# The most names of files that are listed.
MOST_FILES = 5
Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference: its type, whether something was added, removed or changed, the ids, and its text."""

    sort: str
    change: str
    about: tuple[str, ...]
    text: Message
    before: str = ""
    after: str = ""


def differences(before: AtlasFacts, after: AtlasFacts) -> tuple[Difference, ...]:
    """All differences, by type; a renamed page is the same page."""
    names = {old: new for old, new in after.former.items() if old in before.kinds and old not in after.kinds}
    then = rename_pages(before, names)
    return (
        *_pages(before, then, after, names),
        *_members(then, after),
        *_values(LEVELS, then, after, lambda facts: facts.levels),
        *_values(FORMS, then, after, lambda facts: facts.forms),
        *_values(PHASES, then, after, lambda facts: facts.phases),
        *_ties(then, after),
        *_signals(then, after),
        *_details(then, after),
    )


def not_compared(before: AtlasFacts, after: AtlasFacts, base: str) -> tuple[Message, ...]:
    """What may be missing from a comparison with `base`: the files with mistakes on either side."""
    faulty_before, faulty_after = _files(before.faulty), _files(after.faulty)
    return (
        *(
            (message("In {base} zitten fouten, dus hier kan iets ontbreken: {files}", base=base, files=faulty_before),)
            * bool(faulty_before)
        ),
        *(
            (message("Er zitten fouten in de inhoud, dus hier kan iets ontbreken: {files}", files=faulty_after),)
            * bool(faulty_after)
        ),
    )


def _files(paths: Sequence[str]) -> str:
    return ", ".join((*paths[:MOST_FILES], *(["…"] if len(paths) > MOST_FILES else [])))


def _pages(before: AtlasFacts, then: AtlasFacts, after: AtlasFacts, names: Mapping[str, str]) -> Iterator[Difference]:
    for old, new in names.items():
        text = message("{old} heet nu {new}: {title}", old=old, new=new, title=after.title(new))
        yield Difference(
            sort=PAGES, change=CHANGED, about=(old, new), text=text, before=before.title(old), after=after.title(new)
        )
    for ident, was, now in _both(then.kinds, after.kinds):
        if was is None:
            text = message("nieuw: {title} ({kind} {id})", title=after.title(ident), kind=now or "", id=ident)
            yield Difference(sort=PAGES, change=ADDED, about=(ident,), text=text)
        elif now is None:
            text = message("weg: {title} ({kind} {id})", title=then.title(ident), kind=was, id=ident)
            yield Difference(sort=PAGES, change=GONE, about=(ident,), text=text)
        elif then.title(ident) != after.title(ident) and ident not in names.values():
            text = message("{old} heet nu {new}", old=then.title(ident), new=after.title(ident))
            yield Difference(
                sort=PAGES,
                change=CHANGED,
                about=(ident,),
                text=text,
                before=then.title(ident),
                after=after.title(ident),
            )


def _members(then: AtlasFacts, after: AtlasFacts) -> Iterator[Difference]:
    for (coalition, party), was, now in _both(then.members, after.members):
        facts = after if now else then
        names = {"party": facts.title(party), "coalition": facts.title(coalition)}
        about = (coalition, party)
        if was is None and now is not None:
            text = message("{party} {state} in {coalition}", state=message(STATES[now]), **names)
            yield Difference(sort=MEMBERS, change=ADDED, about=about, text=text, after=now)
        elif now is None:
            yield Difference(
                sort=MEMBERS,
                change=GONE,
                about=about,
                text=message("{party} staat niet meer bij {coalition}", **names),
                before=was or "",
            )
        elif was != now:
            text = message("{party} {state} in {coalition}", state=message(STATES[now]), **names)
            yield Difference(sort=MEMBERS, change=CHANGED, about=about, text=text, before=was or "", after=now)


def _values(
    sort: str, then: AtlasFacts, after: AtlasFacts, of: Callable[[AtlasFacts], Mapping[str, str]]
) -> Iterator[Difference]:
    """The derived values of coalitions that exist in both versions."""
    for ident, was, now in _both(of(then), of(after)):
        if was is not None and now is not None:
            unknown = message("onbekend")
            text = message(
                "{title}: van {was} naar {now}", title=after.title(ident), was=was or unknown, now=now or unknown
            )
            yield Difference(sort=sort, change=CHANGED, about=(ident,), text=text, before=was, after=now)


def _ties(then: AtlasFacts, after: AtlasFacts) -> Iterator[Difference]:
    for pair, was, now in _both(then.ties, after.ties):
        facts = after if now is not None else then
        first, second = (facts.title(key) for key in pair)
        if was is None:
            text = message("{one} en {two} raken verbonden: {why}", one=first, two=second, why=_why(now or frozenset()))
            yield Difference(sort=TIES, change=ADDED, about=pair, text=text)
        elif now is None:
            text = message("{one} en {two} zijn niet meer verbonden", one=first, two=second)
            yield Difference(sort=TIES, change=GONE, about=pair, text=text)
        else:
            text = message("{one} en {two} zijn anders verbonden: {why}", one=first, two=second, why=_why(now))
            yield Difference(
                sort=TIES,
                change=CHANGED,
                about=pair,
                text=text,
                before=" ".join(sorted(was)),
                after=" ".join(sorted(now)),
            )


def _why(reasons: frozenset[str]) -> Message | str:
    causes = [message(text) for name, text in WHY.items() if name in reasons]
    shown: Message | str = causes[0] if causes else ""
    for reason in causes[1:]:
        shown = message("{first}; {rest}", first=shown, rest=reason)
    return shown


def _signals(then: AtlasFacts, after: AtlasFacts) -> Iterator[Difference]:
    if then.signals is None or after.signals is None:
        return
    for key, was, now in _both(then.signals, after.signals):
        name, *about = key
        if was is None and now is not None:
            text = message("nieuwe vraag ({name}): {question}", name=name, question=now)
            yield Difference(sort=SIGNALS, change=ADDED, about=tuple(about), text=text, after=name)
        elif now is None and was is not None:
            text = message("niet meer gevraagd ({name}): {question}", name=name, question=was)
            yield Difference(sort=SIGNALS, change=GONE, about=tuple(about), text=text, before=name)


def _details(then: AtlasFacts, after: AtlasFacts) -> Iterator[Difference]:
    """The fields that differ on pages in both versions, one line a page."""
    if then.details is None or after.details is None:
        return
    changed: dict[str, list[str]] = {}
    for (ident, name), _, _ in _both(then.details, after.details):
        if ident in then.kinds and ident in after.kinds:
            changed.setdefault(ident, []).append(name)
    for ident, names in changed.items():
        fields = ", ".join(name for name in names if name)
        title = after.title(ident)
        if not fields:
            text = message("{title}: de tekst", title=title)
        elif "" in names:
            text = message("{title}: {fields}, en de tekst", title=title, fields=fields)
        else:
            text = message("{title}: {fields}", title=title, fields=fields)
        yield Difference(sort=DETAILS, change=CHANGED, about=(ident,), text=text, after=fields)


def _both(then: Mapping[Key, Value], after: Mapping[Key, Value]) -> Iterator[tuple[Key, Value | None, Value | None]]:
    """Every key with a different value: what remains in the order of `after`, then what was removed."""
    for key, now in after.items():
        was = then.get(key)
        if was != now:
            yield key, was, now
    for key, was in then.items():
        if key not in after:
            yield key, was, None
