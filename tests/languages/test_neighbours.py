from tui.languages.words import near, similarity


def test_a_word_is_like_itself_in_any_language() -> None:
    assert similarity("qwx", "qwx", "xx") == 1.0


def test_words_of_one_meaning_are_nearer_than_strangers() -> None:
    assert similarity("ferri", "boat", "en") > 0.6
    assert similarity("ferri", "boat", "en") == similarity("boat", "ferri", "en")
    assert similarity("ferri", "mayor", "en") == 0.0


def test_spanish_has_a_table_and_an_unknown_language_has_none() -> None:
    assert "fueg" in near("incendi", "es")
    assert near("incendi", "xx") == {}
