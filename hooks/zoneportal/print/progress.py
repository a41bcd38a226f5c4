"""How far a run has come, for whoever waits."""

import sys

# A shorter run is over before anybody asks.
SHORT = 12
STEP = 20


def progress(done: int, whole: int) -> None:
    """Say how many of the new documents are done: on a console in one line, in a log now and then."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r印刷 {done}/{whole} · printed {done} of {whole}{chr(10) if done == whole else ''}")
    elif whole > SHORT and (done % STEP == 0 or done == whole):
        sys.stderr.write(f"印刷 {done}/{whole} · printed {done} of {whole}\n")
    sys.stderr.flush()
