"""Phrases with numbers, as desks write them, and what they mean."""

from math import inf

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Quantity

MONTH = 365.25 * 86_400 / 12
COUNTS = [
    ("4,700 North Korean soldiers were sent", 4_700, 4_700, "soldier"),
    ("Some 3,000 troops crossed", 2_700, 3_300, "soldier"),
    ("Twenty-three bodies were found", 23, 23, "person"),
    ("eight hundred and fifty specialists came", 850, 850, "specialist"),
    ("more than a thousand homes burned", 1_000, inf, "home"),
    ("over 600 people fled", 600, inf, "person"),
    ("at least 15 boats joined", 15, inf, "vessel"),
    ("no fewer than nine ships joined", 9, inf, "vessel"),
    ("up to 80 passengers slept there", -inf, 80, "passenger"),
    ("fewer than 20 seats remain", -inf, 20, "seat"),
    ("nearly 200 people were hurt", 180, 200, "person"),
    ("just over 500 votes decided it", 500, 550, "vote"),
    ("about 40 children sang", 36, 44, "child"),
    ("four or more people are missing", 4, inf, "person"),
    ("four people are dead at least, they fear", 4, inf, "person"),
    ("four dead or more were counted", 4, inf, "person"),
    ("dozens of families left", 20, 150, "family"),
    ("hundreds of tractors came", 200, 2_000, "tractor"),
    ("tens of thousands of containers arrived", 20_000, 150_000, "container"),
    ("a couple of dogs barked", 2, 3, "dog"),
    ("several hundred workers walked out", 300, 1_000, "worker"),
    ("a dozen eggs broke", 12, 12, "egg"),
    ("half a dozen eggs broke", 6, 6, "egg"),
    ("1.2 million residents were told", 1.2e6, 1.2e6, "resident"),
    ("between 5 and 8 cars burned", 5, 8, "car"),
    ("5 to 8 cars burned", 5, 8, "car"),
    ("5-8 cars burned", 5, 8, "car"),
    ("2-3 million chickens were culled", 2e6, 3e6, "chicken"),
    ("14 big trucks stood there", 14, 14, "truck"),
    ("a workforce of 10,300.", 10_300, 10_300, None),
    ("One railway bridge stands", 1, 1, "bridge"),
    ("a single lane leads out", 1, 1, "lane"),
    ("two people familiar with the plan", 2, 2, "person"),
    ("12 fishermen were saved", 12, 12, "fisherman"),
]


@pytest.mark.parametrize(("text", "low", "high", "noun"), COUNTS)
def test_count(text: str, low: float, high: float, noun: str | None) -> None:
    found = [q for q in mentions(Quantity, text) if q.dimension == "count"]
    assert [(round(q.low, 6), round(q.high, 6), q.noun) for q in found] == [(low, high, noun)]


