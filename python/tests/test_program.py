"""The program that the package carries behaves as the program."""

import os
import shutil
import signal
import subprocess
import sys
import time

import polaris_abm as pa
import pytest

# So many that a run is interrupted before its end.
REPLICATES = 1600


def test_the_command_is_on_the_path_of_the_environment(polaris):
    said = polaris("--version")
    assert (said.returncode, said.stdout) == (0, f"polaris {pa.__version__}\n")
    module = subprocess.run([sys.executable, "-m", "polaris_abm", "--version"], capture_output=True, text=True)
    assert module.stdout == said.stdout


def test_exit_status_and_streams_are_those_of_the_program(polaris, tmp_path):
    wrong = polaris("run", "--nothing")
    assert wrong.returncode == 2 and wrong.stdout == "" and "--nothing" in wrong.stderr
    assert polaris("report", tmp_path / "nowhere").returncode == 2
    outcomes = polaris("outcomes")
    assert outcomes.returncode == 0 and "risks_relation" in outcomes.stdout and outcomes.stderr == ""
    # A reader that goes away is no error.
    closed = subprocess.run("polaris schema | head -c 1", shell=True, capture_output=True, text=True)
    assert closed.stdout == "{" and closed.stderr == ""


def test_job_scripts_call_the_command_and_not_python(polaris, scenario, tmp_path):
    said = polaris("slurm", scenario, cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    scripts = [path.read_text() for path in tmp_path.rglob("*") if path.is_file()]
    assert any(shutil.which("polaris") in text for text in scripts)
    assert not any("bin/python" in text for text in scripts)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_ctrl_c_stops_the_command_and_leaves_what_is_finished(scenario, tmp_path):
    out = tmp_path / "out"
    arguments = ["polaris", "run", str(scenario), "--out", str(out), "--replicates", str(REPLICATES), "--no-plots"]
    child = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)
    _wait_for_parts(out)
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 130, err
    assert "--resume" in err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_ctrl_c_in_python_interrupts_the_child_and_keeps_its_checkpoints(scenario, tmp_path):
    out = tmp_path / "out"
    text = f"""
import polaris_abm as pa
try:
    pa.run({str(scenario)!r}, replicates={REPLICATES}, plots=False, assumptions=False, out={str(out)!r}, progress=False)
except pa.Interrupted as error:
    print(error.folder)
"""
    child = subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE, text=True)
    _wait_for_parts(out)
    child.send_signal(signal.SIGINT)
    printed, _ = child.communicate(timeout=60)
    assert printed.strip() == str(out)
    before = _parts(out)
    assert before
    # What is finished is not computed again, and the results are those of a run in one go.
    options = {"replicates": REPLICATES, "plots": False, "assumptions": False, "progress": False}
    resumed = pa.run(scenario, out=out, resume=True, **options)
    assert before.items() <= _parts(out).items()
    whole = pa.run(scenario, **options)
    assert resumed.table("comparison").path.read_bytes() == whole.table("comparison").path.read_bytes()


def _parts(out):
    """The checkpoints in a folder, each with the time at which it was written."""
    return {path.name: path.stat().st_mtime_ns for path in out.rglob("r0*_m*") if path.is_file()}


def _wait_for_parts(out):
    for _ in range(6000):
        if len(_parts(out)) >= 2:
            return
        time.sleep(0.01)
    raise AssertionError(f"no parts in {out}: {list(out.rglob('*')) if os.path.exists(out) else 'no folder'}")
