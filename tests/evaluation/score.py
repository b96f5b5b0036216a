"""Score an export of a comparison against the gold of its story.

Sentences are matched to the gold's by normalised text and containment, so another way of splitting
sentences does not matter. A difference answers for one gold disagreement at most; saying a true one
again is neither gain nor fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import PurePath

from tests.evaluation.tally import Json, Tally
from tests.evaluation.trust import score_trust
from tests.evaluation.wording import norm, same_sentence, same_value, slot_of, within

Unit = tuple[str, str]  # (gold file, words of the gold)
Sent = tuple[str, str]  # (gold file of the predicted article, id of its sentence)
Option = tuple[tuple[int, bool, int], int, int]  # (fit, index of a difference, index of a gold disagreement)


class Story:
    """A gold story and a prediction, brought together."""

    def __init__(self, gold: Json, pred: Json) -> None:
        self.gold, self.pred = gold, pred
        self.tally = Tally()
        self.outcomes: list[tuple[float | None, bool]] = []  # (confidence, right) of what counts as claimed
        self.right_diffs: set[int] = set()  # which of differences() state a gold disagreement
        self.answers: dict[int, int] = {}  # the same, with the index of the gold disagreement each states
        self.may_repeat: set[int] = set()  # which of them may say a gold disagreement again
        self.claimed: set[int] = set()  # which of them count as claimed
        self.found: set[str] = set()  # ids of the gold disagreements found
        by_name = {PurePath(f).name: f for f in gold["articles"]}
        by_stem = {PurePath(f).stem: f for f in gold["articles"]}
        self.file_of: dict[str, str] = {}
        self.text: dict[Sent, str] = {}
        for art in pred.get("articles", []):
            path = PurePath(str(art.get("path") or art["id"]).replace("\\", "/"))
            file = by_name.get(path.name) or by_stem.get(path.stem)
            if file is None:
                self.tally.notes.append(f"{gold['story']}: article {path} is not in the gold")
                continue
            self.file_of[art["id"]] = file
            for s in art.get("sentences", []):
                self.text[(file, s["id"])] = norm(s["text"])

        units: dict[Unit, str] = {}
        for file, sub in self._gold_units():
            units[(file, sub)] = norm(sub)
        self.units_of: dict[Sent, set[Unit]] = {}
        for (file, sid), text in self.text.items():
            self.units_of[(file, sid)] = {
                u for u, t in units.items() if u[0] == file and same_sentence(text, t)
            }
        self.all_units = set(units)
        titles = {f: norm(a.get("title") or "") for f, a in gold["articles"].items()}
        self.is_title = {
            s
            for s, t in self.text.items()
            if titles[s[0]]
            and (t == titles[s[0]] or SequenceMatcher(None, t, titles[s[0]]).ratio() > 0.85)
            and not self.units_of[s]
        }

    def _gold_units(self) -> Iterable[Unit]:
        for p in self.gold["pairs"]:
            yield tuple(p["a"])  # type: ignore[misc]
            yield tuple(p["b"])  # type: ignore[misc]
        for f in self.gold["facts"]:
            for m in f["members"]:
                yield tuple(m)
        for t in self.gold["non_conflicts"]:
            yield tuple(t["a"])  # type: ignore[misc]
            yield tuple(t["b"])  # type: ignore[misc]
        for c in self.gold["internal_contradictions"]:
            yield c["file"], c["a"]
            yield c["file"], c["b"]

    def sent(self, ref: Json) -> Sent | None:
        file = self.file_of.get(ref.get("article", ""))
        key = (file, ref.get("sentence", "")) if file else None
        return key if key in self.text else None  # type: ignore[return-value]

    def units(self, sents: Iterable[Sent | None]) -> set[Unit]:
        return {u for s in sents if s for u in self.units_of[s]}

    def note(self, text: str) -> None:
        self.tally.notes.append(f"{self.gold['story']}: {text}")

    def score(self) -> Tally:
        self.score_sentences()
        self.score_pairs()
        self.score_disagreements()
        self.score_agreements()
        score_trust(self)
        self.score_traps()
        self.score_reuse()
        self.score_internal()
        self.score_sources()
        self.score_metadata()
        return self.tally

    # -- sentences and noise
    def score_sentences(self) -> None:
        n = self.tally.n
        covered = {u for us in self.units_of.values() for u in us}
        n["units"], n["units_covered"] = len(self.all_units), len(covered & self.all_units)
        for file, sub in sorted(self.all_units - covered):
            self.note(f"story sentence lost: {file}: {sub[:70]}")
        n["sentences_gold"] = sum(a["story_sentences"] for a in self.gold["articles"].values())
        n["sentences_pred"] = len(self.text) - len(self.is_title)
        for file, art in self.gold["articles"].items():
            sents = [t for (f, _), t in self.text.items() if f == file]
            for example in art["noise_examples"]:
                x = norm(example)
                few = len(x.split()) < 3
                leaked = any(
                    t == x if few else within(x, t) or (len(t.split()) > 2 and within(t, x)) for t in sents
                )
                n["noise"] += 1
                if leaked:
                    n["noise_leaked"] += 1
                    self.note(f"noise leaked: {file}: {example[:70]}")

    # -- pairs
    def predicted_pairs(self) -> set[frozenset[Sent]]:
        pairs: set[frozenset[Sent]] = set()

        def add(a: Sent | None, b: Sent | None) -> None:
            if a and b and a[0] != b[0] and a not in self.is_title and b not in self.is_title:
                pairs.add(frozenset((a, b)))

        if "links" in self.pred:
            for link in self.pred["links"]:
                add(self.sent(link["a"]), self.sent(link["b"]))
        else:
            for fact in self.pred.get("facts", []):
                for a, b in combinations(fact.get("members", []), 2):
                    add(self.sent(a), self.sent(b))
        return pairs

    def score_pairs(self) -> None:
        n = self.tally.n
        gold = {frozenset((tuple(p["a"]), tuple(p["b"]))): p["strength"] for p in self.gold["pairs"]}
        n["pairs_same"] = sum(s == "same" for s in gold.values())
        n["pairs_all"] = len(gold)
        ignored = {frozenset(map(tuple, p)) for p in self.gold.get("ignore_pairs", [])}
        found: set[frozenset[Unit]] = set()
        predicted = self.predicted_pairs()
        n["links"] = len(predicted)
        for pair in sorted(predicted, key=sorted):
            a, b = sorted(pair)
            hits = {frozenset((x, y)) for x in self.units_of[a] for y in self.units_of[b]} & gold.keys()
            found |= hits
            if any(gold[h] == "same" for h in hits):
                n["links_same"] += 1
            if hits:
                n["links_any"] += 1
            elif {frozenset((x, y)) for x in self.units_of[a] for y in self.units_of[b]} & ignored:
                n["links"] -= 1  # background only: neither right nor wrong
            else:
                self.note(f"wrong link: {a[0]}: {self.text[a][:60]} <> {b[0]}: {self.text[b][:60]}")
        n["pairs_same_found"] = sum(gold[h] == "same" for h in found)
        n["pairs_all_found"] = len(found)
        for pair, s in gold.items():
            if s == "same" and pair not in found:
                (fa, ta), (fb, tb) = sorted(pair)
                self.note(f"missed pair: {fa}: {ta[:60]} <> {fb}: {tb[:60]}")

    # -- disagreements
    def differences(self) -> list[tuple[int, Json, set[Unit]]]:
        """(index of fact, difference, gold sentences it touches) for each predicted disagreement."""
        out = []
        for i, fact in enumerate(self.pred.get("facts", [])):
            if fact.get("verdict") != "disagree":
                continue
            members = [self.sent(m) for m in fact.get("members", [])]
            for diff in fact.get("differences") or [{"slot": None, "values": []}]:
                touched = self.units(members + [self.sent(v) for v in diff.get("values", [])])
                out.append((i, diff, touched))
        return out

    def value_hits(self, diff: Json, gold_fact: Json) -> int:
        hits = 0
        for v in diff.get("values", []):
            file = self.file_of.get(v.get("article", ""))
            said = gold_fact["values"].get(file) if file else None
            if said and any(
                same_value(str(v.get(k) or ""), g) for k in ("text", "normalized") for g in said.split(" / ")
            ):
                hits += 1
        return hits

    def fit(self, diff: Json, touched: set[Unit], gold_fact: Json) -> tuple[int, bool, int] | None:
        """(values that match, slot matches, members shared) when a difference is this gold fact's."""
        shared = touched & {tuple(m) for m in gold_fact["members"]}
        if len(shared) < 2 or len({f for f, _ in shared}) < 2:
            return None
        slot = str(diff.get("slot") or "")
        slot_ok = bool(slot) and slot_of(slot) == slot_of(gold_fact["slot"])
        values = self.value_hits(diff, gold_fact)
        return (values, slot_ok, len(shared)) if values or slot_ok else None

    def is_internal(self, diff: Json) -> bool:
        touched = self.units(self.sent(v) for v in diff.get("values", []))
        return any(
            {(c["file"], c["a"]), (c["file"], c["b"])} <= touched
            for c in self.gold["internal_contradictions"]
        )

    def score_disagreements(self) -> None:
        n = self.tally.n
        hard = [f for f in self.gold["facts"] if f["verdict"] == "disagree"]
        soft = [f for f in self.gold["facts"] if f["verdict"] in ("precision", "wording")]
        diffs = self.differences()
        options: list[Option] = []
        for di, (_, diff, touched) in enumerate(diffs):
            for gi, fact in enumerate(hard):
                if (f := self.fit(diff, touched, fact)) is not None:
                    options.append((f, di, gi))
        options.sort(key=lambda o: o[0], reverse=True)
        of_diff: dict[int, int] = {}
        of_gold: dict[int, int] = {}
        for (values, _, _), di, gi in options:  # each difference answers for one gold fact, best fit first
            if di not in of_diff and gi not in of_gold:
                of_diff[di], of_gold[gi] = gi, di
                n["diffs_by_value" if values else "diffs_by_slot"] += 1
        may_repeat = {di for _, di, _ in options}  # says a true disagreement again: no fault, no gain
        for di, (_, diff, touched) in enumerate(diffs):
            if di in of_diff:
                n["diffs"] += 1
                n["diffs_right"] += 1
                self.outcomes.append((diff.get("confidence"), True))
            elif di in may_repeat and self.best_is_taken(di, options, of_gold):
                n["diffs_repeated"] += 1
            elif self.is_internal(diff):
                n["diffs_internal"] += 1
            else:
                n["diffs"] += 1
                self.outcomes.append((diff.get("confidence"), False))
                kind = "wrong"
                if any((f := self.fit(diff, touched, g)) and f[0] for g in soft):
                    n["diffs_soft"] += 1
                    kind = "only rounding or wording"
                said = " | ".join(str(v.get("text")) for v in diff.get("values", []))
                self.note(f"false disagreement ({kind}): [{diff.get('slot')}] {said[:120]}")
        n["disagree_gold"], n["disagree_found"] = len(hard), len(of_gold)
        facts_right = {diffs[di][0] for di in of_diff}
        self.right_diffs, self.answers, self.may_repeat = set(of_diff), of_diff, may_repeat
        self.claimed = {
            di
            for di, (_, diff, _) in enumerate(diffs)
            if di in of_diff or (di not in may_repeat and not self.is_internal(diff))
        }
        self.found = {hard[gi]["id"] for gi in of_gold}
        n["disagree_facts"] = len({i for i, _, _ in diffs})
        n["disagree_facts_right"] = len(facts_right)
        for gi, fact in enumerate(hard):
            slot = slot_of(fact["slot"])
            n[f"slot_{slot}"] += 1
            n[f"slot_{slot}_found"] += gi in of_gold
            if gi not in of_gold:
                self.note(f"missed disagreement: {fact['id']} ({fact['slot']}) {fact['values']}")

    @staticmethod
    def best_is_taken(di: int, options: list[Option], of_gold: dict[int, int]) -> bool:
        """Whether what this difference says, by value, was already said by another one."""
        mine = [(f, gi) for f, d, gi in options if d == di]
        (values, _, _), gi = max(mine, key=lambda m: m[0])
        return values >= 2 and gi in of_gold

    # -- agreements
    def score_agreements(self) -> None:
        n = self.tally.n
        groups = [
            (f.get("verdict"), self.units(self.sent(m) for m in f.get("members", [])))
            for f in self.pred.get("facts", [])
        ]
        for fact in self.gold["facts"]:
            kind = {"agree": "agree", "precision": "soft", "wording": "soft"}.get(fact["verdict"])
            if kind is None:
                continue
            members = {tuple(m) for m in fact["members"]}
            together = [v for v, us in groups if len({u[0] for u in us & members}) >= 2]
            n[f"{kind}_gold"] += 1
            n[f"{kind}_grouped"] += bool(together)
            n[f"{kind}_found"] += "agree" in together
            if "agree" not in together:
                self.note(
                    f"agreement not reported: {fact['id']} ({', '.join(map(str, together)) or 'not grouped'})"
                )

    # -- traps
    def trap_in(self, diff: Json, a: Unit, b: Unit, want: list[str] | None) -> bool:
        """Whether a difference sets a's value against b's (equal normalised forms are no difference)."""
        sides: list[list[Json]] = []
        for i, unit in enumerate((a, b)):
            said = [v for v in diff.get("values", []) if unit in self.units([self.sent(v)])]
            sides.append([v for v in said if not want or same_value(str(v.get("text") or ""), want[i])])
        return any(
            x is not y and (x.get("normalized") is None or x.get("normalized") != y.get("normalized"))
            for x in sides[0]
            for y in sides[1]
        )

    def score_traps(self) -> None:
        n = self.tally.n
        gold_pairs = {frozenset((tuple(p["a"]), tuple(p["b"]))) for p in self.gold["pairs"]}
        linked = [(self.units_of[a], self.units_of[b]) for a, b in map(tuple, self.predicted_pairs())]
        for trap in self.gold["non_conflicts"]:
            a, b = tuple(trap["a"]), tuple(trap["b"])
            n["traps"] += 1
            told = {
                self.trap_in(diff, a, b, trap.get("values"))
                and ("mixed" if di in self.right_diffs else "alarm")
                for di, (_, diff, _) in enumerate(self.differences())
            }
            if "alarm" in told:
                n["trap_alarms"] += 1
                self.note(f"fell into trap: {trap['why']}")
            elif "mixed" in told:
                n["trap_mixed"] += 1
                self.note(f"trap values listed as different inside a true disagreement: {trap['why']}")
            if frozenset((a, b)) not in gold_pairs and a[0] != b[0]:
                n["traps_unrelated"] += 1
                if any((a in x and b in y) or (a in y and b in x) for x, y in linked):
                    n["trap_links"] += 1
                    self.note(f"linked unrelated sentences: {trap['why']}")

    # -- reuse, internal contradictions, sources, metadata
    def score_reuse(self) -> None:
        n = self.tally.n
        gold = {frozenset(p) for p in self.gold["text_reuse"]}
        pred = {
            frozenset((self.file_of.get(r["a"], "?"), self.file_of.get(r["b"], "?")))
            for r in self.pred.get("reuse", [])
        }
        n["reuse_gold"], n["reuse_pred"], n["reuse_right"] = len(gold), len(pred), len(gold & pred)
        for p in sorted(gold ^ pred, key=sorted):
            self.note(f"text reuse {'missed' if p in gold else 'wrongly claimed'}: {' / '.join(sorted(p))}")

    def score_internal(self) -> None:
        n = self.tally.n
        claims: list[set[Unit]] = []
        for c in self.pred.get("internal", []):
            claims.append(
                self.units([self.sent({"article": c["article"], "sentence": c[k]}) for k in ("a", "b")])
            )
        true = [{(c["file"], c["a"]), (c["file"], c["b"])} for c in self.gold["internal_contradictions"]]
        n["internal_claimed"] = len(claims)
        for claim, c in zip(claims, self.pred.get("internal", []), strict=True):
            if not any(pair <= claim for pair in true):
                n["internal_false"] += 1
                self.note(f"false internal contradiction: {c['article']}: {c['a']} / {c['b']}")
        for _, diff, _ in self.differences():
            by_article: dict[str, list[Sent | None]] = {}
            for v in diff.get("values", []):
                by_article.setdefault(v.get("article", ""), []).append(self.sent(v))
            claims += [self.units(s) for s in by_article.values() if len(set(s)) > 1]
        for c in self.gold["internal_contradictions"]:
            n["internal_gold"] += 1
            if any({(c["file"], c["a"]), (c["file"], c["b"])} <= claim for claim in claims):
                n["internal_found"] += 1
            else:
                self.note(f"internal contradiction missed in {c['file']}: {c['a'][:50]} / {c['b'][:50]}")

    def score_sources(self) -> None:
        n = self.tally.n
        group = {f: f for f in self.gold["articles"]}
        for a, b in self.gold["text_reuse"]:
            old, new = group[b], group[a]
            group = {f: new if g == old else g for f, g in group.items()}
        for fact in self.pred.get("facts", []):
            files = {s[0] for s in (self.sent(m) for m in fact.get("members", [])) if s}
            if len(files) > 1 and "independent_sources" in fact:
                n["sources"] += 1
                n["sources_right"] += fact["independent_sources"] == len({group[f] for f in files})

    def score_metadata(self) -> None:
        n = self.tally.n
        for art in self.pred.get("articles", []):
            file = self.file_of.get(art["id"])
            if not file:
                continue
            gold = self.gold["articles"][file]
            for key, mine in (("outlet", "outlet"), ("title", "title"), ("date", "published")):
                if gold.get(key):
                    n[f"meta_{key}"] += 1
                    said = str(art.get(mine) or "")
                    right = said[:10] == gold[key] if key == "date" else norm(said) == norm(gold[key])
                    n[f"meta_{key}_right"] += right
                    if key == "outlet" and within(norm(gold[key]), norm(str(art.get("text") or ""))):
                        n["stated_outlet"] += 1
                        n["stated_outlet_right"] += right
                    if said and not right:
                        n[f"meta_{key}_wrong"] += 1
