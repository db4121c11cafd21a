"""Name the version that a result was computed by.

In:      exact.Values
Out:     VersionResult, version_of, versions_used
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from iki_rules.core.program import Version
from iki_rules.diagnostics import Language, phrase
from iki_rules.diagnostics.dates import said_days
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.measure import Days


@frozen(kw_only=True)
class VersionResult:
    """The version of a result: the days on which it is in force, and the decree that says so."""

    days: Days
    #: The number of the decree; None where the declaration stands under none.
    decree: str | None = None
    #: Whether the book has another version of the same name.
    is_one_of_several: bool = False
    language: Language = "id"

    @property
    def shown(self) -> str:
        """The version in the language: "2/2023, berlaku sejak 2023"."""
        said = phrase("berlaku {days}", "in force {days}", days=said_days(self.days))
        known = said.say(self.language)
        return known if self.decree is None else f"{printable(self.decree)}, {known}"


def version_of(values: exact.Values, key: str, language: Language) -> VersionResult | None:
    """The version of a name that was used; None for what is always in force."""
    used = values.program.used.get(key)
    return None if used is None else _result(used, values.program.versions[key], language)


def versions_used(
    values: exact.Values, language: Language
) -> tuple[tuple[str, VersionResult], ...]:
    """Every name of several versions, scales too, each with the one that was used."""
    program = values.program
    return tuple(
        (key, _result(used, versions[key], language))
        for picked, versions in (
            (program.used, program.versions),
            (program.used_scales, program.scale_versions),
        )
        for key, used in picked.items()
        if len(versions[key]) > 1 and not _is_own(used)
    )


def _is_own(version: Version) -> bool:
    """Whether it is the target or the achievement of an indicator, which is named itself."""
    return version.definition is not None and version.definition.of is not None


def _result(used: Version, every: Sequence[Version], language: Language) -> VersionResult:
    return VersionResult(
        days=used.days,
        decree=used.decree,
        is_one_of_several=len(every) > 1,
        language=language,
    )
