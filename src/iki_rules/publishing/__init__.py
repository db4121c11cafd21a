"""Write a rule book back as people see it: the page of its decree, and its cascade."""

from iki_rules.publishing.chart import Card, Chart, Figure, chart
from iki_rules.publishing.html import html
from iki_rules.publishing.markdown import markdown
from iki_rules.publishing.mermaid import mermaid
from iki_rules.publishing.page import Page, Row, page
from iki_rules.publishing.svg import svg


__all__ = [
    "Card",
    "Chart",
    "Figure",
    "Page",
    "Row",
    "chart",
    "html",
    "markdown",
    "mermaid",
    "page",
    "svg",
]
