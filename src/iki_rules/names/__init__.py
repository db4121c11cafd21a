"""Which definition each name means, and in what order to compute."""

from iki_rules.names.order import order
from iki_rules.names.ready import Ready, ready
from iki_rules.names.resolve import Bindings, MemberName, SetName, ValueName, resolve
from iki_rules.names.scope import Scope, SetInfo, UnitInfo, build_scope
from iki_rules.names.supports import supports


__all__ = [
    "Bindings",
    "MemberName",
    "Ready",
    "Scope",
    "SetInfo",
    "SetName",
    "UnitInfo",
    "ValueName",
    "build_scope",
    "order",
    "ready",
    "resolve",
    "supports",
]
