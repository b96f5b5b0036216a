"""Messages, and web pages saved as messages: .eml, .mbox and .mhtml."""

from __future__ import annotations

import codecs
import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from tui.errors import CompareError
from tui.languages.folding import fold
from tui.sources.formats.plain import title_of_subject
from tui.sources.markup import visible
from tui.sources.metadata.known import known_outlet
from tui.sources.metadata.names import names_paper
from tui.sources.parsed import Entry, NoArticleError, Stated, Unpacked, check_entries, refusing_depth

_PAGE = ("text/html", "application/xhtml+xml")
_MESSAGE_START = re.compile(rb"(?m)^From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_PART = re.compile(rb"(?im)^content-transfer-encoding: ?(?:base64|quoted-printable)\s*$")
_LINE_OF_HEADERS = re.compile(rb"[!-9;-~]+:|[ \t]|From ")
# Houses of mailboxes for anybody, by their host names.
_MAILBOXES = re.compile(
    r"(?:aol|gmail|gmx|googlemail|hotmail|icloud|live|me|msn|outlook|proton|protonmail|qq|t-online|web|yahoo|yandex)"
    r"\.(?:com|net|de|me|ru|es|fr|it|co\.uk)|mail\.ru"
)
_MOST_BROKEN = 3  # lines of headers
_QUOTE_MARK = re.compile(rb"(?m)^[ \t]*>[ \t]?")
_MOST_QUOTED = 10  # times
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")


def unpack_mail(name: str, data: bytes) -> Unpacked:
    """Return the article in a message.

    Args:
        name: what messages call it.
        data: its bytes.

    Raises:
        CompareError: the message is encrypted or holds no text.
    """
    return Unpacked("mail", (_entry(name, data, 0),))


def unpack_mbox(name: str, data: bytes) -> Unpacked:
    """Return the articles in a file of messages; a message without text is left out.

    Args:
        name: what messages call it.
        data: its bytes.
    """
    starts = [match.start() for match in _MESSAGE_START.finditer(data)]
    check_entries(name, len(starts))
    entries: list[Entry] = []
    left_out: dict[str, list[int]] = {}
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        message = data[data.index(b"\n", start) + 1 : end]
        try:
            with refusing_depth(name):
                entries.append(_entry(name, _QUOTED_FROM.sub(rb"\1", message), number))
        except CompareError as error:
            left_out.setdefault(error.message.removeprefix(f"{name}: "), []).append(number)
    return Unpacked("mail", tuple(entries), left_out, several=True)


def unpack_mhtml(name: str, data: bytes) -> Unpacked:
    """Return the page in a web archive of one page; frames, pictures and styles are left out.

    Args:
        name: what messages call it.
        data: its bytes.

    Raises:
        CompareError: there is no page in it.
    """
    message = email.message_from_bytes(_from_first_header(data))
    pages = [part for part in message.walk() if part.get_content_type() in _PAGE]
    root = _root(message, pages)
    content = _payload(root) if root else b""
    if root is None or not content.strip():
        raise CompareError(f"{name}: no page in this web archive", "save the page again, or as HTML")
    entry = Entry(
        content,
        "html",
        data,
        charset=_charset(root),
        stated=tuple(_addresses(message, root)),
        weak=tuple(_titles(message)),
    )
    return Unpacked("mhtml", (entry,))


def _root(message: Message, pages: list[Message]) -> Message | None:
    """Return the part that is the page itself: the start of the archive, the address saved, or the first."""
    start = message.get_param("start")
    wanted = _header(message, "Snapshot-Content-Location")
    for part in pages:
        if start and part.get("Content-ID", "").strip() == start:
            return part
    for part in pages:
        if wanted and _header(part, "Content-Location") == wanted:
            return part
    return pages[0] if pages else None


def _addresses(message: Message, root: Message) -> Iterator[Stated]:
    for part, header in (
        (message, "Snapshot-Content-Location"),
        (message, "Content-Location"),
        (root, "Content-Location"),
    ):
        address = _header(part, header)
        if address.startswith(("http:", "https:")):
            yield Stated("url", address, f"{header}: {address}")
            return


def _titles(message: Message) -> Iterator[Stated]:
    subject = _header(message, "Subject")
    if subject:
        yield Stated("page title", subject, f"Subject: {subject}")


def _from_first_header(data: bytes) -> bytes:
    """Return a message without a byte order mark or blank lines before its headers."""
    return data.removeprefix(codecs.BOM_UTF8).lstrip()


def _entry(name: str, data: bytes, member: int) -> Entry:
    message = email.message_from_bytes(_whole_headers(_from_first_header(data)))
    if any(part.get_content_type() in _ENCRYPTED for part in message.walk()):
        raise CompareError(f"{name}: an encrypted message", "open it in the mail program and save its text")
    texts = [part for part in message.walk() if _is_text(part)]
    pages = [part for part in texts if part.get_content_type() in _PAGE]
    for part in (*pages, *texts):
        content = _payload(part)
        form = "html" if part in pages else "text"
        if not (_words(content) if form == "html" else content.strip()):
            continue
        if _PART.search(content):
            raise CompareError(f"{name}: a damaged message", "save it again")
        if form == "text":
            content = _unquoted(content)
        if form == "text" and part.get_param("format") == "flowed":
            content = _unflowed(content, part.get_param("delsp") == "yes")
        return Entry(content, form, data, member, charset=_charset(part), stated=tuple(_headers(message)))
    raise NoArticleError(f"{name}: no text in this message", "save what is attached to it, and name that")


def _whole_headers(data: bytes) -> bytes:
    """Return a message without damaged lines among its headers, which would end them."""
    head, gap, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data[:65_536] else b"\n\n")
    lines = head.splitlines(keepends=True)
    whole = [line for line in lines if _LINE_OF_HEADERS.match(line)]
    broken = len(lines) - len(whole)
    return b"".join(whole).rstrip(b"\r\n") + gap + body if 0 < broken <= _MOST_BROKEN < len(whole) else data


