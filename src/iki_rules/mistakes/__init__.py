"""Common mistakes, replayed beside the exact results: the only room that may compute in floats."""

from iki_rules.mistakes.replay import Repeated, Replay
from iki_rules.mistakes.table import MISTAKES, ROUNDING, Mistake
from iki_rules.mistakes.world import World, replayed, world_of
from iki_rules.mistakes.writings import Writing, other_format


__all__ = [
    "MISTAKES",
    "ROUNDING",
    "Mistake",
    "Repeated",
    "Replay",
    "World",
    "Writing",
    "other_format",
    "replayed",
    "world_of",
]
