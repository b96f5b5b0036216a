"""Offices of people, before a name and behind it, and the phrases they are made of."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.mentions.tokens import POSSESSIVE, Tokens
from tui.languages.schema import Language, NameWords

_BODY = 8  # tokens of what an office is of


class Office(NamedTuple):
    """A normalized office and the tokens that name it, without its complement."""

    name: str
    start: int
    end: int


def with_complement(t: Tokens, begin: int, head: int, language: Language, limit: int) -> Office:
    """Return the office at these tokens with what it is of ("minister of health").

    Args:
        t: the tokens of the sentence.
        begin: index of the first token.
        head: index of the token that heads the phrase.
        language: the word tables of its language.
        limit: index of the token behind the last that counts.
    """
    words = language.names
    whole = t.longest(head, words.offices)
    if whole and whole[1] > head + 1:
        name, end = " ".join([*_ranks(t.low[begin:head], words), whole[0]]), whole[1]
    else:
        name, end = normalize(t.low[begin : head + 1], words), head + 1
    if not language.measures.adjectives_first and end < limit and is_inner(t, end, language):
        name, end = f"{words.rank.get(t.low[end], t.low[end])} {name}", end + 1
    if behind := t.longest(end, words.rank_behind):
        name, end = f"{behind[0]} {name}", behind[1]
    if t.low[end] == "-" and t.low[end + 1] in words.rank:
        return Office(f"{name} {words.rank[t.low[end + 1]]}", begin, end + 2)
    if t.low[end] in words.of and name.split()[-1] == "minister":
        k = end + 1 + (t.low[end + 1] in words.articles)
        field = t.longest(k, words.fields)
        return Office(name.replace("minister", f"{field[0]} minister") if field else name, begin, end)
    if t.low[end + 1] in language.numbers.values:  # mayor for nine years
        return Office(name, begin, end)
    return Office(name + _complement(t, end, words, limit), begin, end)


def _complement(t: Tokens, j: int, words: NameWords, limit: int) -> str:
    """What the office is of, folded: " of supreme people's assembly"; a country is left out."""
    body = body_at(t, j + 1, words, limit) if t.low[j] in words.of else ""
    return f" of {body}" if body else ""


def body_end(t: Tokens, j: int, words: NameWords, limit: int) -> int:
    """Return the index behind the body or place named at ``j``.

    Args:
        t: the tokens of the sentence.
        j: index of its first token.
        words: the words of the language.
        limit: index of the token behind the last that counts.
    """
    j += t.low[j] in words.articles
    end = j
    while end < min(limit, j + _BODY) and (t.kinds[end] == "w" or t.low[end] == "-"):
        if t.low[end] in words.and_ or t.low[end] in words.be:
            break
        end += 1
    return end


def body_at(t: Tokens, j: int, words: NameWords, limit: int) -> str:
    """Return the body or place named at ``j``, folded; empty for a country and for a bare name.

    Args:
        t: the tokens of the sentence.
        j: index of its first token.
        words: the words of the language.
        limit: index of the token behind the last that counts.
    """
    end = body_end(t, j, words, limit)
    j += t.low[j] in words.articles
    capital = [k for k in range(j, end) if t.raw[k][:1].isupper()]
    for k in range(j + 1, end - 1):
        if (t.low[k] == POSSESSIVE and t.low[k - 1] in words.countries) or (
            t.low[k] == POSSESSIVE and len(capital) > 2 and k < j + 3
        ):
            j = k + 1
            break
    if t.phrase(j, end) in words.countries or j >= end:
        return ""
    if capital and len(capital) == end - j == 1:
        return ""
    return t.phrase(j, end).replace(" 's", "'s")


def normalize(phrase: list[str], words: NameWords) -> str:
    """Return the office with its modifiers in one form: "interim ceo" -> "acting chief executive".

    Args:
        phrase: folded words.
        words: the words of the language.
    """
    rank = _ranks(phrase, words)
    core = [word for word in phrase if word not in words.rank and word != "-"]
    if not core:
        core, rank = [words.rank.get(phrase[-1], phrase[-1])], rank[:-1]
    for start in range(len(core)):
        if (found := words.offices.get(" ".join(core[start:]))) is not None:
            core = [*core[:start], found] if start and core[start - 1] not in words.office_heads else [found]
            break
    return " ".join([*dict.fromkeys(rank), *core])


def _ranks(phrase: list[str], words: NameWords) -> list[str]:
    return [words.rank[word] for word in phrase if word in words.rank]


def _is_name(t: Tokens, k: int) -> bool:
    """Whether a token is a word with a capital letter."""
    return t.kinds[k] == "w" and t.raw[k][:1].isupper()


def may_stand_in(t: Tokens, k: int, words: NameWords) -> bool:
    """Return whether a token may be part of an office.

    Args:
        t: the tokens of the sentence.
        k: index of the token.
        words: the words of the language.
    """
    low = t.low[k]
    return (
        low in words.office_modifiers
        or low in words.office_heads
        or low in words.rank
        or (low == "-" and t.attached(k))
    )


def is_inner(t: Tokens, k: int, language: Language) -> bool:
    """Return whether a token may be a noun or adjective inside an office.

    Args:
        t: the tokens of the sentence.
        k: index of the token.
        language: the word tables of its language.
    """
    low, words = t.low[k], language.names
    return (
        t.kinds[k] == "w"
        and t.raw[k][:1].islower()
        and low != POSSESSIVE
        and low not in language.measures.never_nouns
        and low not in language.speech.say
        and low not in words.and_
        and low not in words.be
        and low not in words.relative
        and low not in words.until
        and low not in words.given
        and not low.endswith(language.speech.adverb_endings)
    )


_REACH_BEHIND = 6
_ASIDES = frozenset(",(–—-")
_OLDEST = 120  # years of age
_CLAUSE = 14  # tokens of a clause in which the office may say that somebody leads a body in


def after(t: Tokens, end: int, language: Language) -> Office | None:
    """Return the office behind a name that ends before ``end``: ", 54, the mayor", ", who leads the party".

    Args:
        t: the tokens of the sentence.
        end: index of the token behind the last.
        language: the word tables of its language.
    """
    k = past_age(t, end, language.names)
    if t.low[k] not in _ASIDES or (t.low[k] != "(" and t.attached(k + 1)):
        return _clause(t, k, language)
    k += 1 + (t.low[k + 1] in language.names.relative)
    return _clause(t, k, language) or (_phrase(t, k, language) if t.low[k - 1] in _ASIDES else None)


def past_age(t: Tokens, end: int, words: NameWords) -> int:
    """Return the index behind the age that follows a name: ", 54" or "(54)"; the index itself without one.

    Args:
        t: the tokens of the sentence.
        end: index of the token behind the last.
        words: the words of the language.
    """
    if t.low[end] in (",", "("):
        for k in range(end + 2, min(end + 5, t.size)):
            if t.low[k] in (",", ")", ".", ";"):
                years = [j for j in range(end + 1, k) if t.low[j] not in words.aged]
                is_age = len(years) == 1 and t.low[years[0]].isdigit() and int(t.low[years[0]]) <= _OLDEST
                return k + (t.low[k] == ")") if is_age else end
    return end


def _clause(t: Tokens, k: int, language: Language) -> Office | None:
    """The office in what is said of a name: "is the mayor", "leads the talks as treasurer"."""
    words = language.names
    while t.low[k] in words.helpers:
        k += 1
    if t.low[k] in words.be:
        office = _phrase(t, k + 1, language)
        if office and not words.until.isdisjoint(t.low[office.end : office.end + _REACH_BEHIND]):
            return office._replace(name=f"former {office.name.removeprefix('former ')}")
        return office
    if not (leads := t.longest(k, words.leads)):
        return None
    head, begin = leads
    stop = begin
    while stop < min(t.size, begin + _CLAUSE) and (t.kinds[stop] != "p" or t.low[stop] in "-'’"):
        stop += 1
    for j in range(begin, stop):
        if t.low[j] in words.as_ and (office := _phrase(t, j + 1, language)):
            return office
    body = body_at(t, begin, words, t.size)
    if head and body and not (words.organisations | words.houses | words.private).isdisjoint(body.split()):
        return Office(f"{head} of {body}", k, body_end(t, begin, words, t.size))
    return None


def _phrase(t: Tokens, j: int, language: Language) -> Office | None:
    """The office of the noun phrase at ``j``: "the museum's acting director", "mayor of Orlin"."""
    words = language.names
    j += t.low[j] in words.articles
    first = j
    for k in range(j, min(j + _REACH_BEHIND, t.size)):
        low = t.low[k]
        if low == POSSESSIVE:
            first = k + 1
        elif low in words.office_heads and t.low[k + 1] != POSSESSIVE and not _continues(t, k, words):
            return _headed(t, first, k, language)
        elif not (may_stand_in(t, k, words) or _is_name(t, k) or is_inner(t, k, language)):
            return None
    return None


def _headed(t: Tokens, first: int, k: int, language: Language) -> Office | None:
    """The office with its head at ``k`` in a noun phrase from ``first``; none if it is a name's behind it."""
    words = language.names
    end = k + 1
    if _is_name(t, end):
        return None
    if t.low[k] in words.leading_heads and is_inner(t, end, language):
        end += 1
    begin = k
    while begin > first and (may_stand_in(t, begin - 1, words) or is_inner(t, begin - 1, language)):
        begin -= 1
    office = with_complement(t, begin, end - 1, language, t.size)
    end = office.end
    if t.low[end] in language.numbers.conjunction and (second := _phrase(t, end + 1, language)):
        return Office(f"{office.name} and {second.name}", begin, second.end)
    return office


