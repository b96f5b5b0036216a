"""Three short sources on one event."""

from __future__ import annotations

HERALD = """Harbour Herald
2024-03-05

Ferry runs aground off Port Ellis

A ferry ran aground off Port Ellis on Monday. At least 40 passengers were taken off by boat.
The ship, 98 metres long, was built in 2004. No one was hurt, the coast guard said.
"""
COURIER = """Courier
2024-03-06

Forty saved from stranded ferry

Rescuers took 52 passengers off a ferry that ran aground off Port Ellis on Monday.
Nobody was injured, according to the coast guard. The ship is 110 metres long.
"""
WIRE = """The Wire
2024-03-05

Ferry aground

A ferry ran aground off Port Ellis on Tuesday. The coast guard said no one was hurt.
"""
