"""``./run bench [NAME ...]``: run the entries in this folder, print their tables, write docs/benchmarks.md.

``UNDERGRID_BENCH_ROWS=100000`` makes a short run of those that count rows; a short run is not written to the page.
"""

from __future__ import annotations

import os
import sys

from undergrid.benchmarks.harness import entries, write_page


def main(names: list[str]) -> int:
    """Run the entries; return 1 if a limit was not kept."""
    kept = True
    for each in entries(names):
        each.run()
        section = each.section()
        print(section)
        kept &= all(holds for _limit, _ratio, holds in each.kept())
        if "UNDERGRID_BENCH_ROWS" not in os.environ:
            write_page(section, each.name)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