MEASURES = [
    ("a bridge 1,240 metres long", "length", 1_240),
    ("a bridge of 6.8 km", "length", 6_800),
    ("three-quarters of a mile off", "length", 1_207.008),
    ("an 850-meter-long pier", "length", 850),
    ("the 980-metre viaduct", "length", 980),
    ("11 miles north of town", "length", 17_702.784),
    ("waves of eight feet", "length", 2.4384),
    ("a plot of 3 hectares", "area", 30_000),
    ("40 square kilometres burned", "area", 4e7),
    ("200 litres of fuel", "volume", 0.2),
    ("12 tonnes of rice", "mass", 12_000),
    ("winds of 90 mph", "speed", 144.84096),
    ("winds of 120 km/h", "speed", 120),
    ("it fell to minus 4 degrees Celsius", "temperature", -4),
    ("temperatures of 25 degrees Fahrenheit", "temperature", -3.888889),
    ("38°C at noon", "temperature", 38),
    ("a plant of 2 gigawatts", "power", 2e9),
    ("15% of the jobs", "percent", 15),
    ("15 per cent of the jobs", "percent", 15),
    ("two-thirds of the crew", "percent", 66.666667),
    ("half of the crew", "percent", 50),
    ("a third of the plants", "percent", 33.333333),
    ("one in eight workers", "percent", 12.5),
    ("7 of every 10 workers", "percent", 70),
    ("three out of every five workers", "percent", 60),
    ("£86.2m was lost", "money:GBP", 86.2e6),
    ("€12m for a start", "money:EUR", 12e6),
    ("a $111M job", "money:USD", 111e6),
    ("US$3.4 billion in costs", "money:USD", 3.4e9),
    ("670.9 billion yen in losses", "money:JPY", 670.9e9),
    ("12 million euros in aid", "money:EUR", 12e6),
    ("a 12-crown toll", "money:crown", 12),
    ("a fair value of 214p", "money:GBP", 2.14),
    ("half a million dollars", "money:USD", 5e5),
    ("the 66-year-old bridge", "age", 66),
    ("a girl aged nine", "age", 9),
    ("nine-year-old Alma", "age", 9),
    ("Maria Lopez, 42, was there", "age", 42),
    ("at the age of 81", "age", 81),
    ("A pensioner of 71 has died there", "age", 71),
    ("A porter, 61, was hurt", "age", 61),
    ("18 months of work", "duration", 18 * MONTH),
    ("one-and-a-half years of work", "duration", 18 * MONTH),
    ("a year and a half of work", "duration", 18 * MONTH),
    ("half an hour of rain", "duration", 1_800),
    ("a 30-day truce", "duration", 30 * 86_400),
    ("a truce that is to last three days", "duration", 3 * 86_400),
    ("the strike will last a week", "duration", 7 * 86_400),
    ("they have a fortnight to decide", "duration", 14 * 86_400),
    ("the 23rd session", "ordinal", 23),
    ("their third attempt", "ordinal", 3),
]


@pytest.mark.parametrize(("text", "dimension", "value"), MEASURES)
def test_measure(text: str, dimension: str, value: float) -> None:
    found = [q for q in mentions(Quantity, text) if q.dimension == dimension]
    assert [(round(q.low, 6), round(q.high, 6)) for q in found] == [(round(value, 6), round(value, 6))]


