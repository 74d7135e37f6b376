"""Operating system errors in words: what is wrong and what to do about it."""

import errno
from collections.abc import Mapping

from atlas.texts import N_, Message, message

FULL = N_("{path}: de schijf is vol. Maak ruimte en probeer het opnieuw; wat er stond, staat er nog.")
FORBIDDEN = N_("{path}: u mag hier niet lezen of schrijven. Vraag om rechten, of kies een andere map.")
IN_USE = N_("{path}: een ander programma gebruikt dit nu. Sluit dat en probeer het opnieuw.")
NO_FOLDER = N_("{path}: dit is een bestand en geen map. Kies een andere naam.")
NO_MEMORY = N_("het geheugen is vol. Sluit andere programma's en probeer het opnieuw.")
SAID: Mapping[int, str] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: N_("{path}: een bestand mag hier niet zo groot worden. Kies een andere map."),
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: N_("{path}: hier mag alleen worden gelezen. Kies een andere map."),
    errno.ENOENT: N_("{path}: dit is er niet. Is het net verplaatst? Probeer het dan opnieuw."),
    errno.ENOTDIR: NO_FOLDER,
    # Raised when creating a folder where a file has that name.
    errno.EEXIST: NO_FOLDER,
    errno.EISDIR: N_("{path}: dit is een map en geen bestand. Kies een andere naam."),
    errno.ENAMETOOLONG: N_("{path}: deze naam is te lang. Kies een kortere."),
    errno.EBUSY: IN_USE,
    errno.EMFILE: N_("{path}: er staan te veel bestanden open. Sluit andere programma's en probeer het opnieuw."),
    errno.ENOMEM: NO_MEMORY,
    errno.EIO: N_("{path}: de schijf of het netwerk geeft een fout. Probeer het op een andere plek."),
    errno.ELOOP: N_("{path}: deze snelkoppelingen verwijzen naar elkaar. Haal er een weg."),
}
OTHER = N_("{path}: {reason}. Kijk of u daar mag lezen en schrijven, en of de schijf niet vol is.")


def describe_os_error(problem: OSError) -> Message:
    """The message for an error of the operating system; an error without a text here keeps the system's own."""
    text = SAID.get(problem.errno or 0, OTHER)
    path = str(problem.filename or "").encode("utf-8", "replace").decode()
    return message(text, path=path or message("hier"), reason=problem.strerror or str(problem))
