"""What every test may use: the reference folder, and hypothesis's profiles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile("dev", max_examples=100, deadline=None)
settings.register_profile(
    "ci",
    max_examples=300,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
#: Asked for by ``pytest --hypothesis-profile thorough``.
settings.register_profile("thorough", max_examples=1000, deadline=None, print_blob=True)
#: What scripts/mutants.py runs with: the same examples each time, and no search for smaller ones.
settings.register_profile(
    "mutation",
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder with the real decision and the shared data, which is never part of the project."""
    named = os.environ.get("SKOLINSPEKTION_REFERENCE")
    folder = Path(named) if named else ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no reference data: {folder} is not there ($SKOLINSPEKTION_REFERENCE)")
    return folder


@pytest.fixture(scope="session")
def real_decision(reference: Path) -> str:
    """The text of the one real decision."""
    path = reference / "decisions" / "uppfoljning-kvalitetsgranskning-huvudman.txt"
    if not path.is_file():
        pytest.skip(f"no reference data: {path.name} is not in {path.parent}")
    return path.read_bytes().decode("utf-8")
