"""Every test of the commands starts from the same environment, in an empty folder."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch, tmp_path):
    for name in list(os.environ):
        if name.startswith("LC_") or name in {"LANG", "LANGUAGE", "NO_COLOR", "PYTHONIOENCODING"}:
            monkeypatch.delenv(name)
    # A fault of the commands themselves is to be seen, not worded.
    monkeypatch.setenv("IKI_DEBUG", "1")
    monkeypatch.chdir(tmp_path)
