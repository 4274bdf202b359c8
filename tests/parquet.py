"""Compares tables as CSV with the same as Parquet, as DuckDB and polars read them: names, types, numbers,
empty cells. Called by tests/program/parquet.rs; ends with 77 where Python has not both."""

import csv
import math
import pathlib
import sys

try:
    import duckdb
    import polars
except ImportError:
    sys.exit(77)

text, typed = map(pathlib.Path, sys.argv[1:3])
TYPES = {"VARCHAR": polars.String, "BIGINT": polars.Int64, "INTEGER": polars.Int32, "DOUBLE": polars.Float64}


def same(one, other):
    """Whether a cell of the CSV, as text, says what one of the Parquet holds."""
    if one == "" or other is None:
        return one == "" and other is None
    if isinstance(other, str):
        return one == other
    return float(one) == float(other) and not math.isnan(other)


tables = sorted(typed.glob("*.parquet"))
assert tables, "no table"
for path in tables:
    with open(text / (path.stem + ".csv"), newline="", encoding="utf-8") as file:
        names, *plain = csv.reader(file)
    frame = polars.read_parquet(path)
    assert names == frame.columns, path.name
    told = duckdb.sql(f"select * from read_parquet('{path}')")
    assert told.columns == frame.columns, path.name
    for name, kind in zip(told.columns, map(str, told.types)):
        assert frame.schema[name] == TYPES[kind], (path.name, name, kind, frame.schema[name])
    rows = told.fetchall()
    assert rows == frame.rows(), path.name
    assert len(rows) == len(plain), path.name
    for one, other in zip(plain, rows):
        for name, cell, value in zip(names, one, other):
            assert same(cell, value), (path.name, name, cell, value)
    if path.stem == "outcomes":
        whole = {name for name, kind in zip(told.columns, map(str, told.types)) if kind == "BIGINT"}
        assert {"replicate", "requests", "risks_relation"} <= whole, whole
        assert str(told.types[told.columns.index("year")]) == "INTEGER"
print(f"{len(tables)} tables are the same")
