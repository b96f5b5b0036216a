"""Two short articles each, one question: what is said of them? The probes stand in ``probes.json``.

``want`` is "disagree", "told" (that they differ: disagree or unclear), "agree", or "silent" (no disagreement
and no contradiction inside an article).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui.analysis.pipeline import compare
from tui.model import Comparison, Verdict
from tui.sources import read_sources

OUTLETS = ("Harbor Post", "Sund Weekly")
PROBES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "probes.json").read_text("utf-8"))


def compared(probe: dict[str, Any], folder: Path) -> Comparison:
    paths = []
    for side, outlet, day in zip("ab", OUTLETS, probe.get("dates", (None, None)), strict=True):
        head = [outlet, *([f"Published: {day}"] if day else [])]
        path = folder / f"{side}.txt"
        path.write_text("\n".join([*head, "", probe[side], ""]), "utf-8")
        paths.append(str(path))
    return compare(read_sources(paths).articles)


@pytest.mark.parametrize("probe", PROBES, ids=[p["id"] for p in PROBES])
def test_what_is_said_of_two_short_articles(probe: dict[str, Any], tmp_path: Path) -> None:
    found = compared(probe, tmp_path)
    verdicts = {f.verdict for f in found.facts if len(f.articles) > 1}
    right = {
        "disagree": Verdict.DISAGREE in verdicts,
        "told": bool(verdicts & {Verdict.DISAGREE, Verdict.UNCLEAR}),
        "agree": Verdict.AGREE in verdicts and Verdict.DISAGREE not in verdicts,
        "silent": Verdict.DISAGREE not in verdicts and not found.internal,
    }
    assert right[probe["want"]], (probe["a"], probe["b"], verdicts)
