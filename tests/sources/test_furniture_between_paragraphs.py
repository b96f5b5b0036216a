"""Lines of the page that stand between two paragraphs of a story, where copying a page leaves them."""

# ruff: noqa: E501 (paragraphs of articles)

from __future__ import annotations

import pytest

from tui.sources import read_bytes

ABOVE = {
    "en": """Ferry runs aground off Norvik

The passenger ferry Halla ran aground off Norvik on Tuesday evening with 214 people on board, the coast guard said.

All passengers were taken ashore by lifeboats before midnight, and eleven were treated for minor injuries.

“We heard a bang and then everything went quiet,” said Marta Lind, who was on her way home with her children.""",
    "es": """Un ferri encalla frente a Lund

El ferri Halla encalló el martes por la noche frente a Lund con 214 personas a bordo, informó la Guardia Costera.

Todos los pasajeros fueron llevados a tierra en botes, y once de ellos fueron atendidos por heridas leves.

“Oímos un golpe y luego todo quedó en silencio”, dijo Marta Lind, que volvía a casa con sus dos hijos.""",
    "de": """Fähre läuft vor Norvik auf Grund

Die Fähre Halla ist am Dienstagabend mit 214 Menschen an Bord vor Norvik auf Grund gelaufen, teilte die Küstenwache mit.

Alle Passagiere wurden mit Booten an Land gebracht, elf von ihnen wurden wegen leichter Verletzungen behandelt.

„Wir hörten einen Knall, dann wurde es still“, sagte Marta Lind, die mit ihren Kindern auf dem Heimweg war.""",
    "fr": """Un ferry s'échoue au large de Norvik

Le ferry Halla s'est échoué mardi soir au large de Norvik avec 214 personnes à bord, ont annoncé les garde-côtes.

Tous les passagers ont été ramenés à terre en canot, et onze d'entre eux ont été soignés pour des blessures légères.

« Nous avons entendu un choc, puis plus rien », a raconté Marta Lind, qui rentrait chez elle avec ses enfants.""",
}
BELOW = {
    "en": """The captain told investigators that the steering had failed some two miles from the harbour of Norvik.

Divers will look at the hull of the Halla on Thursday, and the harbour stays closed until then, the coast guard said.""",
    "es": """El capitán declaró a los investigadores que el timón había fallado a unas dos millas del puerto de Lund.

Los buzos revisarán el casco del Halla el jueves, y el puerto seguirá cerrado hasta entonces, anunció la Guardia.""",
    "de": """Der Kapitän sagte den Ermittlern, etwa zwei Meilen vor dem Hafen von Norvik sei das Ruder ausgefallen.

Taucher sollen am Donnerstag den Rumpf der Halla untersuchen, bis dahin bleibt der Hafen geschlossen.""",
    "fr": """Le capitaine a dit aux enquêteurs que la barre avait lâché à deux milles du port de Norvik, selon la police.

Des plongeurs examineront la coque du Halla jeudi, et le port restera fermé jusque-là, a indiqué la capitainerie.""",
}


def kept(language: str, line: str) -> list[str]:
    """The lines of a story that count as story, with this one in its middle."""
    page = f"{ABOVE[language]}\n\n{line}\n\n{BELOW[language]}\n"
    article = read_bytes("x.txt", page.encode(), "a1", "text")
    return [article.text[found.start : found.end] for found in article.lines if found.noise is None]


