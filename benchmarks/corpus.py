"""How fast do folders become tables, how much memory does it take, and what does PDF cost?

Run: ``python benchmarks/corpus.py [NUMBER …]``. Without numbers, 2,000 and 20,000 generated
decisions are read into Parquet by the command line; the peak of the largest process must not grow
with their number. Then 500 PDF files are read, beside pdfium's own extraction of their text.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

import pypdfium2
from pdfs import LETTER, REPORT, Running, set_pdf

from measuring import EXAMPLES, beside, row, spent, table
from skolinspektion import read_pdf
from skolinspektion.decisions.sources import pdf_text

RUNNING = Running(("Beslut   2026-02-20   {page} ({pages})", "Dnr SI 2025:417"), ("Sida {page}",))
PDFS = 500


def generated(number: int) -> Iterator[str]:
    """So many decisions, no two the same."""
    templates = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("uppf*.txt"))]
    for place in range(number):
        text = templates[place % len(templates)]
        text = text.replace("Granskningen genomfördes", f"Ärendet har nummer {place}. {{}}", 1)
        yield text.replace("{}", "Granskningen genomfördes")


def read_folder(number: int, form: str = "parquet") -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "beslut")
        source.mkdir()
        for place, text in enumerate(generated(number)):
            (source / f"{place:06}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "skolinspektion", "read", str(source)]
        command += ["--format", form, "--output", str(Path(folder, "tabeller"))]
        used = spent(command)
        rate = number / used.time
        measured = f"{rate:,.0f} a second, peak {used.peak:.0f} MB"
        others = f"after a tenth of the time {used.early:.0f} MB; each that reads {used.others:.0f}"
        row(
            f"{number:,} decisions into {form.capitalize()}",
            measured,
            "the peak does not grow",
            others,
        )


def bare(data: bytes) -> str:
    """What pdfium alone takes out."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return "".join(pages)


def read_pdfs(number: int) -> None:
    files = [
        set_pdf(text, (LETTER, REPORT)[place % 2], RUNNING)
        for place, text in enumerate(generated(number))
    ]
    took = {}
    for name, work in (("pdfium", bare), ("`pdf_text`", pdf_text), ("`read_pdf`", read_pdf)):
        began = process_time()
        for data in files:
            work(data)
        took[name] = (process_time() - began) / number
    pdfium = took.pop("pdfium")
    for name, seconds in took.items():
        others = beside(seconds, {"pdfium alone": pdfium})
        row(f"{name}, one of {number} files", seconds, 3 * pdfium, others)


def main(numbers: Sequence[int] = (2_000, 20_000)) -> None:
    """Print the table."""
    table("Many decisions, and PDF", "work")
    for number in numbers:
        read_folder(number)
    read_pdfs(PDFS)


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or (2_000, 20_000))
