"""Tell a host what went wrong: the only exceptions that leave the public interface.

Out:     IkiError, RuleBookError, FileError, UnknownResultError, PeriodError
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iki_rules.diagnostics import Diagnostic, Language, Phrase
from iki_rules.diagnostics.render import report
from iki_rules.text import Source


class IkiError(Exception):
    """The root of all exceptions of this library; `say` gives its sentence in either language."""

    def __init__(self, message: Phrase, language: Language = "en") -> None:
        super().__init__(message.say(language))
        self.message = message

    def say(self, language: Language) -> str:
        """What went wrong, in that language."""
        return self.message.say(language)


class FileError(IkiError):
    """A path that cannot be read as what it should be."""


class PeriodError(IkiError):
    """A period that is none."""


class UnknownResultError(IkiError, KeyError):
    """A name for which the rule book has no result."""

    def __str__(self) -> str:
        return Exception.__str__(self)


class RuleBookError(IkiError):
    """A rule book with errors; `diagnostics` holds all findings, warnings too."""

    def __init__(
        self,
        message: Phrase,
        diagnostics: Iterable[Diagnostic],
        sources: Mapping[str, Source],
        language: Language,
    ) -> None:
        super().__init__(message, language)
        self.diagnostics = tuple(diagnostics)
        self.sources = sources
        self.language: Language = language

    def __str__(self) -> str:
        found = report(self.diagnostics, self.sources, self.language, form="short")
        return f"{self.message.say(self.language)}\n{found}"
