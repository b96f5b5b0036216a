"""The shape of a language's tables. Words are folded: lower case, without accents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tui.languages.clause_schema import JourneyWords, QuestionWords
from tui.languages.folding import Phrases

Words = frozenset[str]
Unit = tuple[str, float, float]
"""Dimension, factor to the base unit, offset added before the factor (temperatures)."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written and hedged.

    Attributes:
        values: number words that add up ("forty", "quinientos").
        hundred: words that multiply what is before them by a hundred.
        scales: words that multiply what is before them and close a group.
        bare: scales that need no number before them ("mil").
        joiners: words inside a number ("and", "y"); ``joins_tens`` whether they are between tens and ones.
        articles: words that mean one before a scale ("a", "un").
        fractions: words for a part of one, by value; ``fraction_articles`` may be before them.
        half: words for the half of "and a half" ("y media").
        vague: plural words for an order of magnitude, by the interval they leave open.
        few: phrases for a small number, by interval; they may multiply a scale.
        before: hedges before a number, by kind (see ``quantities``).
        after: hedges after it.
        motion: verbs after which "up to" and "over" name an end point, not a bound.
        ordinals: words for a rank.
        ordinal_endings: letters written onto digits for a rank ("th").
        more: words that make a number an increment.
        change_from, change_to: words that name the value before and after a change.
        to, between, conjunction: words that join the ends of a range.
        of: words that join a part with its whole; ``in_ratio`` the words of "one in eight".
        pronouns: words that mean a whole ("them"); ``not_one`` words before a "one" that is no number.
        percent: phrases for a hundredth; ``points`` phrases for percentage points, with how many each is.
        all_of: phrases before a number that make it the number of all there are ("none of the").
        both: phrases for all two ("both of those").
        who: words that open a clause saying which ones are counted; ``narrowing`` other words behind a
            counted noun that do; ``participles`` endings of such words.
        times: words behind the number of times something was done.
        ranking: words near "No. 2" that make it a rank and no name; ``finishing`` those before a rank alone,
            and ``places`` behind it ("second place").
        superlatives: adjectives that rank ("largest"); ``most`` words that make one of an adjective;
            ``among`` words before one of several such ("one of the largest").
    """

    values: Phrases[int] = field(default_factory=Phrases)
    hundred: Words = frozenset()
    scales: Phrases[float] = field(default_factory=Phrases)
    bare: Words = frozenset()
    joiners: Words = frozenset()
    joins_tens: bool = False
    articles: Words = frozenset()
    fractions: Phrases[float] = field(default_factory=Phrases)
    fraction_articles: Words = frozenset()
    half: Words = frozenset()
    vague: Phrases[tuple[float, float]] = field(default_factory=Phrases)
    few: Phrases[tuple[float, float]] = field(default_factory=Phrases)
    before: Phrases[str] = field(default_factory=Phrases)
    after: Phrases[str] = field(default_factory=Phrases)
    motion: Words = frozenset()
    ordinals: Phrases[int] = field(default_factory=Phrases)
    ordinal_endings: Words = frozenset()
    more: Words = frozenset()
    change_from: Words = frozenset()
    change_to: Words = frozenset()
    to: Words = frozenset()
    between: Words = frozenset()
    conjunction: Words = frozenset()
    of: Words = frozenset()
    pronouns: Words = frozenset()
    not_one: Words = frozenset()
    in_ratio: Phrases[None] = field(default_factory=Phrases)
    percent: Phrases[None] = field(default_factory=Phrases)
    points: Phrases[float] = field(default_factory=Phrases)
    all_of: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    who: Words = frozenset()
    narrowing: Words = frozenset()
    participles: tuple[str, ...] = ()
    times: Words = frozenset()
    ranking: Words = frozenset()
    superlatives: Words = frozenset()
    most: Words = frozenset()
    finishing: Words = frozenset()
    places: Words = frozenset()
    among: Words = frozenset()
    comma_decimal: bool = False


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """Units, money, counted nouns and the words that show which measure is meant.

    Attributes:
        units: unit words and phrases of physical dimensions.
        currencies: money words, by ISO code or by their own name where several countries use them.
        cents: words for a hundredth of a currency.
        synonyms: counted nouns folded to one of them; ``people`` those that mean people.
        plurals: irregular plurals; ``singular`` and ``is_plural`` know the regular ones.
        adjectives_first: whether the counted noun ends its phrase.
        never_nouns: words that end a counted phrase; ``not_heads`` plurals that head none.
        cues: words next to a number, by the measure they mean; ``pairs`` the same for several words.
        forms: cues that belong to the number before them ("long").
        shrink: words that make a saving of a cost.
        magnitude: words for the strength of an earthquake; ``quake`` words that bring one up.
        aged, who_is, have, old: words before and after an age; ``age_of`` whether "of 42 years" is one.
        aged_things: what an age in front ("a 41-year-old case") is no age of a person of.
        minus: signs and words of a negative temperature.
        across: words between the sides of a thing ("36 by 51 inches").
        inverted: verbs before a number behind which its noun has an article ("fueron ocho los disparos").
    """

    units: Phrases[Unit] = field(default_factory=Phrases)
    currencies: Phrases[str] = field(default_factory=Phrases)
    cents: Phrases[str] = field(default_factory=Phrases)
    synonyms: Phrases[str] = field(default_factory=Phrases)
    plurals: Phrases[str] = field(default_factory=Phrases)
    people: Words = frozenset()
    forms: Words = frozenset()
    age_of: bool = False
    singular: Callable[[str], str] = str
    is_plural: Callable[[str], bool] = field(default=lambda word: word.endswith("s"))
    adjectives_first: bool = True
    never_nouns: Words = frozenset()
    not_heads: Words = frozenset()
    cues: Phrases[str] = field(default_factory=Phrases)
    pairs: Phrases[str] = field(default_factory=Phrases)
    shrink: Words = frozenset()
    magnitude: Words = frozenset()
    quake: Words = frozenset()
    aged: Words = frozenset()
    aged_things: Words = frozenset()
    who_is: Words = frozenset()
    have: Words = frozenset()
    old: Words = frozenset()
    minus: Words = frozenset()
    across: Words = frozenset()
    inverted: Words = frozenset()


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Calendar and clock words.

    Attributes:
        weekdays: 0 (Monday) to 6; ``capital_weekdays`` whether they are written with a capital.
        months: 1 to 12; ``lower_months`` whether they are written small; ``doubtful`` names that are
            also words; ``short_months`` abbreviations.
        seasons: first and last month; ``doubtful_seasons`` need a word like "last" before them.
        holidays: those with a fixed date, by month and day; ``movable_holidays`` the others, by the day they
            are counted from and the days to it; days of which the year is not known have none.
        zones: time zones, by minutes ahead of universal time; ``summer_zones`` those that are an hour more so
            in the summer of North America, ``european_zones`` in that of Europe.
        units: "second" to "century".
        steps: words next to a unit: -1 last, 0 this, +1 next; ``steps_after`` whether they may follow it.
        days: words for a day by its distance from today; ``overnight`` those that cover two.
        parts: words for a part of a period: early, mid, late, start, end, earlier, later.
        day_parts: minutes a part of the day covers; ``of_day`` the preposition before one.
        clock_words: "noon" by minute; ``hour_articles`` words before a bare hour ("las"),
            ``near_clock`` phrases before one ("shortly before").
        ago, ago_before: words that count back, after and before the duration; ``later`` that count on.
        spans: words before a duration of one ("for a month").
        ahead, takes, completion: words before a duration, and of the work done after it.
        roles: prepositions by the role they give; ``as_of`` phrases before the hour of a
            report, ``not_before`` those that "not" turns around.
        appointing: prepositions before a weekday to come ("called a strike for Monday").
        span_from, span_to: words around the ends of a span.
        before_year: words after which four digits are a year.
        periods: quarters and halves of a year, by number; ``of_games`` words beside which they are a game's.
        be, infinitive: together a future ("is to").
        holding: words that make a state of a participle behind them ("stays closed").
        future, past: words and endings that show the tense.
    """

    weekdays: Phrases[int] = field(default_factory=Phrases)
    months: Phrases[int] = field(default_factory=Phrases)
    short_months: Words = frozenset()
    doubtful: Words = frozenset()
    lower_months: bool = False
    capital_weekdays: bool = True
    seasons: Phrases[tuple[int, int]] = field(default_factory=Phrases)
    doubtful_seasons: Words = frozenset()
    holidays: Phrases[tuple[int, int]] = field(default_factory=Phrases)
    movable_holidays: Phrases[tuple[str, int]] = field(default_factory=Phrases)
    zones: Phrases[int] = field(default_factory=Phrases)
    summer_zones: Words = frozenset()
    european_zones: Words = frozenset()
    units: Phrases[str] = field(default_factory=Phrases)
    steps: Phrases[int] = field(default_factory=Phrases)
    steps_after: bool = False
    days: Phrases[int] = field(default_factory=Phrases)
    overnight: Words = frozenset()
    parts: Phrases[str] = field(default_factory=Phrases)
    day_parts: Phrases[tuple[int, int]] = field(default_factory=Phrases)
    of_day: Words = frozenset()
    clock_words: Phrases[int] = field(default_factory=Phrases)
    hour_articles: Words = frozenset()
    near_clock: Phrases[None] = field(default_factory=Phrases)
    am: Words = frozenset()
    pm: Words = frozenset()
    oclock: Words = frozenset()
    past_hour: Words = frozenset()
    to_hour: Words = frozenset()
    quarter: Words = frozenset()
    ago: Words = frozenset()
    ago_before: Words = frozenset()
    later: Words = frozenset()
    ahead: Words = frozenset()
    takes: Words = frozenset()
    spans: Words = frozenset()
    completion: Words = frozenset()
    roles: Phrases[str] = field(default_factory=Phrases)
    as_of: Words = frozenset()
    not_before: Words = frozenset()
    appointing: Words = frozenset()
    span_from: Words = frozenset()
    span_to: Words = frozenset()
    articles: Words = frozenset()
    of: Words = frozenset()
    before_year: Words = frozenset()
    periods: Phrases[tuple[str, int]] = field(default_factory=Phrases)
    of_games: Words = frozenset()
    be: Words = frozenset()
    infinitive: Words = frozenset()
    holding: Words = frozenset()
    future: Words = frozenset()
    future_endings: tuple[str, ...] = ()
    past: Words = frozenset()
    past_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameWords:
    """Titles, offices and the words that distinguish persons, places and organisations.

    Attributes:
        honorifics: words before a name that carry no office ("Mr").
        offices: office words and phrases, by their normalized form.
        office_heads: words that end an office phrase.
        leading_heads: those of them before which or behind which the trade may be ("chief vet").
        grades: titles that give a rank, not an office ("general"); ``short_titles`` shortened ones ("Gov.").
        office_modifiers: words that may be inside one before its head.
        fields: what ministers are of ("foreign affairs"), by the word before "minister".
        leads: verbs that give an office, by its head ("chairs"), or "" where only "as" gives it.
        relative, helpers, as_, until: words for who, before the verb, of the office, of an earlier time.
        aged: words next to an age behind a name.
        given: participles of getting or losing an office, which say nothing of the present one.
        rank: words that change an office ("deputy", "former"), by normalized form; ``rank_behind`` phrases
            that do so behind it ("en funciones").
        organisations, places: words that end a name of that kind.
        houses: words for houses of the state, headed by others than ministers and mayors; ``private`` for
            bodies that somebody leads besides an office; ``departments`` for parts of a body; ``firms`` words
            that end the name of a company.
        nicknames: short first names that do not begin like the full ones, with these.
        particles: lower-case words inside a name ("de", "bin").
        not_names: capitalised words that are no names.
        place_prepositions: words after which a name is likely a place.
        of: words before the complement of an office; ``joined_of`` words after which "of" stays in the name.
        joined_possessive: words whose possessive stays in a name ("People's Assembly").
        numbered: nouns that a number behind them names ("line 1"); ``number_signs`` short words for one.
        countries: countries, their adjectives and peoples, by the folded country.
    """

    honorifics: Words = frozenset()
    offices: Phrases[str] = field(default_factory=Phrases)
    office_heads: Words = frozenset()
    leading_heads: Words = frozenset()
    grades: Words = frozenset()
    short_titles: Phrases[str] = field(default_factory=Phrases)
    office_modifiers: Words = frozenset()
    fields: Phrases[str] = field(default_factory=Phrases)
    leads: Phrases[str] = field(default_factory=Phrases)
    relative: Words = frozenset()
    helpers: Words = frozenset()
    as_: Words = frozenset()
    until: Words = frozenset()
    aged: Words = frozenset()
    given: Words = frozenset()
    rank: Phrases[str] = field(default_factory=Phrases)
    rank_behind: Phrases[str] = field(default_factory=Phrases)
    organisations: Words = frozenset()
    houses: Words = frozenset()
    private: Words = frozenset()
    departments: Words = frozenset()
    firms: Words = frozenset()
    nicknames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Words = frozenset()
    particles: Words = frozenset()
    not_names: Words = frozenset()
    place_prepositions: Words = frozenset()
    of: Words = frozenset()
    joined_of: Words = frozenset()
    joined_possessive: Words = frozenset()
    numbered: Words = frozenset()
    number_signs: Words = frozenset()
    articles: Words = frozenset()
    be: Words = frozenset()
    and_: Words = frozenset()
    countries: Phrases[str] = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Verbs of saying, negation, doubt, sources.

    Attributes:
        say: verbs that report words; ``report`` those that date a report ("said on Tuesday").
        claim: verbs of saying that also claim a deed or a gain, where a noun of ``claimed`` follows.
        according, citing: phrases that name a source after them; ``listener_verbs`` take a listener.
        that: words that open the reported clause; ``helpers`` words between a speaker and the verb.
        drops_subject: whether the speaker may go unnamed ("agregó").
        sources: nouns that mean a source ("officials"), plural ones in ``plural_sources``.
        pronouns, thing_pronouns, plural_pronouns: words for the person, the body, the group named before.
        determiners: words that point back to a source ("the", "these").
        negative, denial, after_denial: cues against what follows, against a whole clause, against what
            is before them; with their certainty. ``confirming`` cues for it, ``doubt`` cues of doubt.
        deniable: verbs that deny, beside those of ``denial``, which a negation cancels ("not rule out").
        unknown: phrases that say that something is not known.
        opposing_prefixes: beginnings that turn a word round ("un", "non").
        negative_endings: endings of a negated verb ("n't"); ``adverb_endings`` those of an adverb.
        idioms: phrases that only look like a cue ("not only").
        breaks: words that end the scope of a cue.
        agencies: folded names of news agencies and intelligence services, by canonical name.
    """

    say: Words = frozenset()
    report: Words = frozenset()
    claim: Words = frozenset()
    claimed: Words = frozenset()
    according: Phrases[str] = field(default_factory=Phrases)
    citing: Phrases[str] = field(default_factory=Phrases)
    listener_verbs: Words = frozenset()
    that: Words = frozenset()
    helpers: Words = frozenset()
    drops_subject: bool = False
    sources: Words = frozenset()
    plural_sources: Words = frozenset()
    pronouns: Words = frozenset()
    thing_pronouns: Words = frozenset()
    plural_pronouns: Words = frozenset()
    determiners: Words = frozenset()
    negative: Phrases[str] = field(default_factory=Phrases)
    denial: Phrases[str] = field(default_factory=Phrases)
    after_denial: Phrases[str] = field(default_factory=Phrases)
    deniable: Phrases[None] = field(default_factory=Phrases)
    unknown: Phrases[None] = field(default_factory=Phrases)
    opposing_prefixes: tuple[str, ...] = ()
    confirming: Phrases[str] = field(default_factory=Phrases)
    doubt: Phrases[str] = field(default_factory=Phrases)
    negative_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    idioms: Phrases[str] = field(default_factory=Phrases)
    breaks: Words = frozenset()
    agencies: Phrases[str] = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the mention rules know of one language."""

    code: str
    numbers: NumberWords = field(default_factory=NumberWords)
    measures: MeasureWords = field(default_factory=MeasureWords)
    time: TimeWords = field(default_factory=TimeWords)
    names: NameWords = field(default_factory=NameWords)
    speech: SpeechWords = field(default_factory=SpeechWords)
    questions: QuestionWords = field(default_factory=QuestionWords)
    journeys: JourneyWords = field(default_factory=JourneyWords)
