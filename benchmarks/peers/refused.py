"""Runs in QGIS's Python: ask the engine for what it must refuse, print the seconds from its start to the answer.

The first figure is the clock's, the second the engine's seconds of a processor.

``refused.py TASK PARAMETERS_AS_JSON``
"""

import json
import resource
import sys
import time

from undergrid.processing.engine import EngineError, ask


def main(task: str, parameters: str) -> None:
    """Print both."""
    began_s = time.monotonic()
    try:
        ask(task, json.loads(parameters), {})
    except EngineError as refused:
        if refused.kind != "source":
            raise
        spent_s, engine = time.monotonic() - began_s, resource.getrusage(resource.RUSAGE_CHILDREN)
        print(spent_s, engine.ru_utime + engine.ru_stime)
        return
    raise SystemExit("the call was not refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
