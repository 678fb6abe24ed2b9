"""Lets `python -m counterpart` do what the program `counterpart` does."""

import sys

from counterpart.config.program import main

sys.exit(main())
