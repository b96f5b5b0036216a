"""The user's own language model as a second reader of the same sentences, held to the evidence.

Nothing here is imported, and no address is contacted, unless the user names one and asks. See
``docs/second-reader.md`` for the question, the schema of the answer and the rule by which the engine and
the second reader come to one verdict.
"""
