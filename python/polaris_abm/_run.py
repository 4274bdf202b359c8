"""Runs the program on a scenario, in a process of its own."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Literal

from polaris_abm._errors import (
    Interrupted,
    PolarisError,
    ScenarioError,
    ScenarioWarning,
    faults_of,
)
from polaris_abm._results import Results

_log = logging.getLogger("polaris_abm")
_WINDOWS = sys.platform == "win32"

Scenario = str | os.PathLike[str]
Setting = bool | int | float | str | list[Any] | Mapping[str, Any]


def run(
    scenario: Scenario,
    *,
    replicates: int | None = None,
    seed: int | None = None,
    set: Mapping[str, Setting] | None = None,
    lang: Literal["en", "nl"] | None = None,
    out: str | os.PathLike[str] | None = None,
    threads: int | None = None,
    resume: bool = False,
    force: bool = False,
    plots: bool = True,
    assumptions: bool = True,
    progress: bool | None = None,
    **options: Any,
) -> Results:
    """Simulates every policy of a scenario and compares them: `polaris run`.

    scenario: file of a scenario, or the name of a shipped one.
    replicates, seed: number of replicates, and seed of all random numbers, in place of those of the scenario.
    set: any other keys of the scenario, such as `{"run.years": 4, "model.risk.forum_threshold": 0.2}`.
    lang: language of report, figures and messages.
    out: folder of the results; without it a temporary folder, which is deleted together with what is returned.
    threads: threads; one per core by default.
    resume: continue from the finished work in `out`.
    force: move results of something else in `out` away.
    plots: draw the figures and the report, which takes a few seconds.
    assumptions: repeat the comparison under other sets of assumptions.
    progress: show a bar; by default if tqdm is installed.
    options: any other option of the command line, with `_` for `-`: `rows="profile"`.

    Raises `ScenarioError` if the scenario has errors, `Interrupted` on Ctrl-C, and otherwise `PolarisError`.
    """
    given = {
        "replicates": replicates,
        "seed": seed,
        "lang": lang,
        "threads": threads,
        "resume": resume,
        "force": force,
        "no_plots": not plots,
        "no_assumptions": not assumptions,
    }
    return _results("run", scenario, set, out, progress, given | options)


def study(
    command: str,
    scenario: Scenario,
    *,
    set: Mapping[str, Setting] | None = None,
    out: str | os.PathLike[str] | None = None,
    progress: bool | None = None,
    **options: Any,
) -> Results:
    """Runs a command that writes results: run, patterns, sensitivity, calibrate, explore, mix.

    Options are those of the command line, with `_` for `-`; True for one without a value, and None, False or
    nothing for one that is not given: `study("mix", "inwerkprogramma", hours=8, replicates=16)`.
    """
    return _results(command, scenario, set, out, progress, options)


def _results(
    command: str,
    scenario: Scenario,
    set: Mapping[str, Setting] | None,
    out: str | os.PathLike[str] | None,
    progress: bool | None,
    options: Mapping[str, Any],
) -> Results:
    """Runs a command that writes results."""
    temporary = None
    if out is None:
        temporary = tempfile.TemporaryDirectory(prefix="polaris-")
        folder = Path(temporary.name) / "results"
    else:
        folder = Path(out)
    arguments = [command, os.fspath(scenario), "--out", str(folder), *_arguments(options)]
    for key, value in (set or {}).items():
        arguments += ["--set", f"{key}={_toml(key, value)}"]
    try:
        text = _call(arguments, progress)
    except KeyboardInterrupt:
        # What was asked for by name or not: nobody wants to lose what is finished.
        if temporary is not None and folder.exists():
            _keep(temporary)
        raise Interrupted(folder) from None
    return Results(folder, text, temporary)


def _keep(temporary: tempfile.TemporaryDirectory[str]) -> None:
    """Leaves a temporary folder where it is."""
    temporary._finalizer.detach()  # type: ignore[attr-defined]


def _arguments(options: Mapping[str, Any]) -> Iterator[str]:
    for name, value in options.items():
        if value is None or value is False:
            continue
        yield "--" + name.replace("_", "-")
        if value is not True:
            yield str(value)


def _toml(key: str, value: Any) -> str:
    """A value of Python as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_toml(key, str(name))} = {_toml(key, it)}" for name, it in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(key, it) for it in value) + "]"
    # Numbers of NumPy say what they are in Python.
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, (bool, int, float)):
        return str(value).lower()
    found = type(value).__name__
    raise ValueError(f"set[{key!r}]: found a {found}, allowed a number, text, truth value, list or mapping")


