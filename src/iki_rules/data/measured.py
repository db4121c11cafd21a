"""Measure a text of data before anything in it is read.

Out:     Diagnostic
Refuses: IKI-D501
"""

from __future__ import annotations

from iki_rules.data.faults.size import data_too_large
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits


def too_large(text: str, limits: Limits) -> Diagnostic | None:
    """The fault of a text with more bytes than `limits.data_bytes`; None where it fits."""
    if len(text) * 4 <= limits.data_bytes:
        return None
    measured = len(text.encode("utf-8", "surrogatepass"))
    return data_too_large(measured, limits.data_bytes) if measured > limits.data_bytes else None
