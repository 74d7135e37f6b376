"""The level of a coalition, derived from its participants, with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atlas.landscape.derived.members import Membership
from atlas.texts import Message, message, plural

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Level:
    """A level (`supra`, `inter`, `intra`, or empty for unknown) as written and as derived.

    `why_derived` is the reason for the derived level.
    """

    written: str
    derived: str
    why_derived: Message

    @property
    def reason(self) -> Message:
        """Why the level is what it is."""
        return message("zo geschreven door de redactie") if self.written else self.why_derived

    @property
    def value(self) -> str:
        """The written level, otherwise the derived one."""
        return self.written or self.derived

    @property
    def differs(self) -> bool:
        """Whether a written level contradicts a derived one."""
        return bool(self.written and self.derived and self.written != self.derived)


def level_of(counted: Sequence[Membership], written: str, *, complete: bool) -> Level:
    """The level that follows from the participants that count.

    K is the number that act as a coalition, O the number of distinct home organisations. K ≥ 2 is supra; K + O ≥ 2 is
    inter; one organisation alone is intra if the list is `complete` or names two or more of its teams or persons.
    """
    coalitions = {member.party for member in counted if member.acts_as == "coalitie"}
    organisations = {member.home for member in counted if member.acts_as == "organisatie" and member.home}
    k, o = len(coalitions), len(organisations)
    derived, reason = "", _unknown(counted, k, o)
    if k >= SEVERAL:
        derived, reason = "supra", plural("want {n} coalitie neemt deel", "want {n} coalities nemen deel", k)
    elif k + o >= SEVERAL:
        derived, reason = "inter", _inter(k, o)
    elif o == 1 and complete:
        derived, reason = "intra", message("want alleen één organisatie neemt deel en de lijst is volledig")
    elif o == 1 and (parts := len(_seats(counted))) >= SEVERAL:
        derived, reason = "intra", message("want {n} teams of rollen van één organisatie nemen deel", n=parts)
    return Level(written, derived, reason)


def _inter(coalitions: int, organisations: int) -> Message:
    if coalitions:
        return message("want één coalitie en minstens één organisatie nemen deel")
    return plural("want {n} organisatie neemt deel", "want {n} organisaties nemen deel", organisations)


def _unknown(counted: Sequence[Membership], coalitions: int, organisations: int) -> Message:
    if not counted:
        return message("want er is geen deelnemer bekend")
    if coalitions:
        return message("want er is maar één deelnemer bekend, en dat is een coalitie")
    if not organisations:
        return message("want van geen deelnemer is bekend bij welke organisatie die hoort")
    return message("want er is maar één deelnemer bekend en de lijst is niet volledig")


def _seats(counted: Iterable[Membership]) -> frozenset[tuple[str, str]]:
    """The participating teams and persons of an organisation; a team and its representative are one seat."""
    named = {(member.team, member.person) for member in counted if member.home}
    return frozenset(named - {("", "")})
