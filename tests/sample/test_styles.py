"""The base map's styles name only columns that the district's layers have."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("contract_of_styles", ROOT / "tests" / "contracts" / "test_styles.py")
_contract = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_contract)
VECTORS = sorted(path for path in (ROOT / "styles" / "sample").glob("*.qml") if path.stem != "terrain")


@pytest.mark.parametrize("style", VECTORS, ids=lambda path: path.stem)
def test_a_style_of_the_base_map_names_only_columns_of_its_layer(district, style):
    assert set(_contract.columns_named_by(style)) <= set(district.layers[style.stem].columns)
