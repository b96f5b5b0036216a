"""A written file is complete or absent, whatever fails on the way."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import atomic
from tui.atomic import free_path, safe_name, write_new
from tui.errors import CompareError
from tui.storage.file.database import writable
from tui.storage.file.whole_file import build

CALLS = ("open", "write", "fsync", "close", "link", "unlink", "replace", "lstat", "fchmod")
FAULTS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EMFILE)


class FailingOs:
    """The os module, whose nth call of those watched fails, once or from then on."""

    def __init__(self, fail_at: int, code: int, *, sticky: bool) -> None:
        self.fail_at, self.code, self.sticky, self.count = fail_at, code, sticky, 0

    def __getattr__(self, name: str) -> object:
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*args: object, **keywords: object) -> object:
            self.count += 1
            if self.count == self.fail_at or (self.sticky and self.count > self.fail_at):
                if name == "close":
                    real(*args)  # the descriptor is gone even when close reports an error
                raise OSError(self.code, os.strerror(self.code))
            return real(*args, **keywords)

        return call


def short_write(handle: int, data: bytes) -> int:
    return os.write(handle, bytes(data[:3]))


def no_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "no hard links here")


def test_writes_a_new_file_and_refuses_to_overwrite(tmp_path: Path) -> None:
    path = write_new(tmp_path / "report.md", b"one")
    assert path.read_bytes() == b"one"
    with pytest.raises(CompareError, match=r"report\.md already exists"):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"
    write_new(path, b"two", overwrite=True)
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["report.md"]


def test_permissions_follow_the_file_or_the_user(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    write_new(old, b"new", overwrite=True)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    secret = write_new(tmp_path / "secret", b"", private=True)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600


def test_a_link_is_kept_and_its_target_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with pytest.raises(CompareError):
        write_new(link, b"new")
    write_new(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("sticky", [False, True])
def test_every_failing_call_leaves_the_old_or_the_new_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwrite: bool, sticky: bool
) -> None:
    errors: list[CompareError] = []
    for code in FAULTS:
        for fail_at in range(1, 20):
            folder = tmp_path / f"{code}-{fail_at}"
            folder.mkdir()
            path = folder / "report.html"
            if overwrite:
                path.write_bytes(b"old")
            failing = FailingOs(fail_at, code, sticky=sticky)
            monkeypatch.setattr(atomic, "os", failing)
            try:
                write_new(path, b"brand new", overwrite=overwrite)
            except CompareError as error:
                errors.append(error)
            finally:
                monkeypatch.undo()
            found = path.read_bytes() if path.exists() else None
            assert found in ((b"old" if overwrite else None), b"brand new")
            if not sticky:
                assert set(os.listdir(folder)) <= {"report.html"} or failing.fail_at > 4
    assert len(errors) >= 5 * len(FAULTS)
    assert all("report.html" in error.message and error.remedy for error in errors)


class RecordingOs:
    """The os module, which notes the calls that matter to what a power cut leaves behind."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> object:
        real = getattr(os, name)
        if name not in ("write", "fsync", "link", "replace", "rename"):
            return real

        def call(*args: object, **keywords: object) -> object:
            folder = name == "fsync" and stat.S_ISDIR(os.fstat(args[0]).st_mode)  # type: ignore[arg-type]
            self.calls.append("fsync folder" if folder else name)
            return real(*args, **keywords)

        return call


@pytest.mark.parametrize(("overwrite", "naming"), [(False, "link"), (True, "replace")])
def test_a_power_cut_finds_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwrite: bool, naming: str
) -> None:
    """The data is on the disk before the name, and the name before we say so."""
    recording = RecordingOs()
    monkeypatch.setattr(atomic, "os", recording)
    write_new(tmp_path / "report.md", b"words", overwrite=overwrite)
    assert recording.calls == ["write", "fsync", naming, "fsync folder"]


@pytest.mark.parametrize(("overwrite", "naming"), [(False, "link"), (True, "replace")])
def test_a_power_cut_finds_an_old_or_a_new_comparison(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwrite: bool, naming: str
) -> None:
    recording = RecordingOs()
    monkeypatch.setattr(atomic, "os", recording)
    build(tmp_path / "a.compare", {}, [], overwrite=overwrite)
    assert recording.calls == ["fsync", naming, "fsync folder"]


def test_the_database_writes_through_to_the_disk(tmp_path: Path) -> None:
    build(tmp_path / "a.compare", {}, [])
    connection = writable(tmp_path / "a.compare")
    settings = ("journal_mode", "synchronous", "fullfsync", "secure_delete", "trusted_schema", "page_size")
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings]
    connection.close()
    assert found == ["delete", 3, 1, 1, 0, 4096]


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = FailingOs(0, 0, sticky=False)
    failing.write = short_write  # type: ignore[attr-defined]
    monkeypatch.setattr(atomic, "os", failing)
    write_new(tmp_path / "long", b"0123456789")
    assert (tmp_path / "long").read_bytes() == b"0123456789"


def test_file_systems_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = FailingOs(0, 0, sticky=False)
    failing.link = no_links  # type: ignore[attr-defined]
    monkeypatch.setattr(atomic, "os", failing)
    write_new(tmp_path / "file", b"whole")
    assert (tmp_path / "file").read_bytes() == b"whole"
    with pytest.raises(CompareError, match="already exists"):
        write_new(tmp_path / "file", b"again")
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("target", ["", "missing/report.md", "file/report.md", "x" * 300])
def test_impossible_targets_are_named(tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CompareError) as caught:
        write_new(tmp_path / target, b"", overwrite=True)
    assert str(tmp_path) in caught.value.message
    assert "\n" not in str(caught.value)
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A bridge, at last", "A bridge, at last"),
        ("../../etc/passwd", "etc passwd"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("CON", "_CON"),
        ("con.json", "_con.json"),
        ("Concert", "Concert"),
        ("what? \x1b[31m 1:2", "what [31m 1 2"),
        ("e\u0301", "\u00e9"),
        ("dots...  ", "dots"),
        ("", "comparison"),
        ("\u202egnp.exe", "gnp.exe"),
        ("two\nlines\tand tab", "two lines and tab"),
        ("é" * 200, "é" * 60),
    ],
)
def test_safe_names(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=300))
def test_any_title_makes_a_usable_name(title: str) -> None:
    name = safe_name(title)
    assert 0 < len(name.encode()) <= 121
    assert name == safe_name(name)
    assert not set(name) & set('/\\:*?"<>|\0\n\r\x1b')
    assert name[0] not in ".- "
    assert name[-1] not in ". "


def test_free_paths_count_up(tmp_path: Path) -> None:
    assert free_path(tmp_path, "a", ".md").name == "a.md"
    (tmp_path / "a.md").touch()
    (tmp_path / "a-2.md").symlink_to("nowhere")
    assert free_path(tmp_path, "a", ".md").name == "a-3.md"


def test_sweep_takes_only_old_unfinished_files(tmp_path: Path) -> None:
    unfinished = atomic.temporary_path(tmp_path / "x")
    unfinished.write_bytes(b"")
    (tmp_path / "kept").write_bytes(b"")
    atomic.remove_stale_files(tmp_path)
    assert unfinished.exists()
    os.utime(unfinished, (0, 0))
    atomic.remove_stale_files(tmp_path)
    assert os.listdir(tmp_path) == ["kept"]
