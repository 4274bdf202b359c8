"""What the tests share: a small scenario, and a run of it."""

import subprocess
from pathlib import Path

import polaris_abm as pa
import pytest

SCENARIO = """\
title = "A title"
question = "What comes of it?"
[run]
replicates = 20
years = 4
burn_in_years = 0
[[municipalities]]
profile = "small"
count = 4
inhabitants = 20000
[[policies]]
name = "baseline"
[[policies]]
name = "induction"
inwerkprogramma = 1
[[policies]]
name = "twice"
inwerkprogramma = 2
"""

VARY = {"risk.forum_threshold": (0.1, 0.4), "policies.induction.inwerkprogramma.dose": (0.0, 2.0)}


@pytest.fixture(scope="session")
def scenario(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("scenario") / "a.toml"
    path.write_text(SCENARIO)
    return path


@pytest.fixture(scope="session")
def results(scenario) -> pa.Results:
    return pa.run(scenario, assumptions=False, progress=False)


@pytest.fixture(scope="session")
def polaris():
    """Runs a command line of the program."""

    def run(*arguments, **options):
        return subprocess.run(["polaris", *map(str, arguments)], capture_output=True, text=True, **options)

    return run
