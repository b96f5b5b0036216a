"""The figures as a table: one line for each story that may be read, and one for each group of stories."""

from __future__ import annotations

from collections.abc import Iterable

from tests.evaluation.tally import Json, Tally, figures

HEAD = (
    f"{'story':<18} {'links F1':>8} {'P':>4} {'R':>4}  {'disagree P':>10} {'R':>4} {'found':>7} {'false':>5}"
    f"  {'traps':>6}  {'agree':>5}  {'noise':>6}  {'story':>5}  {'reuse':>5}  {'internal':>8}"
    f"  {'sources':>7}  outlet stated title date  wrong"
)


def row(name: str, tally: Tally) -> str:
    """One line: shares as hundredths, counts as ``found/all``, internal as ``found/all+false``."""
    n, f = tally.n, figures(tally)
    links, clashes = f["pairs_mixed"], f["disagreements"]
    internal = f"{n['internal_found']}/{n['internal_gold']}+{n['internal_false']}"
    meta = " ".join(
        f"{n[f'{k}_right']}/{n[k]}" for k in ("meta_outlet", "stated_outlet", "meta_title", "meta_date")
    )
    wrong = sum(n[f"meta_{k}_wrong"] for k in ("outlet", "title", "date"))
    return (
        f"{name:<18} {share(links[2]):>8} {share(links[0]):>4} {share(links[1]):>4}"
        f"  {share(clashes[0]):>10} {share(clashes[1]):>4} {n['disagree_found']:>3}/{n['disagree_gold']:<3}"
        f" {n['diffs'] - n['diffs_right']:>5}  {n['trap_alarms']:>2}/{n['traps']:<3}"
        f"  {share(f['agree_recall']):>5}  {n['noise_leaked']:>2}/{n['noise']:<3}"
        f"  {share(f['story_covered'], 3):>5}"
        f"  {n['reuse_right']}/{n['reuse_gold']}+{n['reuse_pred'] - n['reuse_right']}  {internal:>8}"
        f"  {share(f['sources_right']):>7}  {meta}  {wrong}"
    )


TRUST = (  # heading, and the two counts of which the share is told
    ("alarms right", "diffs_right", "diffs"),
    ("clean", "diffs_clean", "diffs"),
    ("found", "disagree_found", "disagree_gold"),
    ("sure right", "firm_right", "firm_shown"),
    ("sure clean", "firm_clean", "firm_shown"),
    ("sure found", "firm_right", "disagree_gold"),
    (".9 right", "high_right", "high_shown"),
    ("top 3", "top_right", "top_shown"),
    ("grown", "grown_found", "grown_gold"),
    ("as update", "grown_told", "grown_gold"),
    ("agree one", "comfort_right", "comfort"),
    ("conflict in", "conflicts_called_agreement", "conflicts"),
    ("agree found", "agree_found", "agree_gold"),
    ("absent right", "absent_right", "absent"),
)


def trust(name: str, tally: Tally) -> str:
    """A line for each figure of :data:`TRUST`: the share, and what it is a share of."""
    n = tally.n
    lines = [
        f"  {heading:<12} {share(n[part] / n[whole] if n[whole] else None):>4}  {n[part]}/{n[whole]}"
        for heading, part, whole in TRUST
    ]
    return "\n".join([name, *lines])


def by_slot(tally: Tally) -> str:
    """How many disagreements of each slot were found, of how many."""
    n = tally.n
    slots = sorted(k[5:] for k in n if k.startswith("slot_") and not k.endswith("_found"))
    return "  ".join(f"{slot} {n[f'slot_{slot}_found']}/{n[f'slot_{slot}']}" for slot in slots)


def share(value: float | None, digits: int = 2) -> str:
    if value is None:
        return "-"
    return "1" if value == 1 else f"{value:.{digits}f}"[1:]


def total(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole += tally
    return whole


def as_json(groups: dict[str, Tally]) -> Json:
    return {name: figures(tally) for name, tally in groups.items()}
