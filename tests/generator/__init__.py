"""Stories with known facts, told by several made-up outlets, with their gold.

A test and training instrument: fact tables and many templates over many domains give articles with
paraphrase, noise, units, roundings, roles, negations, dates worded against the day of publication, wire
copies with one changed value, updates, and traps. It knows nothing of the engine. The same seed gives the
same stories.
"""
