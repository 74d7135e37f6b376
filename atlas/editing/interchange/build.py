"""What is known while pages are made of a file: its things, the pages they become, and the account of its data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from atlas.content.names import words_key
from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.content.types import Ref
from atlas.content.values import Absence, Entity
from atlas.editing.commands.new import id_for
from atlas.editing.interchange.drafts import PageDraft
from atlas.editing.interchange.ledger import Ledger
from atlas.editing.interchange.mapping import FormatMapping
from atlas.editing.interchange.model import ForeignFile, ForeignThing
from atlas.editing.interchange.presets import IDENT, NAME_ONLY, NOTHING, TITLE
from atlas.editing.lists.body_pages import body_fields
from atlas.editing.lists.names import PageNames
from atlas.editing.lists.questions import NEW, ListQuestion
from atlas.places.bodies import PublicBody
from atlas.texts import Message, Texts, message


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How a file is taken over: its mapping, the answers that there are, and whether new pages are public."""

    mapping: FormatMapping
    words: Texts
    answers: Mapping[str, str]
    public: bool


@dataclass(slots=True, kw_only=True)
class PageBuilder:
    """The pages that a file gives so far. `excluded` are the ids of pages that cannot come, with the reason."""

    file: ForeignFile
    content: Content
    options: ImportOptions
    excluded: Mapping[str, Message]
    ledger: Ledger
    entities: Mapping[str, Entity]
    names: Mapping[str, PageNames]
    taken: set[str]
    drafts: dict[str, PageDraft] = field(default_factory=dict)
    by_title: dict[tuple[str, str], PageDraft] = field(default_factory=dict)
    draft_of: dict[str, PageDraft] = field(default_factory=dict)
    things: dict[str, ForeignThing] = field(default_factory=dict)
    waiting: dict[str, Message] = field(default_factory=dict)
    questions: dict[str, ListQuestion] = field(default_factory=dict)

    def answer(self, about: str) -> str:
        """What someone answered about a text, or nothing."""
        return self.options.answers.get(words_key(about), "")

    def ask(self, about: str, where: str, why: Message, options: tuple[str, ...]) -> None:
        """Ask something once."""
        question = ListQuestion(about=about, where=where, ask=why, options=options)
        self.questions.setdefault(question.key, question)

    def thing(self, key: str) -> ForeignThing | None:
        """The thing that a link leads to."""
        return self.things.get(key) or self.things.get(key.casefold())

    def kind_of(self, thing: ForeignThing) -> str:
        """The kind of page that a thing becomes; *niet* for a kind that the mapping does not have."""
        return self.options.mapping.kinds.get(thing.kind, NOTHING)

    def page_of(self, thing: ForeignThing) -> PageDraft | None:
        """The page that a thing becomes, unless that cannot come."""
        draft = self.draft_of.get(thing.key)
        return draft if draft and draft.ident not in self.excluded else None

    def written(self, name: str, ref: Ref) -> str:
        """How something that is only named is written in a field: an id, a name without a page, or nothing."""
        thing = self.thing(name)
        draft = self.page_of(thing) if thing else None
        if draft and (not ref.kinds or draft.kind.name in ref.kinds):
            return draft.ident
        title = thing.title if thing else name
        kinds = ref.kinds or tuple(self.names)
        idents = {ident for kind in kinds if (ident := self.names[kind].find(title).ident)}
        return idents.pop() if len(idents) == 1 else f"? {title}" if ref.unwritten else ""


def new_builder(
    file: ForeignFile, content: Content, options: ImportOptions, excluded: Mapping[str, Message]
) -> PageBuilder:
    """A builder in which every thing of the file has its page, and no page says anything yet."""
    builder = PageBuilder(
        file=file,
        content=content,
        options=options,
        excluded=excluded,
        ledger=Ledger(options.words),
        entities={entity.id: entity for entity in content.entities},
        names={kind: PageNames(content, (kind,), bodies=kind == "organisatie") for kind in content.kinds},
        taken=set(content.declared),
    )
    for number, thing in enumerate(file.things, 1):
        for key in (thing.key, thing.key.casefold(), *(name.casefold() for name in thing.also)):
            builder.things.setdefault(key, thing)
        if builder.kind_of(thing) in content.kinds:
            _give_page(builder, thing, number)
    return builder


def title_of(builder: PageBuilder, thing: ForeignThing) -> str:
    """The title of the page of a thing: the first value that is mapped to it, else its own."""
    mapped = builder.options.mapping.values.get(thing.kind, {})
    titles = {name: text for name, text in reversed(thing.values) if mapped.get(name) == TITLE}
    return next((" ".join(titles[name].split()) for name in mapped if name in titles), thing.title)


def _give_page(builder: PageBuilder, thing: ForeignThing, number: int) -> None:
    """Find the page of a thing, or begin a new one; something to ask first makes it wait."""
    kind, title = builder.content.kinds[builder.kind_of(thing)], title_of(builder, thing)
    name = (kind.name, words_key(title))
    draft = builder.by_title.get(name)
    if draft is None:
        ident, body = _page(builder, thing, kind.name, title)
        if not ident:
            return
        draft = builder.drafts.get(ident) or PageDraft(
            kind=kind,
            ident=ident,
            title=title if body is None else body.title,
            number=number,
            entity=builder.entities.get(ident),
        )
        builder.drafts[ident] = builder.by_title[name] = draft
        builder.taken.add(ident)
        if draft.entity is None:
            draft.given |= _beginning(builder, draft, body)
    builder.draft_of[thing.key] = draft


def _page(builder: PageBuilder, thing: ForeignThing, kind: str, title: str) -> tuple[str, PublicBody | None]:
    """The id of the page that a thing is about, a new one if there is none; nothing if that must be asked first."""
    match, answer, words = builder.names[kind].find(title), builder.answer(title), builder.options.words
    if match.ident:
        return match.ident, None
    if answer and words_key(answer) not in {words_key(NEW), words_key(words(NEW))}:
        ident = builder.names[kind].find(answer).ident
        if ident:
            return ident, None
    elif match.near and not answer:
        builder.ask(title, thing.kind, message("Is dit een pagina die er al is?"), (*match.near, words(NEW)))
        builder.waiting[thing.key] = message("wacht op een antwoord")
        return "", None
    return _new_id(builder, thing, match.body.title if match.body else title), match.body


def _new_id(builder: PageBuilder, thing: ForeignThing, title: str) -> str:
    """An id for a new page: the one that the file has, if the mapping says so, else one that follows from the title."""
    mapped = builder.options.mapping.values.get(thing.kind, {})
    own = next((text for name, text in thing.values if mapped.get(name) == IDENT), "")
    tries = (id_for(own), id_for(title), id_for(f"{title} {builder.kind_of(thing)}"))
    ident = next((one for one in tries if one and one not in builder.taken), "")
    return ident or f"{id_for(thing.kind) or 'pagina'}-{len(builder.drafts) + 1}"


def _beginning(builder: PageBuilder, draft: PageDraft, body: PublicBody | None) -> Iterator[tuple[str, Plain]]:
    """What a new page has that the file does not say."""
    yield TITLE, draft.title
    if body:
        yield from body_fields(body).items()
    elif draft.kind.name == "organisatie":
        yield "wereld", Absence.UNKNOWN
    if not builder.options.public:
        yield "zichtbaarheid", "concept"


def is_name_only(builder: PageBuilder, thing: ForeignThing) -> bool:
    """Whether a thing gets no page, but may be named by others."""
    return builder.kind_of(thing) == NAME_ONLY