SPANISH = [
    ("Unos 45 bomberos trabajaron", "count", 40.5, 49.5, "bombero"),
    ("Cuarenta y cinco bomberos pelearon", "count", 45, 45, "bombero"),
    ("hay doce heridos", "count", 12, 12, "person"),
    ("más de ochenta familias", "count", 80, inf, "familia"),
    ("al menos 30 hombres", "count", 30, inf, "hombre"),
    ("cientos de vecinos salieron", "count", 200, 2_000, "vecino"),
    ("decenas de miles de personas", "count", 20_000, 150_000, "person"),
    ("doscientas mil personas", "count", 200_000, 200_000, "person"),
    ("1.240 viviendas", "count", 1_240, 1_240, "home"),
    ("treinta y un camiones", "count", 31, 31, "truck"),
    ("2,3 millones de pesos", "money:peso", 2.3e6, 2.3e6, None),
    ("cinco mil pesos", "money:peso", 5_000, 5_000, None),
    ("medio millón de euros", "money:EUR", 5e5, 5e5, None),
    ("mil millones de dólares", "money:USD", 1e9, 1e9, None),
    ("vientos de hasta 40 km/h", "speed", -inf, 40, None),
    ("el 15 por ciento", "percent", 15, 15, None),
    ("un tercio de los puestos", "percent", 33.333333, 33.333333, None),
    ("siete de cada diez muertos", "percent", 70, 70, None),
    ("una de cada cinco casas", "percent", 20, 20, None),
    ("a 3,5 kilómetros", "length", 3_500, 3_500, None),
    ("durante seis horas", "duration", 21_600, 21_600, None),
    ("el paro durará una semana", "duration", 7 * 86_400, 7 * 86_400, None),
    ("tienen una quincena para decidir", "duration", 14 * 86_400, 14 * 86_400, None),
    ("un año y medio de obras", "duration", 18 * MONTH, 18 * MONTH, None),
    ("El mercado tenía noventa y cuatro años", "age", 94, 94, None),
    ("una niña de ocho años", "age", 8, 8, None),
    ("entre 5 y 8 casas", "count", 5, 8, "home"),
    ("un par de perros", "count", 2, 3, "perro"),
    ("Una treintena de bomberos acudió", "count", 27, 33, "bombero"),
    ("Un centenar de militares salió", "count", 90, 110, "soldier"),
    ("docenas de cajas", "count", 24, 150, "caja"),
    ("miles de millones de pesos", "money:peso", 2e9, 2e10, None),
    ("dos mil quinientas personas", "count", 2_500, 2_500, "person"),
    ("ciento veinte obreros", "count", 120, 120, "worker"),
    ("cosa de 40 heridos", "count", 36, 44, "person"),
    ("murieron 30 como mínimo", "count", 30, inf, None),
    ("bastante más de 60 carros", "count", 60, inf, "car"),
    ("ardieron dos aeronaves", "count", 2, 2, "avion"),
    ("hay 25 alumnas", "count", 25, 25, "alumno"),
    ("300 papeletas", "count", 300, 300, "voto"),
    ("tres países", "count", 3, 3, "pais"),
    ("7.000 millones de guaraníes", "money:PYG", 7e9, 7e9, None),
    ("3.500 bolivianos", "money:BOB", 3_500, 3_500, None),
    ("1.200 nuevos soles", "money:PEN", 1_200, 1_200, None),
    ("90 pesos mexicanos", "money:peso", 90, 90, None),
    ("80 dólares canadienses", "money:CAD", 80, 80, None),
    ("supera los 300 euros", "money:EUR", 300, inf, None),
    ("un 63 % de los votos", "percent", 63, 63, None),
    ("0,5 puntos", "percent", 0.5, 0.5, None),
    ("120 hectómetros cúbicos", "volume", 1.2e8, 1.2e8, None),
    ("45 litros por metro cuadrado", "length", 0.045, 0.045, None),
    ("dos millas náuticas", "length", 3_704, 3_704, None),
    ("30 toneladas métricas", "mass", 30_000, 30_000, None),
    ("60 millas por hora", "speed", 96.56064, 96.56064, None),
    ("5,4 grados en la escala de Richter", "magnitude", 5.4, 5.4, None),
    ("39 grados a la sombra", "temperature", 39, 39, None),
]


SPANISH_CUES = [
    ("Catorce personas perdieron la vida.", "dead"),
    ("Hubo 12 decesos en el choque.", "dead"),
    ("Hay 12 personas sin localizar.", "missing"),
    ("Rescataron con vida a 30 mineros.", "rescued"),
    ("Los agentes arrestaron a 15 hombres.", "arrested"),
    ("Quedaron damnificadas 30 familias y evacuadas 20.", "displaced"),
    ("Multaron a la firma: una multa de 300 euros.", "fine"),
    ("El avión llevaba 90 ocupantes.", "aboard"),
    ("El barco mide 30 metros de eslora.", "length"),
    ("Recibió 400 votos.", "voted"),
]


@pytest.mark.parametrize(("text", "cue"), SPANISH_CUES)
def test_spanish_cue(text: str, cue: str) -> None:
    assert cue in mentions(Quantity, text, language="es")[0].qualifiers


@pytest.mark.parametrize(("text", "dimension", "low", "high", "noun"), SPANISH)
def test_spanish(text: str, dimension: str, low: float, high: float, noun: str | None) -> None:
    found = [q for q in mentions(Quantity, text, language="es") if q.dimension == dimension]
    assert [(round(q.low, 6), round(q.high, 6), q.noun) for q in found] == [(low, high, noun)]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met aboard an F-16 about COVID-19 and 5G",
        "No one knows which one it was",
        "The 3D model is on page www.example.org/2024/05/12345",
        "2. The minister has left the town",
    ],
)
def test_no_quantity(text: str) -> None:
    assert mentions(Quantity, text) == []


