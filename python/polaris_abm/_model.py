"""The model as a function."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from polaris_abm import _native
from polaris_abm._errors import Fault, ScenarioError
from polaris_abm._run import Setting, _toml

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from polaris_abm._keys import Outcome, Vary


class Model:
    """A scenario as a function of some of its numbers: `Y = m(X)`.

    scenario: file of a scenario, or the name of a shipped one.
    vary: keys of parameters, or of doses and coverages of policies, each with its range; or only the keys of
        parameters, whose ranges are then the plausible ones of the catalogue.
    outcomes: names of outcomes; by default the primary outcome of the scenario.
    policy: a policy; by default the first after the baseline.
    difference: whether values are those of the policy minus those of the baseline under the same random numbers, or
        else those of the policy itself (`policy` may then be the baseline).
    replicates: replicates of each point. All points have the same random numbers.
    seed: seed of all random numbers, in place of that of the scenario.
    set: any other keys of the scenario.
    threads: threads, over which points are divided; one per core by default.

    Values are means over replicates, of all municipalities together. They depend on nothing but the point, the
    scenario, the seed and the number of replicates.
    """

    def __init__(
        self,
        scenario: str | os.PathLike[str],
        vary: Vary,
        outcomes: Sequence[Outcome] | Outcome | None = None,
        *,
        policy: str | None = None,
        difference: bool = True,
        replicates: int = 1,
        seed: int | None = None,
        set: Mapping[str, Setting] | None = None,
        threads: int = 0,
    ) -> None:
        if isinstance(vary, str):
            raise ValueError(f"vary: found one text, allowed a list of keys, such as [{vary!r}], or a mapping")
        names = [outcomes] if isinstance(outcomes, str) else outcomes
        ranges = _ranges(vary)
        sets = [f"{key}={_toml(key, value)}" for key, value in (set or {}).items()]
        sets.append(f"run.replicates={_whole('replicates', replicates)}")
        if seed is not None:
            sets.append(f"run.seed={_whole('seed', seed)}")
        arguments = (
            os.fspath(scenario),
            ranges,
            None if names is None else [str(name) for name in names],
            policy,
            difference,
            sets,
            _whole("threads", threads),
        )
        self._set_up(arguments)

    def _set_up(self, arguments: tuple[Any, ...]) -> None:
        self._arguments = arguments
        try:
            self._native = _native.Model(*arguments)
        except ValueError as error:
            if len(error.args) != 2:
                raise
            text, faults = error.args
            raise ScenarioError(text, [Fault(*fault) for fault in faults]) from None
        self.keys: list[str] = self._native.keys
        """The keys that vary: the columns of `X`."""
        self.bounds: list[tuple[float, float]] = self._native.bounds
        """The range of each key."""
        self.outcomes: list[str] = self._native.outcomes
        """The outcomes: the columns of `Y`."""
        self.policy: str = self._native.policy
        """The policy."""

    # A model that is sent to another process reads its scenario there.
    def __getstate__(self) -> tuple[Any, ...]:
        return self._arguments

    def __setstate__(self, arguments: tuple[Any, ...]) -> None:
        self._set_up(arguments)

    @property
    def x0(self) -> NDArray[np.float64]:
        """The values of the scenario as written."""
        return np.array(self._native.values)

    def __call__(self, x: ArrayLike, *, progress: bool = False) -> NDArray[np.float64]:
        """Simulates points: `x` has a row for each point and a column for each key, or is one point.

        Returns a row for each point and a column for each outcome; of one point the outcomes alone. An outcome that
        does not exist in any replicate is NaN. `progress` shows a bar (needs tqdm).
        """
        points = np.asarray(x, dtype=np.float64)
        if points.ndim not in (1, 2) or points.shape[-1] != len(self.keys):
            found = " x ".join(map(str, points.shape)) or "one number"
            raise ValueError(f"x: found {found}, allowed points x {len(self.keys)}: {', '.join(self.keys)}")
        rows = np.ascontiguousarray(points.reshape(-1, len(self.keys)))
        bar = _bar(len(rows)) if progress else None
        try:
            values = self._native.evaluate(rows.tobytes(), bar and (lambda done: bar.update(done - bar.n)))
        finally:
            if bar is not None:
                bar.close()
        shape = (*points.shape[:-1], len(self.outcomes))
        return np.frombuffer(values, dtype=np.float64).reshape(shape).copy()

    @property
    def problem(self) -> dict[str, Any]:
        """What SALib calls a problem: names and bounds of what varies, and names of the outcomes."""
        return {
            "num_vars": len(self.keys),
            "names": list(self.keys),
            "bounds": [list(bounds) for bounds in self.bounds],
            "outputs": list(self.outcomes),
        }

    def ema(self, name: str = "polaris") -> Any:
        """A model of EMA Workbench, with what varies as uncertainties, and the outcomes."""
        from ema_workbench import Model as EmaModel
        from ema_workbench import RealParameter, ScalarOutcome

        model = EmaModel(name, function=_Point(self))
        model.uncertainties = [RealParameter(key, *bounds) for key, bounds in zip(self.keys, self.bounds)]
        model.outcomes = [ScalarOutcome(outcome) for outcome in self.outcomes]
        return model

    def __repr__(self) -> str:
        return f"<Model {self._arguments[0]}: {', '.join(self.keys)} -> {', '.join(self.outcomes)}>"


class _Point:
    """A model as EMA Workbench calls it: once for each point, by name."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.__name__ = "polaris"

    def __call__(self, **values: float) -> dict[str, float]:
        point = [values[key] for key in self.model.keys]
        return dict(zip(self.model.outcomes, self.model(point).tolist()))


def _ranges(vary: Vary) -> list[tuple[str, tuple[float, float] | None]]:
    if not isinstance(vary, Mapping):
        return [(str(key), None) for key in vary]
    ranges: list[tuple[str, tuple[float, float] | None]] = []
    for key, bounds in vary.items():
        try:
            low, high = bounds
            ranges.append((str(key), (float(low), float(high))))
        except (TypeError, ValueError):
            raise ValueError(f"vary[{key!r}]: found {bounds!r}, allowed two numbers (low, high)") from None
    return ranges


def _whole(name: str, value: Any) -> int:
    try:
        whole = int(value)
    except (TypeError, ValueError):
        whole = -1
    if whole != value or whole < 0:
        raise ValueError(f"{name}: found {value!r}, allowed a whole number from 0")
    return whole


def _bar(total: int) -> Any:
    from tqdm.auto import tqdm

    return tqdm(total=total, unit="point")
