"""Polaris: how aldermen and top civil servants of Dutch municipalities work together, and where integrity risks
come from.

>>> import polaris_abm as pa
>>> r = pa.run("inwerkprogramma", replicates=32)
>>> r.comparison.to_polars()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polaris_abm._errors import (
    Fault,
    Interrupted,
    PolarisError,
    ScenarioError,
    ScenarioWarning,
)
from polaris_abm._native import __version__
from polaris_abm._results import Results, load
from polaris_abm._run import run, study

if TYPE_CHECKING:
    from polaris_abm._model import Model
    from polaris_abm._table import Table

__all__ = [
    "Fault",
    "Interrupted",
    "Model",
    "PolarisError",
    "Results",
    "ScenarioError",
    "ScenarioWarning",
    "Table",
    "__version__",
    "load",
    "run",
    "study",
]


def __getattr__(name: str) -> Any:
    # What needs NumPy or nanoarrow is imported when it is first used, so that the command line starts at once.
    if name == "Model":
        from polaris_abm._model import Model

        return Model
    if name == "Table":
        from polaris_abm._table import Table

        return Table
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
