"""Pictures without metadata about places and persons. The image data are unchanged; only metadata bytes are dropped."""

import struct
from collections.abc import Iterator

PNG = b"\x89PNG\r\n\x1a\n"
# PNG chunks with text, EXIF data, or the time of the last change.
_TELLING = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))
_APP1, _APP13, _COMMENT, _SCAN, _START = 0xE1, 0xED, 0xFE, 0xDA, 0xD8
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04


def without_metadata(content: bytes) -> bytes:
    """The bytes of a PNG, JPEG or WebP without metadata about place, person, camera and time.

    Raises `ValueError` if the bytes are malformed.
    """
    try:
        if content.startswith(PNG):
            return PNG + b"".join(_png(content))
        if content.startswith(b"\xff\xd8"):
            return b"\xff\xd8" + b"".join(_jpeg(content))
        return _webp(content)
    except (struct.error, IndexError) as error:
        raise ValueError(str(error)) from error


def _png(content: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if kind not in _TELLING:
            yield content[at:end]
        if kind == b"IEND":
            return  # data after the end of the picture are not part of it
        at = end


def _jpeg(content: bytes) -> Iterator[bytes]:
    at = 2
    while at < len(content):
        if content[at] != 0xFF:  # noqa: PLR2004 - the first byte of every segment
            raise ValueError(at)
        marker = content[at + 1]
        if marker == _SCAN:
            yield content[at:]
            return
        (length,) = struct.unpack_from(">H", content, at + 2)
        if marker not in {_APP1, _APP13, _COMMENT}:
            yield content[at : at + 2 + length]
        at += 2 + length


def _webp(content: bytes) -> bytes:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise ValueError(content[:12])
    chunks = []
    at = 12
    while at < len(content):
        kind = content[at : at + 4]
        (length,) = struct.unpack_from("<I", content, at + 4)
        end = at + 8 + length + length % 2
        chunk = content[at:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~(_EXIF_FLAG | _XMP_FLAG)]) + chunk[9:]
        if kind not in {b"EXIF", b"XMP "}:
            chunks.append(chunk)
        at = end
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body