def _is_text(part: Message) -> bool:
    kind = part.get_content_type()
    return kind in ("text/plain", *_PAGE) and part.get_content_disposition() != "attachment"


def _words(page: bytes) -> bool:
    return re.search(rb"\w", visible(page)) is not None


def _payload(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _unquoted(content: bytes) -> bytes:
    """Return a text that is quoted as a whole, once or several times over, without the marks of it."""
    for _ in range(_MOST_QUOTED):
        lines = [line for line in content.split(b"\n") if line.strip()]
        if not all(map(_QUOTE_MARK.match, lines)):
            break
        content = _QUOTE_MARK.sub(b"", content)
    return content


def _unflowed(content: bytes, delete_space: bool) -> bytes:
    """Return the lines of format=flowed (RFC 3676) joined to paragraphs."""
    text = re.sub(rb"(?m)^ (?=[ >]|From )", b"", content.replace(b"\r\n", b"\n"))
    return re.sub(rb"(?<![\n-]) \n(?=[^\n>])", b"" if delete_space else b" ", text)


def _headers(message: Message) -> Iterator[Stated]:
    subject = _header(message, "Subject")
    if subject:
        yield Stated("title", title_of_subject(subject), f"Subject: {subject}")
    sender = _header(message, "From")
    who, address = parseaddr(sender)
    if who and "@" not in who:
        yield Stated("byline" if _is_person(who, address) else "outlet", who, f"From: {sender}")
    for name, field in (("Date", "published"), ("Archived-At", "url"), ("List-Archive", "")):
        value = _header(message, name)
        if value and field:
            yield Stated(field, value.strip("<>") if field == "url" else value, f"{name}: {value}")


def _is_person(who: str, address: str) -> bool:
    """Return whether the sender of a message is a person: called as the mailbox, not its house."""
    if names_paper(who) or known_outlet(who):
        return False
    box, _, house = fold(address).partition("@")
    words = re.findall(r"\w{3,}", fold(who))
    called = any(word in box for word in words) and not any(word in house for word in words)
    return called or _MAILBOXES.fullmatch(house) is not None


def _header(message: Message, name: str) -> str:
    """Return a header decoded to text."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        words = "".join(
            part if isinstance(part, str) else part.decode(charset or "utf-8", "replace")
            for part, charset in decode_header(str(value))
        )
    except (HeaderParseError, LookupError, ValueError):
        words = str(value)
    return " ".join(words.encode("utf-8", "replace").decode().split())
