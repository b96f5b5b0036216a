"""Things of which only one can be meant."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tui.analysis import compare
from tui.analysis.disagreements.things import kinds

OPENING = "The harbour of Ostby was closed for nine hours on Tuesday."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param(
            "Some benzene leaked from a railway wagon beside the harbour.",
            "A wagon beside the harbour lost some toluene, the railway said.",
            {"benzene", "toluene"},
            id="chemicals",
        ),
        pytest.param(
            "Three sperm whales were washed up on the beach beside the harbour.",
            "The three humpbacks washed up on the beach beside the harbour were young.",
            {"sperm whales", "humpbacks"},
            id="whales",
        ),
        pytest.param(
            "The harbour master was hit by a lorry on the quay.",
            "On the quay the harbour master was hit by a tram.",
            {"lorry", "tram"},
            id="what hit him",
        ),
        pytest.param(
            "The tanker lay four miles north of the lighthouse when the fire began.",
            "When the fire began the tanker lay four miles south of the lighthouse.",
            {"north", "south"},
            id="directions",
        ),
        pytest.param(
            "The gunman fired with a shotgun at the window of the harbour office.",
            "He fired with a pistol, not a shotgun, at the window of the harbour office.",
            {"shotgun", "pistol"},
            id="one ruled out",
        ),
    ],
)
def test_two_things_in_one_place_exclude_each_other(one: str, other: str, values: set[str]) -> None:
    facts = disagreements(compared((OPENING, one), (OPENING, other)))
    assert [said(f) for f in facts if f.differences[0].slot == "other"] == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Some benzene leaked from a railway wagon beside the harbour.",
            "A wagon beside the harbour lost some toluene, another some benzene.",
            id="who knows both speaks of two",
        ),
        pytest.param(
            "The gunman fired with a pistol at the window of the harbour office.",
            "He fired with a handgun at the window of the harbour office.",
            id="two words for one thing",
        ),
        pytest.param(
            "Killer whales were seen from the harbour at noon.",
            "Orcas were seen from the harbour at noon.",
            id="two names of one animal",
        ),
        pytest.param(
            "The harbour master was hit by a lorry on the quay.",
            "The harbour master came home on the last tram, shaken.",
            id="things that have to do with something else",
        ),
        pytest.param(
            "Some benzene leaked from a railway wagon beside the harbour.",
            "Divers saw a crate of toluene on the floor of a warehouse far inland in June.",
            id="other sentences",
        ),
        pytest.param(
            "The White Gull ferry was towed out of the harbour.",
            "The Red Gull ferry was towed out of the harbour.",
            id="colours inside names",
        ),
    ],
)
def test_things_that_may_both_be_right_do_not(one: str, other: str) -> None:
    assert not disagreements(compared((OPENING, one), (OPENING, other)))


SICK = (
    "Measles kept sixty children of Ostby at home.",
    "The school doctor spoke of measles on Monday.",
    "Rubbish: it is an outbreak of diphtheria, writes a reader.",
)


def test_the_germ_that_only_one_article_names_is_told() -> None:
    found = compared(*((OPENING, s) for s in SICK))
    (fact,) = disagreements(found)
    assert {"measles", "diphtheria"} <= {v.lower() for v in said(fact)}


def test_two_articles_do_not_tell_which_germ_is_the_odd_one() -> None:
    assert not disagreements(compared((OPENING, SICK[0]), (OPENING, SICK[2])))


def test_spanish_things() -> None:
    stories = ("Una fuga de cloro obligó a cerrar el puerto.", "Cerraron el puerto por una fuga de amoniaco.")
    found = compare([article(i, OPENING, s, language="es") for i, s in enumerate(stories, 1)])
    (fact,) = disagreements(found)
    assert said(fact) == {"cloro", "amoniaco"}


@pytest.mark.parametrize("code", ["en", "es"])
def test_no_name_stands_for_two_things(code: str) -> None:
    """The first line that lists a name would take it from the second unnoticed."""
    from importlib import resources

    text = (resources.files("tui.analysis") / "thesaurus" / f"things-{code}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and line[0] not in "#["]
    names = [name.strip() for line in lines for entry in line.split(",") for name in entry.split("=")]
    assert len(names) == len(set(names))
    assert len(kinds(code)) > len(names) * 0.97
