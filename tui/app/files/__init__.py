"""Sources and saved files behind the screens: reading, autosave, resuming, changed sources, sharing."""