NOISE = {
    "en": """Back to homepage
Legal4 days ago
World 2 weeks ago
Save my name, email, and website in this browser for the next time I comment.
Please enter your comment!
Please do not post links to other websites. This site is moderated and such comments will be refused.
No profane language is allowed! Posts that contain profanity will not be published.
Comments that are abusive or off-topic are strictly prohibited.
Lines and paragraphs break automatically.
Enter the characters shown in the image.
Sort by newest
Report a typo
via norvikpost.example
The website norvikbuzz.example is an aggregator of news from open sources.
(This story has not been edited by our staff and comes from a syndicated feed.)
This report was first published on March 18, 2025.
Views expressed are the author's own.
Norvik Post. All rights reserved.
The opinions do not necessarily reflect the views of Norvik Post.
When you buy something through our links, we may earn a commission.
Map of Norvik: where the ferry ran aground
This interview has been edited for length and clarity.
Some names have been changed.
The player above shows the harbour on Wednesday.
Some of the links below are affiliate links.
Prices were correct at the time of writing.
Get a morning email with the stories that matter.
Above: the ferry Halla in 2019.
The Norvik Post is not responsible for the content of external sites.
The Norvik Post's coverage of shipping is supported by the Lund Foundation.
This is the first in a series of articles.
Warning: Undefined variable $post in /var/www/html/index.php on line 12
Reading now: 146
Hide Caption
Show key events only
That is where we leave our live coverage for tonight.
You can reach Ina at ina.berg@norvikpost.example.
Get in touch with our news team by emailing us at news@norvik.example.
We want to hear from you.
If everyone who reads this gave just $2, our future would be secured.
By allowing ads to appear on this site, you support the local businesses that support us.
By clicking submit, you agree to our Terms of Use and Privacy Policy.
This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
Your browser does not support the audio element.
Do Not Sell My Personal Information
Win a cruise for two!
Buy tickets here
Link copied
Placeholder Image
Anzeige
Audio
```html
Courtesy of The Norvik Post: the captain of the Halla
Police stop a car at the harbour in Norvik REUTERS
Ina B./Norvik Press Post/AP A sign at the harbour asks people to stay away on March 18, 2025.
Published on
Map: where the ferry ran aground
>> Ferry line fined over lifeboats
LATEST: Divers find hole in hull
Ina Berg/Norvik Post/File
Norvik Lines via AP
The ferry before the accident (file)
A rescue helicopter over the harbour. | Ina Berg
?? INA BERG/ THE ASSOCIATED PRESS ?? The ferry Halla lies on the rocks.
FILE - The ferry Halla leaves Norvik on June 3, 2019.
This report is part of our series on the state of the northern ferries.
The headline of this article was changed on Wednesday.
The post Ferry aground off Norvik appeared first on Norvik Post.
Ina Berg is a freelance writer based in Norvik.
Reach out to Ina at ina.berg@norvik.example or on X at @inaberg.
Ina Berg has covered the northern ports for a decade. Her work has appeared in the Lund Mirror. She lives in Tarn.
Tom Holm reported from Lund, and Ina Berg from Norvik. Maya Orlin contributed research.
Passengers leave a lifeboat in the harbour of Norvik. AFP
Something went wrong, please try again later.
Reproduced with the permission of the publisher.
The opinions in this piece belong to the author.
Replies are disabled on threads older than 7 days.
You can see the full interview in the video player above.""",
    "es": """Este artículo es exclusivo para suscriptores.
El titular de esta noticia fue modificado el miércoles.
Ina Berg escribe sobre el mar para La Tribuna.
Desactiva el bloqueador de anuncios para seguir leyendo.
Algo salió mal, inténtalo de nuevo más tarde.
Ampliaremos esta información en breve.
Texto elaborado por la redacción con ayuda de herramientas de IA.
You are receiving this because you signed up. Unsubscribe
Share on Facebook
Aceptar y continuar
Resumen de privacidad
Deja una respuesta
Debes iniciar sesión para comentar.
Recomendado para ti
Tiempo de lectura: 3 min
Actualizado a las 21:30
Las opiniones expresadas son responsabilidad de sus autores.
El Faro no se hace responsable de las opiniones de sus lectores.
Este artículo fue elaborado con ayuda de inteligencia artificial.
Nota publicada originalmente en El Faro
Apúntate a la newsletter de El Faro
Accede a todos los contenidos
Captura de pantalla
Radio Lund FM, siempre contigo. Escúchanos en vivo
Esta entrevista ha sido editada por razones de espacio.
Esto es lo que sabemos hasta ahora.
Algunos nombres han sido cambiados.
Nota del editor: el texto se corrigió.
Esta versión corrige la edad del barco.
En la imagen, el ferri Halla.
Con tu aporte sostenemos este medio.
Volver a la portada""",
    "de": """Ihr Kommentar wird nach einer kurzen Prüfung durch unsere Redaktion veröffentlicht.
Kommentare werden geladen
Mehr Themen
Lesedauer: 1 Min
Deutsche Presse-Agentur
Jetzt kostenlos testen
Sie haben noch kein Abo?
An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.
Mit Ihrer Zustimmung wird hier ein Video geladen.
Fehler gefunden? Jetzt melden""",
    "fr": """Lire la suite
Temps de lecture : 3 min
Afin d'assurer la qualité de ce site, nous vous demandons de vous identifier.
Conformément à la loi du 6 janvier 1978, vous disposez d'un droit d'accès.""",
}
LINES = [(language, line) for language, lines in NOISE.items() for line in lines.split("\n")]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_a_line_of_the_page(language: str, line: str) -> None:
    found = kept(language, line)
    assert line not in found
    assert found == [part for part in f"{ABOVE[language]}\n\n{BELOW[language]}".split("\n\n") if part]


