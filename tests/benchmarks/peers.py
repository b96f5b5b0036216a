"""What related tools take for the sentences of one event, where they are installed.

None of them does the same: they tell which sentences have words in common, and nothing of values, facts
or disagreements. Their times say what merely looking at the pairs costs.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence

Peer = Callable[[Sequence[str]], None]


def tfidf_product(sentences: Sequence[str]) -> None:
    """The cosines of all sentences, by scikit-learn's TF-IDF and a sparse product."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

    rows = TfidfVectorizer().fit_transform(sentences)
    (rows @ rows.T).sum()


def edit_ratios(sentences: Sequence[str]) -> None:
    """The edit ratios of all sentences, by rapidfuzz's ``cdist``."""
    from rapidfuzz import fuzz, process

    process.cdist(sentences, sentences, scorer=fuzz.ratio, score_cutoff=60)


def full_text_index(sentences: Sequence[str]) -> None:
    """The twenty best matches of each sentence, by SQLite's FTS5."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(text)")
    connection.executemany("INSERT INTO found VALUES (?)", [(text,) for text in sentences])
    for text in sentences:
        words = {f'"{word}"' for word in text.split() if word.isalnum()}
        if words:
            query = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20"
            connection.execute(query, (" OR ".join(sorted(words)),)).fetchall()


PEERS: dict[str, Peer] = {
    "scikit-learn TF-IDF, sparse product": tfidf_product,
    "rapidfuzz cdist(ratio)": edit_ratios,
    "SQLite FTS5, 20 best of each": full_text_index,
}


def seconds(peer: Peer, sentences: Sequence[str]) -> float | None:
    """CPU seconds of a peer once it is loaded; None where it is not installed."""
    try:
        peer(sentences[:2])
    except (ImportError, sqlite3.OperationalError):
        return None
    started = time.process_time()
    peer(sentences)
    return time.process_time() - started
