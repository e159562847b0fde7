"""Which examples run as tests? Those of the docstrings, of the README and of the documentation.

What an example prints is compared exactly, no-break spaces included.
"""

from __future__ import annotations

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

from skolinspektion.strategies.registration import register

# What the entry point does where the package is installed; a checkout may be tested uninstalled.
register()

docstrings = Sybil(path="src", pattern="*.py", parsers=[DocTestParser()])
pages = Sybil(pattern="*.md", parsers=[PythonCodeBlockParser(), SkipParser()])

pytest_collect_file = (docstrings + pages).pytest()
