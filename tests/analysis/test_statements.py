"""One statement each of two articles that else tell the same: what is said of the two statements?

The statements stand in ``statements.json``. ``want`` is "disagree", "silent" (no disagreement), or "apart"
(nor an agreement that holds both).
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tui.analysis.pipeline import compare
from tui.model import Verdict
from tui.sources import read_sources

STATEMENTS: list[dict[str, str]] = json.loads(Path(__file__).with_name("statements.json").read_text("utf-8"))
ENGLISH = (
    """# Council of Harrow meets

The news was first told by the Harrow Post.

Mayor Anna Brill met the council in the town hall, which was built in 1911.

{}

The opposition leader Karl Venn wants a new inquiry into the port.

The council will meet again on 19 May.
""",
    """# Harrow and its port

The council of Harrow meets again on 19 May.

Opposition leader Karl Venn called for another inquiry into the port.

{}

Anna Brill, the mayor, spoke with councillors in the town hall from 1911.
""",
)
SPANISH = (
    """# El pleno de Harrow se reúne

La noticia la dio primero el diario local.

La alcaldesa Ana Brill se reunió con el pleno en el ayuntamiento, que fue construido en 1911.

{}

El jefe de la oposición, Carlos Vega, quiere otra investigación sobre el puerto.

El pleno volverá a reunirse el 19 de mayo.
""",
    """# Harrow y su puerto

El pleno de Harrow se reúne de nuevo el 19 de mayo.

El líder opositor Carlos Vega pidió otra investigación sobre el puerto.

{}

Ana Brill, la alcaldesa, habló con los concejales en el ayuntamiento de 1911.
""",
)


@pytest.mark.parametrize("case", STATEMENTS, ids=[s["id"] for s in STATEMENTS])
def test_what_is_said_of_two_statements(case: dict[str, str], tmp_path: Path) -> None:
    texts = SPANISH if re.match(r"(?:El|La|Los|Las|En) ", case["a"]) else ENGLISH
    for name, outlet, text, day in zip("ab", ("Alpha News", "Beta Times"), texts, case["dates"], strict=True):
        head = f"---\noutlet: {outlet}\ndate: {day}\n---\n"
        (tmp_path / f"{name}.md").write_text(head + text.format(case[name]), "utf-8")
    found = compare(read_sources([str(tmp_path / "a.md"), str(tmp_path / "b.md")]).articles)
    of_both = {
        fact.verdict
        for fact in found.facts
        if {case["a"], case["b"]} <= {found.sentence(member.place).text for member in fact.members}
    }
    right = {
        "disagree": Verdict.DISAGREE in of_both,
        "silent": all(fact.verdict is not Verdict.DISAGREE for fact in found.facts),
        "apart": not of_both & {Verdict.AGREE, Verdict.DISAGREE},
    }
    assert right[case["want"]], (case["a"], case["b"], of_both)