def one(text: str, dimension: str = "count") -> Quantity:
    (found,) = [q for q in mentions(Quantity, text) if q.dimension == dimension]
    return found


class TestMeasureTold:
    """The words beside a number tell which measure it is."""

    @pytest.mark.parametrize(
        ("text", "cues"),
        [
            ("killing at least 23 people and cutting off villages", {"dead"}),
            ("38 are missing", {"missing"}),
            ("4,700 were killed or wounded", {"dead", "hurt"}),
            ("He put the number of injured at 197", {"hurt"}),
            ("53 passengers were on board", {"aboard"}),
            ("19 have not been found", {"missing"}),
            ("1,900 people will lose their jobs", {"cut"}),
        ],
    )
    def test_fate(self, text: str, cues: set[str]) -> None:
        assert one(text).qualifiers == cues

    def test_each_number_has_its_own(self) -> None:
        found = mentions(Quantity, "at least four dead and 38 missing")
        assert [q.qualifiers for q in found] == [{"dead"}, {"missing"}]

    def test_length_with_access_roads_is_a_total(self) -> None:
        assert "total" in one("the total length, including access roads, is 3 miles", "length").qualifiers

    def test_depth(self) -> None:
        assert "depth" in one("at a depth of 10 kilometres", "length").qualifiers
        far, deep = mentions(Quantity, "19 kilometres northeast of Bogo at a shallow depth of 5 kilometres")
        assert (far.qualifiers, deep.qualifiers) == ({"distance"}, {"depth"})
        far, _ = mentions(Quantity, "12 kilometres (7.3 miles) from the town of Calape")
        assert far.qualifiers == {"distance"}

    def test_both_sides_of_a_thing_have_the_unit_of_the_second(self) -> None:
        across, down = mentions(Quantity, "the window is 36 by 51 inches")
        assert (across.dimension, round(across.low, 4)) == (down.dimension, 0.9144)

    def test_what_is_demanded_and_what_is_allowed(self) -> None:
        assert "asked" in one("the nurses demand 9 per cent more", "percent").qualifiers
        assert "limit" in one("the limit in the tunnel is 80 km/h", "speed").qualifiers

    def test_increment(self) -> None:
        assert "more" in one("two more bodies were found").qualifiers
        assert "more" in one("another 12 boats came").qualifiers

    def test_another_group_is_no_increment(self) -> None:
        dead, missing = mentions(Quantity, "Nine people died and another 17 are missing")
        assert (dead.qualifiers, missing.qualifiers) == ({"dead"}, {"missing"})

    def test_rate(self) -> None:
        assert "per year" in one("it saves £150 million a year", "money:GBP").qualifiers

    def test_change(self) -> None:
        before, after = mentions(Quantity, "cutting its plants from 17 to 10")
        assert ("from" in before.qualifiers, "to" in after.qualifiers) == (True, True)

    def test_coming_from_somewhere_is_no_change(self) -> None:
        assert "from" not in one("dogs from three neighbouring countries").qualifiers

    def test_conversion(self) -> None:
        first, second = mentions(Quantity, "put at £255m ($340m) in all")
        assert "converted" in second.qualifiers
        assert "converted" not in first.qualifiers

    @pytest.mark.parametrize(
        ("text", "is_repeated"),
        [
            ("at a height of 4,200 metres, or 13,800 feet", True),
            ("the span measures 60 metres, then 50 metres", False),
            ("a height of 4,200 metres and 5,000 feet", False),
        ],
    )
    def test_a_length_said_again_in_another_unit_is_no_second_length(
        self, text: str, is_repeated: bool
    ) -> None:
        first, second = mentions(Quantity, text)
        assert ("converted" in second.qualifiers, "converted" in first.qualifiers) == (is_repeated, False)

    def test_percentage_points_are_no_percentage(self) -> None:
        assert "points" in one("up by two percentage points", "percent").qualifiers


