"""How large a text, a tree, a number or a computation may be.

Out:     Limits
"""

from __future__ import annotations

from attrs import asdict, frozen


@frozen(kw_only=True)
class Limits:
    """Bounds on untrusted text and data, in force unless a host passes others.

    Every bound is a positive whole number; there is no value that means "none".
    A diagnostic or reason that comes from a bound names it, its value and what was measured.
    """

    file_bytes: int = 1_048_576
    files: int = 200
    clause_characters: int = 100_000
    open_brackets: int = 100
    tree_levels: int = 200
    formula_nodes: int = 50_000
    declarations: int = 100_000
    digits: int = 100
    name_characters: int = 200
    text_characters: int = 10_000
    value_bits: int = 1_048_576
    work: int = 300_000
    work_per_item: int = 50
    decimals: int = 1_000
    precision_bits: int = 6_144
    data_bytes: int = 67_108_864
    data_rows: int = 5_000_000
    data_columns: int = 1_000
    cell_characters: int = 32_767
    json_levels: int = 64
    diagnostics: int = 100
    message_characters: int = 4_096

    def __attrs_post_init__(self) -> None:
        for name, value in asdict(self).items():
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"Limits.{name} must be a whole number of at least 1")


DEFAULT = Limits()
