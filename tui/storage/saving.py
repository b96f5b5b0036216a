"""The contents of a comparison, whole, to a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tui.acts import Target
from tui.model import Article
from tui.storage.building import build
from tui.storage.codec import dump, to_json
from tui.storage.contents import Contents, entry_json, pack
from tui.storage.records import Bodies
from tui.storage.summary import Counts, count


def save_whole(path: Path, contents: Contents, *, overwrite: bool = False) -> None:
    """Write everything to a file that is complete and on the disk afterwards, or not there.

    Raises:
        CompareError: it exists and may not be replaced, or cannot be written.
    """
    build(path, records_of(contents), map(entry_json, contents.entries), overwrite=overwrite)


def records_of(contents: Contents) -> Bodies:
    """All records but those of the log."""
    bodies = pack(contents.comparison, contents.about) | version_records(contents.versions)
    counts = count(contents.comparison, contents.entries, contents.about.created)
    bodies["meta"]["summary"] = to_json(counts, Counts)
    bodies["draft"] = {to_json(t, Target): dump(text) for t, text in contents.drafts.items()}
    bodies["view"] = {name: dump(value) for name, value in contents.view.items()}
    return bodies


def version_records(versions: Mapping[str, Article]) -> Bodies:
    """The records of earlier versions of articles."""
    return {"version": {i: to_json(a, Article) for i, a in versions.items()}}
