"""One event told of two persons, one journey of two directions."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article
from tui.analysis.facts.event_conflicts import event_of, events_conflict
from tui.analysis.facts.opposites import are_alike, asserted
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import prepare


def conflict(one: str, other: str, language: str = "en") -> bool:
    articles = [article(n, sentence, language=language) for n, sentence in enumerate((one, other), 1)]
    a, b = prepare(articles, all_mentions(articles)).statements
    return events_conflict(event_of(a, language), event_of(b, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Senate confirmed Maria Lopez as ambassador to Peru on Thursday.",
            "The Senate confirmed Elena Torres as ambassador to Peru on Thursday.",
        ),
        ("The club appointed Paul Reyes as head coach.", "The club appointed Simon Hart as head coach."),
        ("Anna Berg won the mayoral election in Tarn.", "Lisa Holm won the mayoral election in Tarn."),
        (
            "Anna Berg won the mayoral election in Tarn on Sunday.",
            "Anna Holm won the mayoral election in Tarn on Sunday.",
        ),
        ("The train from Lyon derailed.", "The train bound for Lyon derailed."),
        (
            "The army denied that it had fired on the crowd.",
            "Soldiers fired on the crowd, three witnesses said.",
        ),
        ("Flight 12 was on its way to Quito when it crashed.", "Flight 12 from Quito crashed."),
    ],
)
def test_another_person_or_direction_is_no_agreement(one: str, other: str) -> None:
    assert conflict(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The club appointed Paul Reyes as head coach.", "The club appointed Reyes as its head coach."),
        ("Bill Berg won the mayoral election.", "William Berg won the mayoral election."),
        ("Joaquín Peña won the mayoral election.", "Joaquin Pena won the mayoral election."),
        (
            "Anna Berg won the mayoral election in Tarn.",
            "Berg beat Lisa Holm in the election.",
        ),
        ("The train from Lyon to Dijon derailed.", "The train from Lyon derailed near Dijon."),
        ("Lena Frank said the road was closed.", "Olaf Hansen said the road was closed."),
        ("Anna Berg won the mayoral election in Tarn.", "Lisa Holm arrived in Tarn after a storm."),
    ],
)
def test_another_form_of_a_name_or_another_speaker_is_none(one: str, other: str) -> None:
    assert not conflict(one, other)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Police ruled out arson in the fire.", "Police did not rule out arson in the fire.", "en"),
        ("Police ruled out arson in the fire.", "Police have not ruled out arson in the fire.", "en"),
        (
            "The minister denied the report of a strike.",
            "The minister did not deny the report of a strike.",
            "en",
        ),
        ("La policía descartó un atentado.", "La policía no descartó un atentado.", "es"),
        ("The vote was legal, the court said.", "The vote was illegal, the court said.", "en"),
        ("The ferry was safe, the owner said.", "The ferry was unsafe, the owner said.", "en"),
        ("The deal is binding for both sides.", "The deal is non-binding for both sides.", "en"),
    ],
)
def test_a_negated_denial_and_a_word_turned_round_are_no_agreement(
    one: str, other: str, language: str
) -> None:
    assert conflict(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry was unsafe, the owner said.", "The ferry was not safe, the owner said."),
        ("The report is inaccurate, the bank said.", "The report is not accurate, the bank said."),
        ("Police have not ruled out arson in the fire.", "Police did not rule out arson in the fire."),
    ],
)
def test_two_ways_to_negate_say_the_same(one: str, other: str) -> None:
    assert not conflict(one, other)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Police arrested two men after the robbery.", "Police released two men after the robbery.", "en"),
        ("Dale Ross supports the bill on water.", "Dale Ross opposes the bill on water.", "en"),
        ("The storm damaged the pier and a mill.", "The storm destroyed the pier and a mill.", "en"),
        ("Pirates attacked it east of Aden.", "Pirates attacked it west of Aden.", "en"),
        ("La corte declaró culpable al alcalde.", "La corte declaró inocente al alcalde.", "es"),
    ],
)
def test_contraries_of_one_event_are_no_agreement(one: str, other: str, language: str) -> None:
    assert conflict(one, other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The cause of the mill fire is not known.", "A bearing was the cause of the mill fire.", "en"),
        ("It is unclear what caused the mill fire.", "The mill fire was caused by a bearing.", "en"),
        ("Se desconoce la causa del incendio.", "La causa del incendio fue un rayo.", "es"),
        ("The council may close the library in May.", "The council will close the library in May.", "en"),
    ],
)
def test_what_is_not_known_or_only_may_be_is_no_agreement_with_what_is(
    one: str, other: str, language: str
) -> None:
    assert conflict(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cause of the mill fire is not known.", "It is unclear what caused the mill fire."),
        ("Police arrested a man, then released him.", "Police released a man after the robbery."),
        ("He was arrested in the harbour.", "The bank released its figures of the year."),
        ("The council may close the library in May.", "The council is expected to close the library."),
        ("Where he is is not known, but the ferry sank on Friday.", "The ferry sank on Friday."),
    ],
)
def test_other_words_for_one_state_and_contraries_of_other_things_are_none(one: str, other: str) -> None:
    assert not conflict(one, other)


def nothing_alike(one: str, other: str, language: str = "en") -> bool:
    articles = [article(n, sentence, language=language) for n, sentence in enumerate((one, other), 1)]
    a, b = prepare(articles, all_mentions(articles)).statements
    return not are_alike(asserted(a, language), asserted(b, language), language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We lost it all,” said Tom Hale, a farmer.", "Tom Hale said the help came too late."),
        ("President Rita Sosa flew to Tarn.", "The people of Tarn have the sympathy of President Rita Sosa."),
    ],
)
def test_sentences_that_share_names_and_offices_only_assert_nothing_alike(one: str, other: str) -> None:
    assert nothing_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Hale lost his barn.", "The barn of Tom Hale is lost."),
        ("Rita Sosa died in Tarn.", "Rita Sosa was killed in Tarn."),
    ],
)
def test_sentences_of_one_word_or_like_meaning_assert_something_alike(one: str, other: str) -> None:
    assert not nothing_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The thieves fled to the port in a van.", "The thieves fled to the port on a bike.", "en"),
        ("The leaders met in Vienna on Sunday.", "The leaders met in Geneva on Sunday.", "en"),
        ("A gas leak caused the blast in the mill.", "A faulty oven caused the blast in the mill.", "en"),
        ("The army shelled the market of Dorra.", "Rebels shelled the market of Dorra.", "en"),
        ("The arrested man is a Danish citizen.", "The arrested man is a Dutch citizen.", "en"),
        ("Lund beat Skara in the cup final.", "Skara beat Lund in the cup final.", "en"),
        ("The bank agreed to pay the fine.", "The bank refused to pay the fine.", "en"),
        ("The guard was shot dead at the gate.", "The guard was stabbed to death at the gate.", "en"),
        ("Los ladrones huyeron en una furgoneta.", "Los ladrones huyeron en una moto.", "es"),
    ],
)
def test_another_thing_in_the_same_words_is_no_agreement(one: str, other: str, language: str) -> None:
    assert conflict(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wind pushed the cloud to the old town.", "Wind drove the cloud to the old town."),
        ("The heirs of the tycoon sold it in May.", "Rosa Hale sold it in May."),
        ("The mayor left after a scandal.", "The mayor left after a scandal over permits."),
        ("The mill was badly damaged.", "The mill was badly damaged; nobody else was hurt."),
        ("It is the fifth anti-piracy patrol of the ship.", "It is the ship's fifth patrol against piracy."),
    ],
)
def test_other_verbs_descriptions_and_additions_are_none(one: str, other: str) -> None:
    assert not conflict(one, other)
