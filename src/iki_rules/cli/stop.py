"""End a command early with one sentence.

Out:     StopError
"""

from __future__ import annotations

from iki_rules.diagnostics.phrase import Language, Phrase


#: What the process answers.
FINE, NO, USAGE = 0, 1, 2
INTERNAL, CUT_OFF, INTERRUPTED = 70, 141, 130


class StopError(Exception):
    """Nothing more can be done: the sentence says why, and ends with the next step."""

    def __init__(self, message: Phrase, code: int = USAGE) -> None:
        super().__init__(message.id)
        self.message = message
        self.code = code

    def say(self, language: Language) -> str:
        """The sentence in that language."""
        return self.message.say(language)
