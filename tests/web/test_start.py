"""The command that starts the form, where its packages are not there."""

from signals_web import start


def test_what_is_missing_is_told_in_one_sentence(monkeypatch, capsys):
    """Without the extra, no traceback: what to install, and an exit code."""
    monkeypatch.setattr(start, "find_spec", lambda name: None)
    assert start.main([]) == 2
    assert "signals-reperage[web]" in capsys.readouterr().err
