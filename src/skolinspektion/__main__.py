"""Where does the command line begin? ``python -m skolinspektion``, or ``skolinspektion``."""

from __future__ import annotations

import sys

from skolinspektion.cli.language import language_of
from skolinspektion.errors import MissingExtra


def main() -> None:
    """Run the command line; without its libraries, say which extra brings them."""
    arguments = sys.argv[1:]
    try:
        from skolinspektion.cli.app import run

        code = run(arguments)
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if library not in ("click", "rich"):
            raise
        error = MissingExtra("cli", library)
        print(f"skolinspektion: {error.in_words(language_of(arguments))}", file=sys.stderr)
        sys.exit(2)
    sys.exit(code)


if __name__ == "__main__":
    main()
