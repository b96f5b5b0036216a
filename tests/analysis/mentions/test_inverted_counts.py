"""Numbers whose noun follows them with its article: "fueron ocho los disparos"."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Quantity


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Fueron ocho los disparos del joven.", [("ocho", "disparo")]),
        ("Son ya más de 300 los vecinos afectados.", [("más de 300", "vecino")]),
        ("Fueron dos las discotecas y 30 los obreros.", [("dos", "discoteca"), ("30", "worker")]),
        ("A eso de 40 los vecinos no llegan.", [("A eso de 40", None)]),
    ],
)
def test_the_noun_behind_the_article_is_counted_where_a_verb_is_before(
    text: str, counted: list[tuple[str, str | None]]
) -> None:
    assert [(q.text, q.noun) for q in mentions(Quantity, text, language="es")] == counted


def test_a_unit_behind_the_article_is_measured() -> None:
    found = mentions(Quantity, "Son 92 los focos y 43.000 las hectáreas quemadas.", language="es")
    assert [(q.text, q.dimension) for q in found] == [("92", "count"), ("43.000", "area")]
