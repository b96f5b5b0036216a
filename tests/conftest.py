"""Settings of the whole suite: property tests draw the same examples on every run."""

from __future__ import annotations

from hypothesis import Phase, settings

settings.register_profile(
    "suite",
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],  # explaining a failure takes minutes
)
settings.load_profile("suite")
