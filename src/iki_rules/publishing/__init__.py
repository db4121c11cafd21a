"""Write a rule book back as the page of its decree."""

from iki_rules.publishing.html import html
from iki_rules.publishing.markdown import markdown
from iki_rules.publishing.page import Page, Row, page


__all__ = ["Page", "Row", "html", "markdown", "page"]
