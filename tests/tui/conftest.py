"""Terminals that are closed when a test ends."""

from __future__ import annotations

import pytest
from terminal_session import Session


@pytest.fixture
def terminal():
    """Start the program in a terminal, with some arguments, size and environment."""
    sessions = []

    def start(*arguments, **settings):
        sessions.append(Session(*arguments, **settings))
        return sessions[-1]

    yield start
    for session in sessions:
        session.close()
