"""Ctrl+C, which ends other programs, names the key that leaves."""

from __future__ import annotations

import pytest
from textual.widgets._toast import Toast

from tests.app.conftest import open_desk
from tui.model import Comparison


@pytest.mark.parametrize("opened", [(), ("/",)])
async def test_ctrl_c_names_the_key_that_leaves(comparison: Comparison, opened: tuple[str, ...]) -> None:
    async with open_desk(comparison, (100, 30), toasts=True) as desk:
        await desk.press(*opened)
        await desk.press("ctrl+c")
        await desk.until(lambda: [t for t in desk.app.screen.query(Toast) if t.region.height])
        assert "leaves; everything is saved" in desk.text