def _call(arguments: list[str], progress: bool | None) -> str:
    """Runs a command line, and returns what it printed."""
    # As a file, not as a module: Python then does not look for the package in the working directory.
    program = [sys.executable, str(Path(__file__).with_name("__main__.py"))]
    own: dict[str, Any] = (
        {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}  # type: ignore[attr-defined]
        if _WINDOWS
        else {"start_new_session": True}  # so that Ctrl-C reaches the child once, from here
    )
    child = subprocess.Popen(
        [*program, *arguments, "--messages", "json"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        **own,
    )
    assert child.stdout is not None and child.stderr is not None
    printed: list[str] = []
    reader = threading.Thread(target=lambda out: printed.append(out.read()), args=(child.stdout,), daemon=True)
    reader.start()
    try:
        last = _listen(child.stderr, progress)
        status = child.wait()
        reader.join()
    except KeyboardInterrupt:
        _interrupt(child)
        raise
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
    if status == 0:
        return printed[0]
    if status in (130, -signal.SIGINT):
        raise KeyboardInterrupt
    text = last.get("text") or f"polaris ended with status {status}"
    faults = faults_of(last.get("faults") or [])
    if faults:
        raise ScenarioError(text, faults, last.get("more", 0))
    raise PolarisError(text, status)


def _interrupt(child: subprocess.Popen[str]) -> None:
    """Asks the program to stop after the work in hand; at once if Ctrl-C is pressed again."""
    try:
        child.send_signal(signal.CTRL_BREAK_EVENT if _WINDOWS else signal.SIGINT)  # type: ignore[attr-defined]
        child.communicate()
    except KeyboardInterrupt:
        child.kill()
        child.wait()


def _listen(lines: IO[str], progress: bool | None) -> dict[str, Any]:
    """Shows progress and warnings until the program has nothing more to say, and returns its error, if any."""
    bar = _Bar(progress)
    error: dict[str, Any] = {}
    try:
        for line in lines:
            try:
                said = json.loads(line)
            except ValueError:
                said = {"kind": "message", "text": line.rstrip()}
            kind = said.get("kind")
            if kind == "progress":
                bar.show(said["name"], said["done"], said["of"])
            elif kind == "error":
                error = said
            elif kind == "warning":
                for fault in faults_of(said["faults"]):
                    # From where `run` or `study` was called.
                    warnings.warn(str(fault), ScenarioWarning, stacklevel=5)
            else:
                _log.info("%s", said.get("text", ""))
                # What the program says at its end without being able to say why.
                error = error or {"text": said.get("text", "")}
    finally:
        bar.close()
    return error


class _Bar:
    """A bar of tqdm, one for each part of the work; nothing where tqdm is not installed or no bar is wanted."""

    def __init__(self, wanted: bool | None) -> None:
        self._tqdm: Any = None
        self._bar: Any = None
        self._name = ""
        if wanted is False:
            return
        try:
            from tqdm.auto import tqdm
        except ImportError:
            if wanted:
                raise
        else:
            self._tqdm = tqdm

    def show(self, name: str, done: int, of: int) -> None:
        """Shows how far a part of the work is."""
        if self._tqdm is None:
            return
        if self._bar is None or self._name != name:
            self.close()
            self._name = name
            with warnings.catch_warnings():
                # Without widgets tqdm draws its bar as text, and says so each time.
                warnings.simplefilter("ignore")
                self._bar = self._tqdm(total=of, desc=name, unit="unit")
        self._bar.total = of
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
