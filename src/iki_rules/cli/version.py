"""Tell which version of the package this is.

Out:     version
"""

from __future__ import annotations

from importlib import metadata


def version() -> str:
    """The version as installed; "?" where the package runs from its sources."""
    try:
        return metadata.version("iki-rules")
    except metadata.PackageNotFoundError:
        return "?"
