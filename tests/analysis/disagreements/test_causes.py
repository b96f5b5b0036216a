"""Different causes of one event: what sentences name as a cause, and when two of them exclude each other."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, disagreements
from tui.analysis.disagreements.causes import find_causes
from tui.analysis.pipeline import all_mentions, compare
from tui.analysis.statements import prepare
from tui.model import Fact

FIRE = "A fire gutted the Hollis paper mill on Tuesday night and drove 40 families from their homes."
BLAZE = "Flames tore through the Hollis paper mill on Tuesday night; 40 families had to leave their homes."
LOSS = "The bottler Kestrel said on Tuesday that it made its first loss in ten years and will cut jobs."
INCENDIO = "Un incendio destruyó el martes por la noche la fábrica de papel de Olmeda y dejó tres heridos."


def causes(sentence: str, language: str = "en") -> list[str]:
    """The causes a sentence names, as the article words them."""
    told = article(1, sentence, language=language)
    (statement,) = prepare([told], all_mentions([told])).statements
    return [told.text[c.start : c.end] for c in find_causes(statement, told)]


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("Investigators blamed the derailment on a cracked rail.", "cracked rail"),
        ("Inspectors blamed a cracked rail for the derailment.", "cracked rail"),
        ("The inquiry put the derailment down to a cracked rail.", "cracked rail"),
        ("The ministry attributed the losses chiefly to the long frost.", "long frost"),
        ("Doctors traced the outbreak back to goat cheese from a stall.", "goat cheese from a stall"),
        ("The blast was caused by a leaking gas bottle.", "leaking gas bottle"),
        ("The outage resulted from a lightning strike.", "lightning strike"),
        ("The likely cause, said Ada Venn, was a lightning strike.", "lightning strike"),
        ("The cause of the crash was not the fog but a blown tyre.", "blown tyre"),
        ("A blown tyre was the most likely cause of the crash.", "blown tyre"),
        ("Experts think a blown tyre was to blame.", "blown tyre"),
        ("What gave out first was a hinge of the gate.", "hinge of the gate"),
        ("The fire started when a lamp fell into the straw.", "lamp fell into the straw"),
        ("Early findings point to a short circuit in the cellar.", "short circuit in the cellar"),
        ("The company explains the delay by a shortage of steel.", "shortage of steel"),
        ("The cause is known: a hinge of the sluice.", "hinge of the sluice"),
        ("Inspectors hold a cracked hinge responsible.", "cracked hinge"),
        ("It was a cracked hinge that caused the flood.", "cracked hinge"),
        ("A cracked hinge is thought to have caused the flood.", "cracked hinge"),
        ("The coach resigned over the sale of the stadium.", "sale of the stadium"),
        ("The singer stayed away for health reasons.", "health reasons"),
        ("A gas leak is suspected, the mayor said.", "gas leak"),
        ("The crash was the fault of a tired signalman.", "tired signalman"),
        ("The delay was due to thick fog.", "thick fog"),
        ("What brought down the bank was a rumour.", "rumour"),
        ("The council gave the leaking roof as the reason for the closure.", "leaking roof"),
        ("A gang of boys set it off, a neighbour said.", "gang of boys"),
        ("The pool must shut because trained lifeguards are lacking.", "trained lifeguards"),
        ("The match was put off because of thick fog.", "thick fog"),
        ("The fire was set deliberately, a witness said.", "set deliberately"),
        ("A hinge of the sluice had broken, the fire chief said.", "hinge of the sluice"),
    ],
)
def test_a_cause_is_found_beside_its_cue(sentence: str, cause: str) -> None:
    assert causes(sentence) == [cause]


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("El alcalde atribuyó el descarrilamiento a un raíl agrietado.", "raíl agrietado"),
        ("La empresa lo achacó a un rayo.", "rayo"),
        ("El sindicato culpa a la falta de repuestos y no al rayo.", "falta de repuestos"),
        ("La causa del choque, según la policía, fue un neumático reventado.", "neumático reventado"),
        ("Un neumático reventado fue la causa del choque.", "neumático reventado"),
        ("El choque fue provocado por un neumático reventado.", "neumático reventado"),
        ("El corte se debió a un rayo.", "rayo"),
        ("El vuelo fue cancelado debido a la niebla.", "niebla"),
        ("La empresa explica el retraso por la escasez de acero.", "escasez de acero"),
        ("Fue una bisagra rota la que causó la inundación.", "bisagra rota"),
        ("El fuego fue intencionado, según un testigo.", "fue intencionado"),
        ("El derrumbe fue producido por una viga podrida.", "viga podrida"),
        ("El incendio arrancó con una chispa de soldadura.", "chispa de soldadura"),
        ("Los resultados de la autopsia apuntan a una intoxicación.", "intoxicación"),
        ("El origen de la fuga está en una brida oxidada.", "brida oxidada"),
        ("El atraso fue obligado por la huelga de estibadores.", "huelga de estibadores"),
    ],
)
def test_a_cause_is_found_in_spanish(sentence: str, cause: str) -> None:
    assert causes(sentence, "es") == [cause]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill denied that a cracked boiler was to blame.",
        "Nothing points to arson, the mayor said.",
        "The police have ruled out arson.",
        "It is not known whether the fire was caused by a cracked boiler.",
        "Investigators are looking into a cracked boiler as the cause of the fire.",
        "A cracked boiler may have been the cause of the fire.",
        "The cause of the fire is still unknown.",
        "The cause of the fire was under investigation.",
        "Another fire, at a sawmill, was caused by a cracked boiler.",
        "In 2011 a fire was caused by a cracked boiler.",
        "Prosecutors suspect manslaughter.",
        "The trouble was caused by a series of problems.",
        "Frost was one of the causes of the loss.",
        "The pool is due to open on Monday.",
        "The paper cited two officials.",
    ],
)
def test_what_is_asked_denied_or_of_another_event_is_no_cause(sentence: str) -> None:
    assert causes(sentence) == []


def test_a_language_without_a_table_has_no_causes() -> None:
    assert causes("Der Brand wurde durch einen Blitz verursacht.", "de") == []


def named(*stories: tuple[str, ...], language: str = "en") -> list[Fact]:
    """The disputes about causes of articles with these sentences."""
    told = [article(i + 1, *story, language=language) for i, story in enumerate(stories)]
    return [f for f in disagreements(compare(told)) if f.differences[0].slot == "attribution"]


def test_two_causes_of_one_accident_are_in_dispute() -> None:
    (fact,) = named(
        (FIRE, "The fire chief blamed a cracked boiler."),
        (BLAZE, "A firework was to blame, neighbours say."),
    )
    assert {v.text for v in fact.differences[0].values} == {"cracked boiler", "firework"}
    assert fact.title == "What was the cause: cracked boiler or firework?"


def test_all_who_name_one_cause_stand_on_one_side() -> None:
    (fact,) = named(
        (FIRE, "The fire chief blamed a cracked boiler."),
        (BLAZE, "The cause was the boiler in the cellar, the mayor said."),
        (FIRE, "It was started by a firework, neighbours say."),
    )
    sides = {v.normalized for v in fact.differences[0].values}
    assert len(sides) == 2
    assert len(fact.differences[0].values) == 3


def test_done_on_purpose_excludes_a_mishap() -> None:
    assert named(
        (INCENDIO, "El jefe de bomberos lo atribuyó a un cable pelado."),
        (INCENDIO, "El portero asegura que el incendio fue intencionado."),
        language="es",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire chief blamed a cracked boiler.", "The boiler was to blame, neighbours say."),
        ("The fire chief blamed a technical fault.", "A cracked boiler was to blame, neighbours say."),
        ("The fire chief blamed the weather.", "High winds were to blame, neighbours say."),
        ("The fire chief blamed arson.", "Two teenagers were to blame, neighbours say."),
        ("The fire chief blamed a boiler.", "The fire was not caused by a boiler but by a boiler's pipe."),
        ("The fire was caused by machine failure.", "A short circuit caused the fire, officials said."),
        ("The fire was caused by human error.", "Police said a careless welder was to blame."),
        ("The fire was caused by a storm.", "Strong winds caused the fire."),
        ("Most of the deaths were caused by smoke.", "The deaths were blamed on locked exits."),
        ("The fire chief blamed a boiler.", "Because of the wind the fire spread fast."),
        ("The fire chief blamed a boiler.", "The fire caused chaos on the roads."),
        ("The fire chief blamed a boiler.", "The injuries were caused by smoke, doctors say."),
        ("The fire chief blamed a boiler.", "The road was closed because of the smoke."),
        ("The fire chief blamed a boiler.", "The delay was caused by a rally in the town."),
        ("The fire chief blamed a boiler.", "Police are looking into a firework as the cause."),
        ("A hinge of the gate had broken, the guard said.", "A truck had struck a wall, the mayor said."),
    ],
)
def test_causes_that_may_both_hold_are_not(one: str, other: str) -> None:
    assert not named((FIRE, one), (BLAZE, other))


def test_an_article_that_names_both_causes_contradicts_neither() -> None:
    both = "The fire chief blamed a cracked boiler; a firework was to blame, neighbours say."
    assert not named((FIRE, "The fire chief blamed a cracked boiler."), (BLAZE, both))


def test_a_loss_may_have_several_causes() -> None:
    assert not named((LOSS, "It blamed the cold summer."), (LOSS, "The chairman blamed dear sugar."))


def test_two_explanations_of_one_effect_are_in_dispute() -> None:
    assert named(
        (LOSS, "The chairman put the loss down to the cold summer."),
        (LOSS, "The chairman attributed the loss to dear sugar."),
    )


def test_where_it_began_is_not_why() -> None:
    assert not named((FIRE, "The fire originated in a store room."), (BLAZE, "Neighbours blamed a firework."))


def test_the_chief_cause_of_a_loss_is_one() -> None:
    assert named(
        (LOSS, "It blamed the cold summer."),
        (LOSS, "The chairman attributed the loss chiefly to dear sugar."),
    )


def test_reasons_told_in_passing_are_set_apart_in_linked_sentences() -> None:
    asked = "Councillor Ada Venn walked out of the harbour committee of Ostby on Monday"
    assert named((f"{asked} because of the dredging fee.",), (f"{asked} in protest at the new mayor.",))
    assert not named((f"{asked} because of the dredging fee.",), (f"{asked} over the fee for dredging.",))


def test_two_languages_are_not_compared() -> None:
    told = [
        article(1, FIRE, "The fire chief blamed a cracked boiler."),
        article(2, INCENDIO, "El jefe de bomberos lo atribuyó a una caldera rota.", language="es"),
    ]
    assert not [f for f in disagreements(compare(told)) if f.differences[0].slot == "attribution"]


def test_other_words_of_the_same_meaning_are_one_cause() -> None:
    assert not named((FIRE, "The fire chief blamed a firework."), (BLAZE, "Neighbours blamed fireworks."))


def test_prices_have_many_causes() -> None:
    fell = "The price of Ostby wool fell sharply at the Monday auction"
    assert not named((f"{fell} because of a mild winter.",), (f"{fell} due to cheap imports.",))
