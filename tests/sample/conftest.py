"""One district for all tests of the room: grown once, written once."""

from pathlib import Path

import pytest

from undergrid.core.sample.district import District, generate_district, write_district


@pytest.fixture(scope="session")
def district() -> District:
    return generate_district()


@pytest.fixture(scope="session")
def written(district, tmp_path_factory) -> tuple[Path, dict]:
    folder = tmp_path_factory.mktemp("sample")
    return folder, write_district(district, folder)
