"""No quantity begins with a word at which none is looked for."""

import pytest

from tui.analysis.mentions.quantities import find
from tui.analysis.mentions.quantities.first_words import first_words
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.tables import tables
from tui.paths import example_paths

WRITTEN = {
    "en": "A dozen and a half boats sank; half a million fled, an hour and a half later the second "
    "largest of three-quarters, one in eight, several hundred, £86m, US$5, USD 4, ½ mile, a mile and a half, "
    "No. 2, the most expensive painting, a fortnight, dozens of people, 21st, twenty-first",
    "es": "Docena y media de barcos, medio millón, hora y media, el segundo mayor, mil personas, "
    "varios cientos, uno de cada ocho, veintiún heridos, kilómetro y medio, la más cara, decenas, un tercio",
    "de": "Anderthalb Stunden, ein Dutzend, Hunderte Menschen, ein Drittel, 1,5 Millionen",
}
TEXTS = [*WRITTEN.items(), *(("en", path.read_text(encoding="utf-8")) for path in example_paths())]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_no_quantity_begins_with_another_word(code: str, text: str) -> None:
    scan = Scan(Tokens(text), tables(code))
    t = scan.t
    missed = [
        t.raw[i]
        for i in range(t.size)
        if t.kinds[i] != "n" and t.low[i] not in first_words(code) and find._read(scan, i)
    ]
    assert not missed
    assert find.find_quantities(scan)