def _continues(t: Tokens, k: int, words: NameWords) -> bool:
    return t.low[k + 1] in words.office_heads or f"{t.low[k]} {t.low[k + 1]}" in words.offices


_REACH = 6


def title_end(t: Tokens, start: int, end: int, words: NameWords) -> int:
    """Return where the name proper begins in a capitalised run: after the last title in it.

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        end: index of the token behind the last.
        words: the words of the language.
    """
    for k in range(end - 1, start, -1):
        if t.low[k - 1] in words.office_heads or t.low[k - 1] in words.honorifics:
            if t.low[k] == "-" and t.low[k + 1] in words.rank:
                k += 2
            return k + (t.low[k] == ".")
    return start


def field_end(t: Tokens, start: int, words: NameWords) -> int:
    """Return where the name proper begins in "the minister of the Interior X".

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        words: the words of the language.
    """
    of = start - 1 - (t.low[start - 1] in words.articles)
    if of < 1 or t.low[of] not in words.of or t.low[of - 1] not in words.office_heads:
        return start
    whole, field = t.longest(of - 1, words.offices), t.longest(start, words.fields)
    return max(whole[1] if whole else start, field[1] if field else start)


def before(t: Tokens, start: int, language: Language) -> Office | None:
    """Return the office that ends right before the name at ``start``, with or without a comma.

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        language: the word tables of its language.
    """
    words = language.names
    comma = t.low[start - 1] == "," if start else False
    end = start - comma
    if end <= 0:
        return None
    if found := _complement_before(t, end, language, comma):
        return found
    if t.low[end - 1] == "." and t.low[end - 2] in words.short_titles and not comma:
        return Office(words.short_titles[t.low[end - 2]], end - 2, end)
    if t.low[end - 1] not in words.office_heads:
        k = _head_before(t, end, language)
        return None if k is None else with_complement(t, _begin(t, k, language), k, language, end)
    begin = _begin(t, end - 1, language)
    if comma and not (t.low[begin - 1] in words.articles or t.low[begin - 1] in (POSSESSIVE, *words.as_)):
        return None
    if whole := t.longest_before(end, words.offices):
        begin = min(begin, whole[1])
    name = normalize(t.low[begin:end], words)
    if rank := _rank_of_place(t, begin, words):
        name = f"{rank} {name}"
    if t.low[begin - 1] in language.numbers.conjunction and t.low[begin - 2] in words.office_heads:
        first = _begin(t, begin - 2, language)
        name, begin = f"{normalize(t.low[first : begin - 1], words)} and {name}", first
    return Office(name, begin, end)


