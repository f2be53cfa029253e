"""`python -m docspec` is `docspec`."""

import sys

from docspec.cli import main

if __name__ == "__main__":
    sys.exit(main())
