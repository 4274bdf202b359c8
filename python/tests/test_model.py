"""The model as a function."""

import pickle
import signal
import subprocess
import sys
import time

import numpy as np
import polaris_abm as pa
import pytest
from conftest import VARY

OUTCOMES = ["risks_relation", "crises"]


@pytest.fixture(scope="module")
def names():
    return OUTCOMES


@pytest.fixture(scope="module")
def model(scenario, names):
    return pa.Model(scenario, VARY, names, replicates=3)


@pytest.mark.parametrize("point", [(0.2, 1.0), (0.35, 0.5)])
def test_values_are_those_of_a_run(scenario, names, point):
    settings = {f"model.{key}" if key.startswith("risk") else key: value for key, value in zip(VARY, point)}
    made = pa.run(scenario, replicates=20, set=settings, plots=False, assumptions=False, progress=False)
    comparison = {
        (row["policy"], row["outcome"]): row["difference"]
        for row in made.comparison.rows()
        if row["profile"] == "all"
    }
    means = {
        (row["policy"], row["outcome"]): row["mean"]
        for row in made.summary.rows()
        if row["profile"] == "all" and row["year"] == 0
    }
    for policy in ("induction", "twice"):
        vary = {key: VARY[key] for key in VARY if policy == "induction" or not key.startswith("policies")}
        m = pa.Model(scenario, vary, names, policy=policy, replicates=20)
        expected = [comparison[policy, name] for name in names]
        np.testing.assert_allclose(m(point[: len(vary)]), expected, rtol=1e-12, atol=1e-12)
        assert np.any(np.array(expected) != 0)
    for policy in ("baseline", "induction"):
        vary = {key: VARY[key] for key in VARY if policy == "induction" or not key.startswith("policies")}
        m = pa.Model(scenario, vary, names, policy=policy, difference=False, replicates=20)
        expected = [means[policy, name] for name in names]
        np.testing.assert_allclose(m(point[: len(vary)]), expected, rtol=1e-12, atol=1e-12)


def test_values_depend_on_the_point_and_the_seed_alone(scenario, names, model):
    points = np.array([[0.1, 0.0], [0.2, 1.0], [0.4, 2.0], [0.2, 1.0]])
    values = model(points)
    assert values.shape == (4, 2) and np.array_equal(values[1], values[3])
    assert np.array_equal(values, model(points))
    assert np.array_equal(values[::-1], model(points[::-1]))
    assert np.array_equal(values[2], model(points[2])) and model(points[2]).shape == (2,)
    one = pa.Model(scenario, VARY, names, replicates=3, threads=1)
    assert np.array_equal(values, one(points))
    # A dose of nothing is no difference.
    assert np.array_equal(values[0], [0.0, 0.0])
    other = pa.Model(scenario, VARY, names, replicates=3, seed=2)
    assert not np.array_equal(values, other(points))
    # Any buffer, of any layout and type of number.
    assert np.array_equal(values, model(np.asfortranarray(points)))
    assert np.array_equal(values[1:2], model([[0.2, 1]]))
    assert np.array_equal(values[1], model(memoryview(points[1])))
    assert model(np.empty((0, 2))).shape == (0, 2)


def test_a_list_of_keys_has_the_ranges_of_the_catalogue(scenario):
    m = pa.Model(scenario, ["risk.forum_threshold", "pressure.pressure_base"])
    assert m.keys == ["risk.forum_threshold", "pressure.pressure_base"]
    assert m.bounds[1] == (0.05, 0.2)
    assert m.outcomes and m.policy == "induction"
    assert m.x0[1] == pytest.approx(0.1)
    assert m.problem["num_vars"] == 2 and m.problem["names"] == m.keys


def test_a_range_goes_before_a_value_of_the_scenario(scenario, names, model):
    other = pa.Model(scenario, VARY, names, replicates=3, set={"model.risk.forum_threshold": 0.3})
    assert other.x0[0] == pytest.approx(0.3) and np.array_equal(other([0.2, 1.0]), model([0.2, 1.0]))


