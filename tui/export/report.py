"""What a report is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.export.wording import count
from tui.model import Comparison
from tui.regroup import Judge
from tui.review import Review


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison to be written down, with the reader's work on it.

    Attributes:
        comparison: what the analysis found; the reader's corrections and groups are applied for the report.
        review: the reader's notes, tags, verdicts and corrections.
        name: what the reader calls the comparison; empty where it has no name.
        made_on: the day of the report, an ISO date; empty leaves it out.
        program: name and version of the program ("compare-tui 0.1.0").
        judge: judges facts that the reader grouped anew (see :func:`tui.regroup.regroup`).
    """

    comparison: Comparison
    review: Review = field(default_factory=Review)
    name: str = ""
    made_on: str = ""
    program: str = "compare-tui"
    judge: Judge | None = None

    @property
    def title(self) -> str:
        """The comparison's name, else how many articles it holds and the first headline among them."""
        articles = self.comparison.articles
        headline = next((a.title for a in articles if a.title), "")
        unnamed = count(len(articles), "article") + (f" on “{headline}”" if headline else "")
        return self.name or self.review.name or unnamed
