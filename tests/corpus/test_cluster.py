"""Many machines: a real cluster of two workers comes to the same bytes as one process."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest
from distributed import Client, LocalCluster
from pdfs import set_pdf

from skolinspektion.corpus import TABLE_FORMATS, FileRows, InProcess, TableWriter, read_rows

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Executor]:
    """The executor of a cluster of two workers, processes of their own with two threads each."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=None) as workers,
        Client(workers) as client,
    ):
        yield client.get_executor()


def test_the_same_bytes_from_a_cluster(tmp_path: Path, cluster: Executor) -> None:
    folder = tmp_path / "beslut"
    folder.mkdir()
    for path in EXAMPLES.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        for number in range(2):
            (folder / f"{path.stem}-{number}.txt").write_text(
                text + "\n" * number, encoding="utf-8"
            )
        (folder / f"{path.stem}.pdf").write_bytes(set_pdf(text))
    results = {
        name: list(read_rows([folder, "no-such.txt"], executor))
        for name, executor in (("alone", InProcess()), ("cluster", cluster))
    }
    assert len(results["alone"]) == 3 * len(list(EXAMPLES.glob("*.txt"))) + 1
    assert results["cluster"] == results["alone"]
    for form in TABLE_FORMATS:
        for name in results:
            with TableWriter(tmp_path / f"{name}-{form}", form) as tables:
                for each in results[name]:
                    if isinstance(each, FileRows):
                        tables.write(each.rows)
        for path in (tmp_path / f"alone-{form}").iterdir():
            assert path.read_bytes() == (tmp_path / f"cluster-{form}" / path.name).read_bytes()
