"""A table of results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nanoarrow as na
from nanoarrow.c_array_stream import CArrayStream

from polaris_abm import _native

if TYPE_CHECKING:
    import pandas
    import polars

_TYPES = {"int64": na.int64, "float64": na.float64, "string": na.large_string}


class Table:
    """A table of results, read once and kept in the memory layout of Arrow.

    It has the Arrow PyCapsule interface: whatever takes Arrow tables (polars, DuckDB, pandas, pyarrow) takes it as
    it is, without a copy of the numbers and without pyarrow.
    """

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        """Name of the table, such as `comparison`."""
        self.path = path
        """File that it was read from."""
        self._rows, columns = _native.read_table(path, name)
        self._names = [column[0] for column in columns]
        self._kinds = [column[1] for column in columns]
        self._schema = na.struct({column: _TYPES[kind]() for column, kind, _, _ in columns})
        children = [
            na.c_array_from_buffers(_TYPES[kind](), self._rows, buffers, null_count=empty)
            for _, kind, empty, buffers in columns
        ]
        self._array = na.c_array_from_buffers(
            self._schema, self._rows, [None], null_count=0, children=children
        )

    @property
    def columns(self) -> list[str]:
        """Names of the columns."""
        return list(self._names)

    def __len__(self) -> int:
        return self._rows

    def __arrow_c_schema__(self) -> object:
        return na.c_schema(self._schema).__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        stream = CArrayStream.from_c_arrays([self._array], na.c_schema(self._schema))
        return stream.__arrow_c_stream__(requested_schema)

    def __getitem__(self, column: str) -> list[Any]:
        """The cells of a column; None where one is empty."""
        if column not in self._names:
            raise KeyError(f"{self.name} has no column {column!r}; allowed: {', '.join(self._names)}")
        cells: list[Any] = na.Array(self._array.child(self._names.index(column))).to_pylist()
        return cells

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows, each by column."""
        columns = [self[name] for name in self._names]
        return (dict(zip(self._names, row)) for row in zip(*columns))

    def to_polars(self) -> polars.DataFrame:
        """The table as a polars data frame."""
        import polars

        return polars.DataFrame(self)

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas data frame, also without pyarrow. Whole numbers with empty cells are `Int64`."""
        import pandas

        frame = {}
        for name, kind in zip(self._names, self._kinds):
            cells = self[name]
            dtype = {"int64": "Int64" if None in cells else "int64", "float64": "float64"}.get(kind)
            frame[name] = pandas.Series(cells, dtype=dtype)
        return pandas.DataFrame(frame)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {self._rows} rows, {len(self._names)} columns>"

    def _repr_html_(self) -> str:
        shown = 10
        head = [[str(name) for name in self._names]]
        rows = []
        for place, row in enumerate(self.rows()):
            if place == shown:
                break
            rows.append(["" if cell is None else str(cell) for cell in row.values()])
        note = f"<p>{self._rows} rows, {len(self._names)} columns</p>"
        return html_table(head + rows) + note


def html_table(rows: list[list[str]]) -> str:
    """Rows of text as HTML; the first is the head."""
    from html import escape

    def line(cells: list[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    head, *body = rows
    lines = "".join(line(row, "td") for row in body)
    return f"<table><thead>{line(head, 'th')}</thead><tbody>{lines}</tbody></table>"
