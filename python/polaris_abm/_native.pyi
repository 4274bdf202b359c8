import os
from collections.abc import Callable

__version__: str

def main(arguments: list[str]) -> int: ...
def read_table(
    path: os.PathLike[str], name: str
) -> tuple[int, list[tuple[str, str, int, list[bytes | None]]]]: ...

class Model:
    def __init__(
        self,
        scenario: str,
        vary: list[tuple[str, tuple[float, float] | None]],
        outcomes: list[str] | None,
        policy: str | None,
        difference: bool,
        sets: list[str],
        threads: int,
    ) -> None: ...
    @property
    def keys(self) -> list[str]: ...
    @property
    def bounds(self) -> list[tuple[float, float]]: ...
    @property
    def values(self) -> list[float]: ...
    @property
    def outcomes(self) -> list[str]: ...
    @property
    def policy(self) -> str: ...
    def evaluate(self, points: bytes, progress: Callable[[int], None] | None) -> bytes: ...
