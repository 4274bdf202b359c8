"""What can go wrong, as exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Fault:
    """One error or warning in a scenario, with its place."""

    file: str
    """File, or `--set KEY=VALUE`."""
    line: int
    """Line, from 1; 0 where the file as a whole is meant."""
    column: int
    """Column in characters, from 1; 0 where the file as a whole is meant."""
    key: str
    """Dotted key, or `TOML` if the file is no valid TOML."""
    found: str
    """What was found."""
    allowed: str
    """What is allowed."""
    suggestion: str | None
    """What was probably meant."""
    message: str
    """All of it in one line, without the place."""

    @property
    def hint(self) -> str:
        """What to write instead: what was probably meant, or else what is allowed."""
        return self.suggestion or self.allowed

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}"


class PolarisError(Exception):
    """The program could not do what was asked.

    `status` is its exit status: 1 the run failed, 2 the request or a scenario is wrong.
    """

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class ScenarioError(PolarisError, ValueError):
    """A scenario has errors: all of them are in `faults`. The attributes below are those of the first."""

    def __init__(self, message: str, faults: Iterable[Fault], more: int = 0) -> None:
        super().__init__(message, 2)
        self.faults = tuple(faults)
        """The errors, in the order of files and lines."""
        self.more = more
        """How many more there are than are listed."""

    @property
    def file(self) -> str:
        return self.faults[0].file

    @property
    def line(self) -> int:
        return self.faults[0].line

    @property
    def column(self) -> int:
        return self.faults[0].column

    @property
    def message(self) -> str:
        return self.faults[0].message

    @property
    def hint(self) -> str:
        return self.faults[0].hint

    def __reduce__(self) -> Any:
        return type(self), (str(self), self.faults, self.more)


class ScenarioWarning(UserWarning):
    """Something in a valid scenario is doubtful."""


class Interrupted(KeyboardInterrupt):
    """A run was interrupted. Finished work is in `folder`; `resume=True` continues from there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"interrupted; to continue: the same call, with out={str(folder)!r}, resume=True")
        self.folder = folder


def faults_of(objects: Iterable[dict[str, Any]]) -> list[Fault]:
    """The faults that the program described as JSON."""
    fields = Fault.__dataclass_fields__
    return [Fault(**{name: it[name] for name in fields}) for it in objects]
