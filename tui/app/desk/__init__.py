"""The reading desk: articles side by side, the current fact, and the inspector below."""
