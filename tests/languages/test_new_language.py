"""A new language is a new folder: it is found, recognized, and its words work in the comparison."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FILES = {
    "__init__.py": '"""Volan, which nobody speaks."""\n',
    "basics.py": 'COMMONEST = "ol va ni tu sem dorra vel kuno"\nLETTERS = ""\nMONTHS = ""\n',
    "patterns.py": 'SHORT_FORMS = r"Brukkam"\n',
    "numbers.py": """
from tui.languages.folding import Phrases
from tui.languages.schema import NumberWords

NUMBERS = NumberWords(values={"zim": 12, "zam": 15}, percent=Phrases({"%": None}), to=frozenset({"-"}))
""",
}
SENTENCE = "Ol vaporo ni Halvar dorra {} mortulo vel brukka sem kuno va Petrenko."
SCRIPT = """
import json, sys
import tui.languages

tui.languages.__path__.append(sys.argv[1])
from tests.analysis.articles import article
from tui.analysis.pipeline import compare
from tui.sources import read_bytes

sentence = sys.argv[2]
texts = [sentence.format(number) for number in ("zim", "zam")]
articles = [article(n, text, language=sys.argv[3]) for n, text in enumerate(texts, 1)]
facts = compare(articles).facts
read = read_bytes("x.txt", (texts[0] + " Tu va Brukkam. Ol ni sem vel kuno dorra.\\n").encode(), "a1")
shown = sorted(v.text for f in facts for d in f.differences for v in d.values)
print(json.dumps([read.language, [f.verdict for f in facts], shown, len(read.sentences)]))
"""


def run(folder: Path, language: str) -> list[object]:
    command = [sys.executable, "-c", SCRIPT, str(folder), SENTENCE, language]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    found: list[object] = json.loads(done.stdout)
    return found


def test_a_folder_is_all_that_a_new_language_needs(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / "vz").mkdir(exist_ok=True)
        (tmp_path / "vz" / name).write_text(text, encoding="utf-8")
    assert run(tmp_path, "vz") == ["vz", ["disagree"], ["zam", "zim"], 2]


def test_without_it_the_words_mean_nothing(tmp_path: Path) -> None:
    language, _, shown, sentences = run(tmp_path, "vz")
    assert language != "vz"
    assert shown == []
    assert sentences == 3
