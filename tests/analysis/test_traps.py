"""Values that must not be set against each other."""

from __future__ import annotations

import pytest

from tests.analysis.articles import compared, disagreements

CONTEXT = "The new harbour tunnel in Ostby was opened by the mayor on Monday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tunnel is 1,240 metres long.", "The tunnel is 1.24 kilometres long."),
        ("The tunnel is 1,240 metres long.", "The tunnel is about 1.2 kilometres long."),
        ("The tunnel is ten miles long.", "The tunnel is 16 kilometres long."),
        ("The crash killed 12 people.", "The crash left 40 people killed or injured."),
        ("The crash killed 12 people.", "The crash injured 28 people."),
        ("The project cost $340 million.", "An earlier project, dropped in 2014, had cost $900 million."),
        ("Of the tunnel, 424 metres lie under the old town.", "The tunnel is 1,240 metres long."),
        ("More than 600 soldiers were sent to help.", "Some 640 soldiers were sent to help."),
        ("The agreement was signed in June last year.", "The agreement was signed in June 2025."),
        ("The mayor told reporters on Tuesday that the tunnel had opened.", "The tunnel opened on Monday."),
        ("The company cut 1,200 jobs.", "The company employs 10,300 people."),
    ],
)
def test_not_a_disagreement(one: str, other: str) -> None:
    assert not disagreements(compared((CONTEXT, one), (CONTEXT.replace("mayor", "king"), other)))


def test_a_whole_is_not_its_part() -> None:
    found = compared(
        ("The company will cut 20,000 jobs worldwide.",),
        ("The company will cut 11,000 jobs worldwide on top of 9,000 jobs cut in spring.",),
    )
    assert not disagreements(found)
