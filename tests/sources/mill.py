"""A short story whose head, opening and foot a test fills in."""

STORY = """{head}

{opening}The old mill at Aberwen burned down on Sunday night, and nobody was hurt, the fire brigade said.

The owner, Ida Lund, said that the roof had been renewed only last year. Some 40 firefighters were called.

{foot}
"""
