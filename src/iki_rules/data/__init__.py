"""What was measured: Python values, JSON and CSV text into checked, exact inputs."""

from iki_rules.data.csv_text import from_csv_text
from iki_rules.data.host_values import from_python
from iki_rules.data.inputs import Format, Inputs, Key, Place, Value, written_key
from iki_rules.data.json_text import from_json_text
from iki_rules.data.numbers import read_number, write_number


__all__ = [
    "Format",
    "Inputs",
    "Key",
    "Place",
    "Value",
    "from_csv_text",
    "from_json_text",
    "from_python",
    "read_number",
    "write_number",
    "written_key",
]
