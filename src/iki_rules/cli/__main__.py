"""Run the commands with `python -m iki_rules.cli`."""

from __future__ import annotations

import sys

from iki_rules.cli import main


if __name__ == "__main__":
    sys.exit(main())