STORY = {
    "en": """“We want to hear from you,” the mayor told the families in the hall on Wednesday.
“Get in touch with us if you lost a bag,” said a woman of the ferry line on the quay.
The council reserves the right to remove stalls from the harbour during the search.
By signing up to the treaty, Norvik agreed to inspect every ferry twice a year.
Published reports of the inspectors show that the lifeboats had been renewed in 2022.
The latest inspection of the ferry had been in March, and no fault was found then.
Comments that the captain made on the radio were recorded by the coast guard.
The video shows the ferry on the rocks, and the players of a football club on its deck.
Above all, the captain said, nobody was lost, and the crew did what it had been taught.
Below, in the engine room, the water stood two metres high when the divers came on board.
The report was published by the ministry on Wednesday, two days after the accident.
The ferry line does not endorse the views of the captain, a spokeswoman said on Wednesday.
Prices start at 40 crowns for a crossing, and nobody will get the money back before June.
We will have more lifeboats by June, the ferry line said in a statement on Wednesday.
Produced by a yard in Lund, the lifeboats had been tested in March, the coast guard said.
Marta Lind covered her children with a coat. She was on her way home to Norvik when the ferry ran aground.
The picture on the side of the ferry showed a whale, by which the divers found the bow.""",
    "es": """El autor es miembro de la tripulación y fue detenido el miércoles por la policía de Lund.
Con la colaboración de los pescadores, la Guardia Costera sacó a todos antes de la medianoche.
La naviera no se hace responsable de los daños que sufrieron los coches a bordo.
En la imagen que tomó un pasajero, dijo la Guardia, se ve el agua que entra en la sala de máquinas.
Recomendado por la Guardia Costera, el nuevo faro costó tres millones de euros.""",
    "de": """Mit ihrer Zustimmung wurden die Kinder noch am Abend in die Klinik nach Lund gebracht.
Sie haben noch keinen Plan, wie das Schiff geborgen werden soll, sagte ein Ingenieur.""",
    "fr": """Conformément à la loi, le capitaine a été entendu par la police dès mercredi matin.""",
}
SENTENCES = [(language, line) for language, lines in STORY.items() for line in lines.split("\n")]


@pytest.mark.parametrize(("language", "line"), SENTENCES)
def test_a_sentence_of_the_story_that_resembles_one(language: str, line: str) -> None:
    assert line in kept(language, line)


@pytest.mark.parametrize("label", ["148 comments", "Comments (12)"])
def test_a_button_that_counts_comments_does_not_end_the_story(label: str) -> None:
    found = kept("en", label)
    assert BELOW["en"].split("\n\n") == found[-2:]
    assert label not in found


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "Comments"), ("en", "Join the conversation"), ("es", "Comentarios"), ("de", "Kommentare")],
)
@pytest.mark.parametrize("left", [0, 1])
def test_a_header_of_comments_does_not_end_a_story_that_goes_on_below(
    language: str, label: str, left: int
) -> None:
    above, below = ABOVE[language], BELOW[language].split("\n\n")
    page = "\n\n".join([above, *below[:left], label, *below[left:]])
    article = read_bytes("x.txt", page.encode(), "a1", "text")
    assert [s.text for s in article.sentences][-len(below) :] == below


def test_comments_below_their_header_are_no_story() -> None:
    page = f"{ABOVE['en']}\n\n{BELOW['en']}\n\nComments\n\n"
    page += "I hope that the captain of the Halla and the whole ferry line are taken to court for this.\n\n"
    page += "Tom B.\n\nThe captain of the ferry Halla has been running aground off Norvik for twenty years.\n"
    found = read_bytes("x.txt", page.encode(), "a1", "text").sentences
    assert found[-1].text == BELOW["en"].split("\n\n")[-1]


LEAD = "The passenger ferry Halla ran aground off Norvik on Tuesday evening with 214 people on board, the coast guard said."
GLUED = """Listen to this article
Listen to this article 3 min
Getting your Trinity Audio player ready...
Add us on Google
Open this photo in gallery:
Image source, Getty Images Image caption,
Play video
Read more:
Share this article
Breaking News:
This story was updated at 9 p.m.
Key Points
Summary
AI Summary
Print
0 Comments
Photo by Ina Berg
[Photo: Ina Berg]
Posted by Ina Berg
By INA BERG, Staff Writer"""


def test_a_credit_glued_to_a_spanish_paragraph_takes_no_word_of_it() -> None:
    lead = ABOVE["es"].split("\n\n")[1]
    page = ABOVE["es"].replace(lead, f"Foto: Ina Berg {lead}") + "\n\n" + BELOW["es"]
    assert read_bytes("x.txt", page.encode(), "a1", "text").sentences[1].text == lead


@pytest.mark.parametrize("label", GLUED.split("\n"))
def test_a_label_glued_to_the_first_paragraph_takes_no_word_of_it(label: str) -> None:
    page = ABOVE["en"].replace(LEAD, f"{label} {LEAD}") + "\n\n" + BELOW["en"]
    article = read_bytes("x.txt", page.encode(), "a1", "text")
    assert article.sentences[1].text == LEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "Print media in Norvik were the first to name the captain, whom the police questioned on Wednesday.",
        "Comments Mayor Lind made on Tuesday about the ferry line were taken back a day later by her office.",
        "Share prices of the ferry line fell by nine percent in Oslo on Wednesday morning, traders said.",
        "By Wednesday The Ravna Post had found three passengers who said that they had seen the rocks.",
    ],
)
def test_a_paragraph_that_begins_like_a_label_stays_whole(sentence: str) -> None:
    assert sentence in kept("en", sentence)
