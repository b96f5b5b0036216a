"""Commands of the search: opening and leaving it, how the query is read, and what is done with the hits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk.interface import editing
from tui.app.registry import Section, command
from tui.model.wording import count

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.search.panel import SearchPanel
    from tui.app.search.result_rows import ResultRows

MOST_TAGGED = 1000  # hits; everything the user does later would take longer with more tags

_desk = partial(command, section=Section.FIND, scope="desk")
_search = partial(command, section=Section.FIND, scope="search")


def panel_of(screen: DeskView) -> SearchPanel:
    """Return the search panel of the desk."""
    from tui.app.search.panel import SearchPanel

    assert isinstance(screen.search, SearchPanel)
    return screen.search


def _no_articles(screen: DeskView) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


def _nothing_marked(screen: DeskView) -> str | None:
    return None if screen.desk.found else "nothing was searched for: / searches"


@_desk("/", footer=("search", 3), refusal=_no_articles, words="find look query")
def search(screen: DeskView) -> None:
    """Search all articles, facts, notes and tags as you type."""
    panel_of(screen).open()


@_desk("n", footer=("hit", 17), refusal=_nothing_marked)
def next_hit(screen: DeskView) -> None:
    """Go to the next hit of the search, in this article and then in those after it."""
    if not panel_of(screen).step(forward=True):
        screen.say("no hit is in the text of an article")


@_desk("N", footer=("hit", 17), refusal=_nothing_marked)
def previous_hit(screen: DeskView) -> None:
    """Go to the previous hit of the search."""
    if not panel_of(screen).step(forward=False):
        screen.say("no hit is in the text of an article")


# ---------------------------------------------------------------- while searching


def _no_hits(screen: DeskView) -> str | None:
    found = panel_of(screen).found
    return None if found and found.results.total else "nothing was found"


@_search("enter", footer=("go there", 1), palette=False)
def go_there(screen: DeskView) -> None:
    """Stay at the chosen result; n and N step through all of them."""
    panel_of(screen).go_there()


@_search("escape", footer=("back", 2), palette=False)
def leave_search(screen: DeskView) -> None:
    """Return to the very place where the search began."""
    panel_of(screen).leave()


@_search("up", footer=("result", 3), palette=False)
def previous_result(screen: DeskView) -> None:
    """Choose the previous result, the panes follow; in an empty line, bring an earlier search back."""
    panel_of(screen).move(-1)


@_search("down", footer=("result", 3), palette=False)
def next_result(screen: DeskView) -> None:
    """Choose the next result; the panes follow."""
    panel_of(screen).move(1)


@_search("shift+up", footer=("fact", 10), palette=False)
def previous_found_fact(screen: DeskView) -> None:
    """Choose the previous fact found."""
    panel_of(screen).move_group(-1)


@_search("shift+down", footer=("fact", 10), palette=False)
def next_found_fact(screen: DeskView) -> None:
    """Choose the next fact found."""
    panel_of(screen).move_group(1)


@_search("pageup", palette=False)
def results_up(screen: DeskView) -> None:
    """Go up a page of results."""
    panel_of(screen).page(-1)


@_search("pagedown", palette=False)
def results_down(screen: DeskView) -> None:
    """Go down a page of results."""
    panel_of(screen).page(1)


@_search("tab", footer=("complete", 9), palette=False)
def complete(screen: DeskView) -> None:
    """Complete the word at the cursor: a field word such as verdict:, or its value; also → at the end."""
    panel_of(screen).complete()


@_search("ctrl+t", "f2", footer=("mode", 4))
def next_mode(screen: DeskView) -> None:
    """Change how to search: as fits, all words, one phrase, with typing errors, or a regular expression."""
    panel_of(screen).next_mode()


def _declare_mode(mode: str | None, name: str, key: str, sentence: str) -> None:
    def choose(screen: DeskView) -> None:
        panel_of(screen).change(mode=mode)

    choose.__name__, choose.__doc__ = f"search_{name}", sentence
    _search(key)(choose)


_declare_mode(None, "as_fits", "alt+a", "Let the program choose how to search, by what is typed.")
_declare_mode("words", "words", "alt+w", "Search for all the words, in any order and form.")
_declare_mode("phrase", "phrase", "alt+p", "Search for the words one after the other.")
_declare_mode("fuzzy", "fuzzy", "alt+f", "Search for the words with typing errors allowed.")
_declare_mode("regex", "expression", "alt+r", "Search for a regular expression.")


@_search("f3", "alt+v", footer=("by value", 5))
def by_value(screen: DeskView) -> None:
    """Find numbers and days in other words too (1 km: 0.6 miles), or only as typed."""
    panel_of(screen).change(by_value=not panel_of(screen).request.by_value)


@_search("f4", "alt+n", footer=("noise", 6))
def search_noise(screen: DeskView) -> None:
    """Search the noise too (menus, adverts, related articles), or leave it out."""
    panel_of(screen).change(noise=not panel_of(screen).request.noise)


@_search("f5", "alt+s", footer=("where", 7))
def search_scope(screen: DeskView) -> None:
    """Search all articles, only the one in focus, or only the facts in the filter."""
    panel_of(screen).next_scope()


@_search("f6", "alt+o", footer=("filter", 8), refusal=_no_hits)
def filter_by_search(screen: DeskView) -> None:
    """Step through only the facts that were found, from now on."""
    from tui.app.desk.state import refilter

    found = panel_of(screen).found
    assert found is not None
    chosen = replace(
        screen.desk.filter, found=frozenset(found.results.facts()), query=panel_of(screen).request.text
    )
    panel_of(screen).go_there()
    screen.desk = refilter(screen.desk, chosen)


@_search("f7", "alt+t", footer=("tag all", 11), refusal=editing(_no_hits))
def tag_hits(screen: DeskView) -> None:
    """Tag all sentences and facts that were found."""
    found = panel_of(screen).found
    assert found is not None
    total = len(found.results.sentences()) + len(found.results.titles())
    if not total:
        screen.say("only sentences and facts can be tagged, and none was found")
    elif total > MOST_TAGGED:
        screen.say(f"{total:,} hits are too many to tag at once: narrow the search to {MOST_TAGGED:,}")
    else:
        screen.ask(f"tag {count(total, 'hit')} with", partial(_tag, screen, found))


def _tag(screen: DeskView, found: ResultRows, words: str) -> str | None:
    tags = tuple(dict.fromkeys(word.lstrip("#") for word in words.replace(",", " ").split()))
    if not all(tags) or not tags:
        return "one or more words, please"
    if found.comparison is not screen.desk.comparison:
        return "the comparison has changed meanwhile: search once more"
    work = screen.session.work()
    annotation = [work.sentence(place) for place in found.results.sentences()]
    annotation += [work.fact(fact) for fact in found.results.titles()]
    screen.act(*(act for each in annotation for act in each.tag(tuple(dict.fromkeys((*each.tags, *tags))))))
    return None


@_search("ctrl+up", palette=False)
def enlarge_results(screen: DeskView) -> None:
    """Make the list of results one line higher."""
    panel_of(screen).resize(1)


@_search("ctrl+down", palette=False)
def shrink_results(screen: DeskView) -> None:
    """Make the list of results one line lower."""
    panel_of(screen).resize(-1)