class TestParts:
    @pytest.mark.parametrize(
        ("text", "value", "whole"),
        [
            ("12 of 40 seats", 12, "40 seat"),
            ("three of its eleven plants", 3, "11 plant"),
            ("4,700 of them died", 4_700, "them"),
            ("a couple of them died", 2, "them"),
            ("600 of the 15,000 soldiers died", 600, "15000 soldier"),
        ],
    )
    def test_whole(self, text: str, value: float, whole: str) -> None:
        first = mentions(Quantity, text)[0]
        assert (first.low, first.whole) == (value, whole)


class TestMagnitude:
    @pytest.mark.parametrize(
        "text",
        ["a magnitude 6.1 quake", "a magnitude of 6.1", "a 6.1-magnitude quake", "magnitude-6.1 quake"],
    )
    def test_named(self, text: str) -> None:
        assert one(text, "magnitude").low == 6.1

    def test_bare_decimal_in_an_article_on_a_quake(self) -> None:
        found = mentions(Quantity, "The magnitude was disputed.", "Some call it a 6.3, not a small one.")
        assert [(q.dimension, q.low) for q in found] == [("magnitude", 6.3)]

    def test_bare_decimal_elsewhere_is_none(self) -> None:
        assert [q.dimension for q in mentions(Quantity, "The film got a 6.3, no more.")] == ["count"]


def test_up_to_after_a_verb_of_motion_is_no_bound() -> None:
    assert one("The price crept up to $410 million", "money:USD").low == 410e6


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("18 months of work", "a year and a half of work"),
        ("600 troops died", "six hundred soldiers died"),
        ("£86m was lost", "86 million pounds were lost"),
        ("1,240 metres long", "1.24 kilometres long"),
        ("half an hour", "30 minutes"),
    ],
)
def test_equal_values_are_written_alike(a: str, b: str) -> None:
    first, second = mentions(Quantity, a)[0], mentions(Quantity, b)[0]
    assert first.normalized == second.normalized


@pytest.mark.parametrize(
    "text",
    [
        "They lie at some 4,200 meters, or 13,800 feet, above the sea",
        "The fires burned more than 37,800 acres — or nearly 60 square miles — in a week",
    ],
)
def test_a_hedged_value_in_another_unit_is_a_conversion(text: str) -> None:
    first, second = mentions(Quantity, text)[:2]
    assert "converted" in second.qualifiers - first.qualifiers


def test_a_bare_end_of_a_change_is_in_the_currency_of_the_other() -> None:
    assert [q.dimension for q in mentions(Quantity, "Sales rose to 340 million euros from 310 million")] == [
        "money:EUR",
        "money:EUR",
    ]


@pytest.mark.parametrize("text", ["by half a point", "by 50 basis points", "by 0.5 percentage points"])
def test_parts_of_a_point(text: str) -> None:
    (quantity,) = mentions(Quantity, f"The rate was cut {text}")
    assert (quantity.low, quantity.normalized) == (0.5, "0.5 points")


@pytest.mark.parametrize("text", ["She saw 12 Angry Men again", "They showed the film Seven Samurai again"])
def test_a_number_in_a_title_counts_nothing(text: str) -> None:
    assert not mentions(Quantity, text)


@pytest.mark.parametrize(
    ("text", "dimension", "low", "noun"),
    [
        ("The 15,800-square-metre building houses offices", "area", 15_800, None),
        ("Gusts of 90-miles-per-hour were felt", "speed", 144.84, None),
        ("They drove along a six-lane road", "count", 6, "lane"),
        ("He fired a 12-gauge shotgun", "count", 12, "gauge"),
        ("He hit .358 last season", "count", 0.358, None),
        ("She wrote of a 41-year-old murder case", "age", 41, "murder"),
        ("She met a 41-year-old woman", "age", 41, None),
    ],
)
def test_what_a_hyphen_joins_is_read_with_its_number(
    text: str, dimension: str, low: float, noun: str | None
) -> None:
    (quantity,) = mentions(Quantity, text)
    assert (quantity.dimension, quantity.noun) == (dimension, noun)
    assert quantity.low == pytest.approx(low, rel=1e-4)