def test_a_model_can_be_sent_to_another_process(model):
    copy = pickle.loads(pickle.dumps(model))
    assert np.array_equal(copy([0.2, 1.0]), model([0.2, 1.0])) and repr(copy) == repr(model)


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ({"vary": {"risk.forum_treshold": (0, 1)}}, ["risk.forum_treshold", "risk.forum_threshold"]),
        ({"vary": ["risk.forum_treshold"]}, ["risk.forum_treshold", "risk.forum_threshold"]),
        ({"vary": {"risk.forum_threshold": (0.1, 2)}}, ["risk.forum_threshold", "2", "from 0 to 1"]),
        ({"vary": {"risk.forum_threshold": (0.4, 0.1)}}, ["risk.forum_threshold", "0.4"]),
        ({"vary": {"risk.forum_threshold": 0.1}}, ["risk.forum_threshold", "(low, high)"]),
        ({"vary": {"risk.forum_threshold": (0.1, float("nan"))}}, ["risk.forum_threshold", "finite"]),
        ({"vary": ["policies.induction.inwerkprogramma.dose"]}, ["dose", "(low, high)"]),
        ({"vary": {"policies.nobody.inwerkprogramma.dose": (0, 1)}}, ["nobody", "induction"]),
        ({"vary": {"policies.twice.inwerkprogramma.dose": (0, 1)}}, ["twice", "not simulated"]),
        ({"vary": {"run.years": (1, 4)}}, ["run.years"]),
        ({"vary": []}, ["vary", "at least one"]),
        ({"vary": "risk.forum_threshold"}, ["vary", "['risk.forum_threshold']"]),
        ({"vary": ["risk.forum_threshold", "model.risk.forum_threshold"]}, ["twice"]),
        ({"vary": ['risk."\n']}, ["risk."]),
        ({"outcomes": ["risk_relation"]}, ["risk_relation", "risks_relation"]),
        ({"outcomes": []}, ["outcomes"]),
        ({"policy": "nobody"}, ["nobody", "induction, twice"]),
        ({"policy": "baseline"}, ["baseline", "induction, twice"]),
        ({"replicates": 0}, ["replicates", "0"]),
        ({"replicates": 1.5}, ["replicates", "1.5"]),
        ({"seed": -1}, ["seed", "-1"]),
        ({"set": {"run.yeers": 3}}, ["run.yeers", "years"]),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(scenario, arguments, parts):
    with pytest.raises(ValueError) as raised:
        pa.Model(scenario, **{"vary": ["risk.forum_threshold"], **arguments})
    for part in parts:
        assert part in str(raised.value)


@pytest.mark.parametrize(
    ("x", "parts"),
    [
        ([0.2], ["found 1", "points x 2"]),
        ([[0.2, 1.0, 3.0]], ["found 1 x 3", "points x 2", "risk.forum_threshold"]),
        (0.2, ["one number"]),
        ([[0.2, 1.0], [1.5, 1.0]], ["row 1", "risk.forum_threshold", "1.5", "from 0 to 1"]),
        ([[float("nan"), 1.0]], ["row 0", "NaN"]),
        ([[0.2, -1.0]], ["policies.induction.inwerkprogramma.dose", "-1"]),
    ],
)
def test_points_that_cannot_be_are_refused(model, x, parts):
    with pytest.raises(ValueError) as raised:
        model(x)
    for part in parts:
        assert part in str(raised.value)


def test_sobol_of_salib_runs(model):
    from SALib.analyze import sobol
    from SALib.sample import sobol as sample

    x = sample.sample(model.problem, 8, calc_second_order=False, seed=1)
    indices = sobol.analyze(model.problem, model(x)[:, 0], calc_second_order=False, seed=1)
    assert len(indices["S1"]) == 2 and np.isfinite(indices["ST"]).all()
    # The dose determines what the policy does.
    assert indices["ST"][1] > 0.1


def test_prim_of_ema_workbench_runs(model):
    from ema_workbench import SequentialEvaluator
    from ema_workbench.analysis import prim

    with SequentialEvaluator(model.ema()) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=40)
    values = outcomes["risks_relation"]
    assert values.shape == (40,)
    x = experiments[model.keys]
    assert np.array_equal(model(x.to_numpy(dtype=float))[:, 0], values)
    box = prim.Prim(x, values <= np.quantile(values, 0.4), threshold=0.5).find_box()
    assert box is not None and box.coverage > 0


def test_progress_is_told(model, capsys):
    model(np.full((4, 2), 0.2), progress=True)
    assert "4/4" in capsys.readouterr().err


def test_the_interpreter_goes_on_meanwhile_and_ctrl_c_stops(scenario):
    text = f"""
import threading, time, numpy as np, polaris_abm as pa
m = pa.Model({str(scenario)!r}, {VARY!r}, replicates=50)
ticks = []
def tick():
    while True:
        ticks.append(1)
        time.sleep(0.01)
threading.Thread(target=tick, daemon=True).start()
print("begins", flush=True)
before = len(ticks)
try:
    m(np.full((100_000, 2), 0.2))
except KeyboardInterrupt:
    print("stopped", len(ticks) - before)
"""
    child = subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "begins\n"
    time.sleep(1)
    child.send_signal(signal.SIGINT)
    said, ticks = child.communicate(timeout=60)[0].split()
    assert said == "stopped" and int(ticks) > 20
