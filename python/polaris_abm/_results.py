"""A folder of results."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polaris_abm._errors import PolarisError

if TYPE_CHECKING:
    from polaris_abm._keys import Tables
    from polaris_abm._table import Table
else:
    Tables = object


class Results(Tables):
    """A folder of results. Each of its tables is an attribute: `r.comparison`, `r.summary`, `r.outcomes`, ..."""

    def __init__(
        self,
        folder: str | os.PathLike[str],
        text: str = "",
        temporary: tempfile.TemporaryDirectory[str] | None = None,
    ) -> None:
        self.folder = Path(folder)
        """The folder."""
        self.text = text
        """What the program printed: the answer in a few lines. Empty for results that were loaded."""
        self._temporary = temporary
        self._read: dict[str, Table] = {}

    @property
    def tables(self) -> list[str]:
        """Names of the tables in the folder."""
        files = self.folder.iterdir()
        return sorted({file.stem for file in files if file.suffix in (".csv", ".parquet")})

    @property
    def manifest(self) -> dict[str, Any]:
        """What was run, by which version, with the hash of each file."""
        manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))
        return manifest

    @property
    def report(self) -> Path:
        """The report, a page for a browser."""
        return self.folder / "report.html"

    def table(self, name: str) -> Table:
        """A table by its name."""
        from polaris_abm._table import Table

        if name not in self._read:
            path = self.folder / f"{name}.csv"
            if not path.exists():
                parquet = path.with_suffix(".parquet")
                if parquet.exists():
                    raise PolarisError(f"{name} is Parquet: read {parquet} with polars, pandas or DuckDB")
                raise KeyError(f"{self.folder} has no table {name!r}; it has {', '.join(self.tables)}")
            self._read[name] = Table(path, name)
        return self._read[name]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Table:
            if not name.startswith("_"):
                try:
                    return self.table(name)
                except KeyError as error:
                    raise AttributeError(error.args[0]) from None
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.tables})

    def save(self, folder: str | os.PathLike[str]) -> Path:
        """Copies the results, byte for byte, into a folder that does not exist yet, and returns its path."""
        return Path(shutil.copytree(self.folder, folder))

    def answer(self) -> str:
        """The answer in a page of Markdown; empty where there is none."""
        for name in ("answer.md", "antwoord.md"):
            if (self.folder / name).exists():
                return (self.folder / name).read_text(encoding="utf-8")
        return ""

    def __str__(self) -> str:
        return self.text.rstrip("\n") or repr(self)

    def __repr__(self) -> str:
        return f"<Results in {str(self.folder)!r}: {', '.join(self.tables)}>"

    def _repr_html_(self) -> str:
        from polaris_abm._table import html_table

        title, rows = _first_table(self.answer())
        if not rows:
            return f"<pre>{escape(str(self))}</pre>"
        place = f"<p><code>{escape(str(self.folder))}</code></p>"
        return f"<h4>{escape(title)}</h4>{html_table(rows)}{place}"


def load(folder: str | os.PathLike[str]) -> Results:
    """Opens results that were made before, by this package or by the command line."""
    if not (Path(folder) / "manifest.json").exists():
        raise PolarisError(f"{folder} holds no results of Polaris: it has no manifest.json", 2)
    return Results(folder)


def _first_table(page: str) -> tuple[str, list[list[str]]]:
    """The title of a page of Markdown, and the rows of its first table, without the line of dashes."""
    lines = page.splitlines()
    title = next((line.lstrip("# ") for line in lines if line.startswith("#")), "")
    rows: list[list[str]] = []
    for line in lines:
        if not line.startswith("|"):
            if rows:
                break
            continue
        cells = [cell.strip().replace("**", "").replace("`", "") for cell in line.strip().strip("|").split("|")]
        if not all(set(cell) <= set(":-") for cell in cells):
            rows.append(cells)
    return title, rows
