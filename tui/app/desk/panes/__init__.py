"""The articles in panes: the row of panes, one pane, its layout and drawing, and articles without a pane."""