def _head_before(t: Tokens, end: int, language: Language) -> int | None:
    """The head of an office that ends in another word: "secretary of state", "el director técnico"."""
    words = language.names
    if whole := t.longest_before(end, words.offices):
        return whole[1]
    if field := t.longest_before(end, words.fields):
        of = field[1] - 1 - (t.low[field[1] - 1] in words.articles)
        return of - 1 if of > 0 and t.low[of] in words.of and t.low[of - 1] in words.office_heads else None
    if language.measures.adjectives_first or not is_inner(t, end - 1, language):
        return None
    return end - 2 if end > 1 and t.low[end - 2] in words.office_heads else None


def _rank_of_place(t: Tokens, begin: int, words: NameWords) -> str | None:
    """The rank before the place of an office: "former Orlin mayor"."""
    k = begin
    while k > 0 and begin - k < _REACH and (_is_name(t, k - 1) or t.low[k - 1] == POSSESSIVE):
        k -= 1
        if t.low[k] in words.rank:
            return words.rank[t.low[k]]
    return words.rank.get(t.low[k - 1]) if 0 < k < begin else None


def _begin(t: Tokens, head: int, language: Language) -> int:
    """Where the office with this head begins: any small words belong to it behind an article."""
    words = language.names
    begin = head
    while begin > 0 and head - begin < _REACH and may_stand_in(t, begin - 1, words):
        begin -= 1
    wide = begin
    while wide > 0 and head - wide < _REACH and is_inner(t, wide - 1, language):
        wide -= 1
    introduced = wide and (
        t.low[wide - 1] in words.articles
        or t.low[wide - 1] == POSSESSIVE
        or t.low[wide - 1] in language.speech.say
    )
    return wide if introduced else begin


def _complement_before(t: Tokens, end: int, language: Language, comma: bool) -> Office | None:
    """Read "the president of the sellers' association, X": the office before its complement.

    Without a comma no more than a small word may be between: "head of security X".
    """
    words = language.names
    for k in range(end - 2, max(end - (9 if comma else 4), -1), -1):
        if t.kinds[k] == "p" and t.low[k] not in ("-", "'", "’"):
            return None
        if not comma and not is_inner(t, k + 1, language) and t.low[k + 1] not in words.of:
            return None
        if t.low[k] in words.office_heads and t.low[k + 1] in words.of:
            if k + 2 + (t.low[k + 2] in words.articles) >= end:
                return None
            begin = _begin(t, k, language)
            if begin == 0 or t.low[begin - 1] in {POSSESSIVE, *words.articles, *language.speech.say}:
                return with_complement(t, begin, k, language, end)
            return None
    return None
