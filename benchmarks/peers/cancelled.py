"""Runs in QGIS's Python: start one task of the engine, wish it away after a while, print the seconds until it is gone.

``cancelled.py TASK PARAMETERS_AS_JSON AFTER_S``
"""

import json
import os
import sys
import time

from undergrid.processing.engine import Engine, EngineCancelled, Listener


def main(task: str, parameters: str, after_s: str) -> None:
    """Print the seconds from the wish to the end of the task, and of its process."""
    wished_s = time.monotonic() + float(after_s)
    with Engine(ends_with_thread=True) as engine:
        try:
            engine.ask(task, json.loads(parameters), Listener(is_cancelled=lambda: time.monotonic() >= wished_s))
        except EngineCancelled:
            engine.end()
            gone_s = time.monotonic()
            try:
                os.kill(engine.number, 0)
            except ProcessLookupError:
                print(gone_s - wished_s)
                return
            raise SystemExit("the engine's process is still there") from None
    raise SystemExit("the task ended before it was cancelled: give it more to do")


if __name__ == "__main__":
    main(*sys.argv[1:])
