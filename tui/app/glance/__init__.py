"""The story at a glance: what differs, what grew, who copied whom, what one article alone states."""
