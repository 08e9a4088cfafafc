"""``python -m prospectdesk``: the program, window and command line alike."""

import sys

from prospectdesk.app.main import main

# The guard matters: worker processes import this module again.
if __name__ == "__main__":
    sys.exit(main())
