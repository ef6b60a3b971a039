"""``python -m undergrid.core.store``: the private store from a terminal."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.store import embedded, lifecycle, preparing, programs, status
from undergrid.core.store.migrations.draft import draft


def main(arguments: list[str] | None = None) -> int:
    """Do what the terminal asks; return the exit code."""
    parser = _parser()
    asked, rest = parser.parse_known_args(arguments)
    if rest and asked.verb != "psql":
        parser.error(f"unknown: {' '.join(rest)}")
    cluster = embedded.user_cluster()
    try:
        if asked.verb == "start":
            cluster.start()
            print(json.dumps(cluster.keywords()))
        elif asked.verb == "stop":
            cluster.stop()
        elif asked.verb == "status":
            return _say_status(cluster)
        elif asked.verb == "create":
            return _create(asked)
        elif asked.verb == "prepare":
            print(preparing.whole_script(asked.database, asked.login), end="")
        elif asked.verb == "draft":
            print(draft(asked.room), end="")
        else:
            cluster.start()
            keywords = cluster.keywords()
            program = programs.client_program("psql")
            os.execv(  # noqa: S606  # nosec B606  (the program takes the terminal over)
                program,
                [program, "-h", keywords["host"], "-U", keywords["user"], "-d", keywords["dbname"], *rest],
            )
    except UndergridError as refused:
        print(f"{refused.text}\n{refused.remedy}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run store", description="The private PostGIS server of this user.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("start", help="start the server; prints where it is")
    verbs.add_parser("stop", help="stop the server")
    verbs.add_parser("status", help="say whether it runs, and what is in the store")
    verbs.add_parser("psql", help="open the store in psql, which takes all further arguments", add_help=False)
    create = verbs.add_parser("create", help="make or upgrade the store")
    create.add_argument("--crs", default=None, help="an EPSG code, such as EPSG:4544")
    create.add_argument("--central-meridian", type=float, help="a transverse Mercator of your own, in degrees")
    create.add_argument("--dry-run", action="store_true", help="do everything, report it, and take it back")
    prepare = verbs.add_parser("prepare", help="print what a database administrator runs once for a shared store")
    prepare.add_argument("--database", required=True)
    prepare.add_argument("--login", required=True, help="who will make the store, and be its administrator")
    sketch = verbs.add_parser("draft", help="write out the first migration of a new room from its declarations")
    sketch.add_argument("room")
    return parser


def _create(asked: argparse.Namespace) -> int:
    chosen: dict[str, Any] = {}
    if asked.central_meridian is not None:
        chosen["crs"] = {"central_meridian_deg": asked.central_meridian}
    elif asked.crs:
        chosen["crs"] = asked.crs
    done = lifecycle.create_store(_call(), dry_run=asked.dry_run, **chosen)
    print(json.dumps(done, ensure_ascii=False, indent=1))
    return 0


def _say_status(cluster: embedded.Cluster) -> int:
    if not cluster.is_running():
        print(f"The private store is not running ({cluster.folder}).")
        return 3
    print(json.dumps(status.describe_store(_call()), ensure_ascii=False, indent=1))
    return 0


def _call() -> Call:
    return Call(progress=Progress(listener=_print_progress))


def _print_progress(fraction: float, said: Text | None) -> None:
    if said:
        print(f"{fraction:4.0%}  {said}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
