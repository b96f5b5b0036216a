"""Widgets, dialogs and styles that every feature of the app uses."""
