"""Starts the engine from wherever it lies: ``python -I <plugin folder>/core/__main__.py``.

The plugin folder is the package ``undergrid`` whatever its name is, and nothing of it has to be installed. The
registration stands at module level so that worker processes, which import this file under another name, have it too.
"""

import importlib.util
import sys
from pathlib import Path

if "undergrid" not in sys.modules:
    root = Path(__file__).absolute().parent.parent
    specification = importlib.util.spec_from_file_location(
        "undergrid", root / "__init__.py", submodule_search_locations=[str(root)]
    )
    if specification is None or specification.loader is None:
        raise ImportError(f"{root} is not the plugin's folder")
    package = importlib.util.module_from_spec(specification)
    sys.modules["undergrid"] = package
    specification.loader.exec_module(package)

if __name__ == "__main__":
    from undergrid.core.serve import serve

    serve()
