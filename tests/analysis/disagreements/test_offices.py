"""Which offices exclude each other, and which go together."""

import pytest

from tui.analysis.disagreements.offices import one_office

APART = [
    ("prime minister", "deputy prime minister"),
    ("chair", "prime minister"),
    ("mayor", "deputy mayor"),
    ("energy minister", "deputy energy minister"),
    ("finance minister", "economy minister"),
    ("environment minister", "junior minister"),
    ("mayor", "leader of council"),
    ("health minister", "head of state health office"),
    ("minister", "police chief"),
    ("fire chief", "police chief"),
    ("chief executive", "chief engineer"),
    ("chief executive", "chair"),
    ("head of research", "chair"),
    ("council leader", "cabinet member of education"),
    ("chief executive", "chief financial officer"),
    ("chief executive", "acting chief executive"),
    ("director of seed bank", "chief botanist of seed bank"),
    ("director", "spokesperson"),
    ("managing director", "sales director"),
    ("general secretary of union", "treasurer of union"),
    ("president of association", "secretary of association"),
    ("chief of general staff", "deputy chief of staff"),
    ("colonel", "major"),
    ("judge", "prosecutor"),
    ("captain", "first officer"),
    ("head coach", "assistant coach"),
]
TOGETHER = [
    ("minister", "transport minister"),
    ("chief executive", "new chief"),
    ("fifth coach", "head coach"),
    ("lead prosecutor", "special prosecutor"),
    ("prime minister", "leader"),
    ("mayor", "party leader"),
    ("mayor", "leader of farmers' union"),
    ("mayor", "former minister"),
    ("former mayor", "mayor"),
    ("former judge", "former minister"),
    ("chief executive", "founder and chief executive"),
    ("chair", "president"),
    ("head of research", "research director"),
    ("minister", "cabinet member"),
    ("chief executive", "engineer"),
    ("chief executive", "managing director"),
    ("director", "head of museum"),
    ("plant manager", "site manager"),
    ("captain", "pilot"),
    ("general", "chief of general staff"),
    ("governor", "senator"),
    ("finance minister", "deputy prime minister"),
    ("minister", "spokesperson"),
    ("press officer", "spokesperson"),
    ("acting mayor", "deputy mayor"),
    ("sheriff", "police chief"),
    ("union leader", "general secretary"),
    ("director of school", "president of rowing club"),
    ("professor", "director"),
    ("deputy", "mayor"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_steps_of_one_ladder_exclude_each_other(one: str, other: str) -> None:
    assert not one_office(one, other)
    assert not one_office(other, one)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_many_descriptions_fit_one_person(one: str, other: str) -> None:
    assert one_office(one, other)
    assert one_office(other, one)
