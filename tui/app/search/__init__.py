"""The search panel: a request, its worker, the results and stepping from hit to hit."""
