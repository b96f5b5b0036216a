"""Writing a file so that it is there whole or not at all.

The data goes to a file of random name in the folder of the target, is flushed to the disk, and only
then takes the target's name; the folder is flushed last. Whatever happens on the way, the old file
or no file is found, never half of the new one. Nothing is overwritten unless that is asked for.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import time
import unicodedata
from pathlib import Path

from tui.errors import CompareError, plain
from tui.paths import real_path

TEMPORARY = ".compare-tui-"  # what the name of an unfinished file begins with
MAX_NAME_BYTES = 120  # leaves room for a suffix in the 255 bytes most file systems allow

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]+')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)")


def write_new(path: Path, data: bytes, *, overwrite: bool = False, private: bool = False) -> Path:
    """Write ``data`` to a file that is complete or absent afterwards, and on the disk.

    Args:
        path: the file to write. Where it is a symbolic link and may be overwritten, the file it
            leads to is written and the link stays.
        data: everything the file shall hold.
        overwrite: whether a file of that name may be replaced; it keeps its permissions.
        private: whether a new file shall be readable by its owner only.

    Returns:
        The path written.

    Raises:
        CompareError: it exists and may not be overwritten, or it cannot be written.
    """
    target = real_path(path) if overwrite else path
    try:
        mode = _mode_to_keep(target, overwrite)
        temporary = _write_temporary(target, data, private=private or mode is not None, mode=mode)
        try:
            publish(temporary, target, overwrite=overwrite)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
    except FileExistsError as error:
        raise CompareError(f"{path} already exists", "choose another name, or allow overwriting") from error
    except OSError as error:
        raise plain(error, path, "write") from error
    try:
        sync_folder(target.parent)
    except OSError as error:
        raise CompareError(
            f"{path} is written, but the system cannot confirm that it reached the disk", "keep another copy"
        ) from error
    return target


def publish(temporary: Path, target: Path, *, overwrite: bool = False) -> None:
    """Give a finished file, already flushed to the disk, its name; the folder is not yet flushed.

    Args:
        temporary: the file, in the folder of its place.
        target: its name from now on.
        overwrite: whether a file of that name may be replaced.

    Raises:
        FileExistsError: the target exists and may not be overwritten.
        OSError: the system refuses.
    """
    if overwrite:
        _replace(temporary, target)
    elif os.name == "nt":
        os.rename(temporary, target)  # refuses to overwrite there
    else:
        _link(temporary, target)


def temporary_path(target: Path) -> Path:
    """Return a name nobody can guess in the folder of ``target``, for a file in the making."""
    return target.parent / f"{TEMPORARY}{secrets.token_hex(8)}"


def sync_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk, where the system knows such a thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems cannot
            raise
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Flush a file to the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def safe_name(title: str, fallback: str = "comparison") -> str:
    """Return a file name made from a title that every system takes, without suffix.

    It holds no control or invisible characters, nothing that separates folders or has a meaning to
    a shell option or to Windows, and no more than 120 bytes of UTF-8.

    Args:
        title: any text.
        fallback: the name where nothing of the title is left.
    """
    name = unicodedata.normalize("NFC", title)
    name = "".join(
        " " if c.isspace() else c for c in name if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    name = " ".join(_FORBIDDEN.sub(" ", name).split())
    name = name.encode("utf-8")[:MAX_NAME_BYTES].decode("utf-8", "ignore")
    name = name.lstrip(".-~ ").rstrip(". ")
    if _DEVICES.match(name):
        name = f"_{name}"
    return name or fallback


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """Return the first of ``name.suffix``, ``name-2.suffix``, ... that does not exist in a folder.

    Another program may take it in the meantime: :func:`write_new` will then refuse.

    Args:
        folder: the folder.
        name: without suffix.
        suffix: with its dot.
    """
    path = folder / f"{name}{suffix}"
    number = 2
    while os.path.lexists(path):
        path = folder / f"{name}-{number}{suffix}"
        number += 1
    return path


def remove_stale_files(folder: Path, older_than: float = 24 * 3600) -> None:
    """Remove unfinished files that a crash left in a folder of ours.

    Args:
        folder: the folder.
        older_than: seconds; younger files may still be written.
    """
    now = time.time()
    with contextlib.suppress(OSError), os.scandir(folder) as items:
        for item in items:
            if item.name.startswith(TEMPORARY) and not item.is_dir(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    if now - item.stat(follow_symlinks=False).st_mtime > older_than:
                        os.unlink(item.path)


def _mode_to_keep(target: Path, overwrite: bool) -> int | None:
    """The permissions of the file to be replaced, None where there is none.

    Raises:
        FileExistsError: it may not be replaced.
        IsADirectoryError: it is no file.
    """
    try:
        found = os.lstat(target)
    except FileNotFoundError:
        return None
    if not overwrite:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EPERM, "it is not an ordinary file", str(target))
    return stat.S_IMODE(found.st_mode)


def _write_temporary(target: Path, data: bytes, *, private: bool, mode: int | None) -> Path:
    path = temporary_path(target)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    handle = os.open(path, flags, 0o600 if private else 0o666)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(path)
        raise
    return path


def _link(temporary: Path, target: Path) -> None:
    try:
        os.link(temporary, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _reserve(temporary, target)
    else:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _reserve(temporary: Path, target: Path) -> None:
    """Take the name with an empty file, then replace that: for file systems without hard links."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(target)
        raise


def _replace(temporary: Path, target: Path) -> None:
    """Replace, with patience: on Windows a virus scanner may hold the file for a moment."""
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8) if os.name == "nt" else ():
        try:
            os.replace(temporary, target)
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(temporary, target)
