"""What the articles disagree about, one kind of value after the other; it reads like a table of contents."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.disagreements.ages import age_disputes, named_ages
from tui.analysis.disagreements.altered import altered_disputes, made_sure
from tui.analysis.disagreements.culprits import cause_disputes
from tui.analysis.disagreements.deadlines import deadline_claims, deadline_disputes
from tui.analysis.disagreements.deeds import deed_disputes
from tui.analysis.disagreements.disputes import Dispute, distinct
from tui.analysis.disagreements.lasting import lasting_disputes
from tui.analysis.disagreements.negation import negation_disputes
from tui.analysis.disagreements.nones import none_disputes
from tui.analysis.disagreements.outcomes import outcome_disputes
from tui.analysis.disagreements.persons import office_disputes
from tui.analysis.disagreements.places import place_disputes
from tui.analysis.disagreements.precedents import precedent_disputes
from tui.analysis.disagreements.quoted import quote_disputes
from tui.analysis.disagreements.renamed import name_disputes
from tui.analysis.disagreements.things import thing_disputes
from tui.analysis.disagreements.threads import value_disputes
from tui.analysis.match_features import Match
from tui.analysis.statements import Session


def find_disputes(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]], matches: Sequence[Match]
) -> list[Dispute]:
    """What the articles disagree about, one kind of value after the other."""
    deadlines, ages = deadline_claims(session, claims), named_ages(claims)
    asked = deadlines, ages
    others = [m for m in matches if not any(m.a in answers and m.b in answers for answers in asked)]
    found = distinct(
        [
            *deadline_disputes(session, deadlines),
            *lasting_disputes(session, alignment, claims),
            *age_disputes(ages),
            *precedent_disputes(session, alignment, claims),
            *value_disputes(session, others),
            *office_disputes(session),
            *name_disputes(session, alignment),
            *quote_disputes(session, alignment),
            *none_disputes(session, alignment, claims),
            *negation_disputes(session, alignment, claims),
            *outcome_disputes(session, alignment),
            *cause_disputes(session, alignment),
            *place_disputes(session, alignment),
            *thing_disputes(session, alignment),
            *deed_disputes(session, alignment),
        ]
    )
    return made_sure(found, altered_disputes(session, alignment))
