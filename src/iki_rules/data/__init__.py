"""What was measured: Python values, JSON and CSV text into checked, exact figures by period."""

from iki_rules.data.csv_text import from_csv_text
from iki_rules.data.host_values import from_python
from iki_rules.data.inputs import Format, Inputs, Key, Place, Value, written_key
from iki_rules.data.json_text import from_json_text
from iki_rules.data.numbers import read_number, write_number
from iki_rules.data.rollup import RolledUp
from iki_rules.data.series import Series
from iki_rules.data.when import read_when


__all__ = [
    "Format",
    "Inputs",
    "Key",
    "Place",
    "RolledUp",
    "Series",
    "Value",
    "from_csv_text",
    "from_json_text",
    "from_python",
    "read_number",
    "read_when",
    "write_number",
    "written_key",
]
