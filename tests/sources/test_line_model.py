"""What the page says amid a story is folded away, and what the story says there is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tui.sources import read_bytes

ENGLISH = (
    "Ferry runs aground off Tarn with 214 aboard",
    "A ferry with 214 people aboard ran aground on a sandbank off Tarn on Tuesday, the coast guard said.",
    "Nobody was hurt, but it took six hours to bring all passengers ashore in small boats.",
    "The captain, who has worked on the route for nine years, said that fog had hidden a light.",
    "The company, Northline, said in a statement that it would pay for hotels and the onward journey.",
    "A tug from Harrow is to pull the ship free at high water on Wednesday, the harbour master said.",
)
SPANISH = (
    "Un transbordador encalla frente a Tarn con 214 personas",
    "Un transbordador con 214 personas a bordo encalló el martes en un banco de arena frente a Tarn.",
    "Nadie resultó herido, pero hicieron falta seis horas para llevar a tierra a todos los pasajeros.",
    "El capitán dijo a los investigadores que la niebla le había ocultado una luz de la costa.",
    "La empresa Northline informó en un comunicado de que pagará los hoteles y el viaje de regreso.",
    "Un remolcador de Harrow intentará liberar el barco el miércoles, según la capitanía del puerto.",
)
MIDDLE = {
    "en": [
        "Read more: Ten storms that changed the coast",
        "Sign up for our evening letter and get the day in five minutes",
        "The stranded ferry seen from a drone on Tuesday. Photograph: Ida Falk/Lund Pictures",
        "Story continues below this advertisement",
        "ALSO READ | Why ferries still need lighthouses",
        "Follow our live page for the latest",
        "10:42 BST",
        "Share this on WhatsApp",
        "Listen to our podcast about the sea",
    ],
    "es": [
        "Lea también: Diez temporales que cambiaron la costa",
        "Suscríbete a nuestro boletín de la tarde",
        "El transbordador encallado frente a Tarn. Foto: Ida Falk / Lund",
        "Comparte esta noticia en Facebook",
        "La noticia continúa después de la publicidad",
    ],
}
END = {
    "en": [
        "Have you been on this ferry? Tell us your story.",
        "Ida Falk is a reporter at the Lund Mirror who covers shipping.",
        "This article was amended on 4 May to correct the name of the ship.",
        "Additional reporting by Tom Winfield",
        "Comments (14)",
        "© 2025 Lund Mirror. All rights reserved.",
        "Tags: ferry, Tarn, coast guard",
        "Most read",
        "Got a tip? Write to our newsroom.",
    ],
    "es": [
        "¿Viajaba usted en este barco? Cuéntenos su historia.",
        "Ida Falk es periodista y cubre temas del mar.",
        "Comentarios (14)",
        "Todos los derechos reservados",
        "Etiquetas: Tarn, transbordador",
        "Con información de agencias.",
    ],
}
STORY_END = [
    "Ferries resume on Thursday.",
    "An inquiry has begun.",
    "“We were lucky,” she said.",
    "The Lund Mirror has asked Northline for comment.",
    "The last such accident was in 2011.",
    "Its cause is still unknown.",
]


def kept(paragraphs: Sequence[str]) -> list[str]:
    article = read_bytes("x.txt", "\n\n".join(paragraphs).encode(), "a1", "text")
    return [article.text[line.start : line.end] for line in article.lines if line.noise is None]


STORIES = {"en": ENGLISH, "es": SPANISH}


@pytest.mark.parametrize(("language", "line"), [(code, line) for code in MIDDLE for line in MIDDLE[code]])
def test_the_page_speaks_amid_a_story(language: str, line: str) -> None:
    story = STORIES[language]
    assert kept([*story[:3], line, *story[3:]]) == list(story)


@pytest.mark.parametrize(("language", "line"), [(code, line) for code in END for line in END[code]])
def test_the_page_speaks_below_a_story(language: str, line: str) -> None:
    assert kept([*STORIES[language], line]) == list(STORIES[language])


@pytest.mark.parametrize("line", STORY_END)
def test_a_short_last_sentence_of_a_story_stays(line: str) -> None:
    assert kept([*ENGLISH, line]) == [*ENGLISH, line]


def test_a_caption_said_twice_with_a_credit_behind_it_is_no_story() -> None:
    caption = "The ferry off Tarn on Tuesday. Passengers were taken ashore in boats. Ida Falk/Lund Pictures"
    assert kept([ENGLISH[0], caption, caption, *ENGLISH[1:]]) == list(ENGLISH)


def test_a_dated_scene_with_a_credit_is_no_story_and_a_picture_that_shows_an_event_is() -> None:
    scene = "Passengers wait at the harbour of Tarn on Tuesday, May 6, 2025. (Ida Falk/AP)"
    shown = "A picture provided by the navy shows the ferry aground off Tarn on May 6, 2025. (Navy via AP)"
    assert scene not in "\n".join(kept([*ENGLISH[:2], scene, *ENGLISH[2:]]))
    assert shown in "\n".join(kept([*ENGLISH[:2], shown, *ENGLISH[2:]]))


def test_another_article_announced_in_the_line_of_a_sentence_is_parted_from_it() -> None:
    glued = f"{ENGLISH[3]} Read also: Ten storms that changed the coast"
    assert kept([*ENGLISH[:3], glued, *ENGLISH[4:]]) == list(ENGLISH)
