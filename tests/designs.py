"""Recomputes what studies found from the tables `design` and `evaluations`, with other programs.

    python3 tests/designs.py sobol FOLDER   indices.csv of a sensitivity analysis, with SALib
    python3 tests/designs.py prim FOLDER lower
                                            the trade-off curve of an exploration, with the EMA Workbench; less of
                                            the primary outcome is better

Called by tests/program/evaluate.rs; ends with 77 where a package is missing."""

import json
import logging
import pathlib
import sys
import tomllib
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
study, folder = sys.argv[1], pathlib.Path(sys.argv[2])
try:
    import numpy
    import pandas

    if study == "sobol":
        from SALib.analyze import sobol
        from scipy.stats import rankdata
    else:
        from ema_workbench.analysis import prim
except ImportError as missing:
    print(missing)
    sys.exit(77)

design = pandas.read_csv(folder / "design.csv", index_col="world", float_precision="round_trip")
evaluations = pandas.read_csv(folder / "evaluations.csv", float_precision="round_trip")


def values(outcome, worlds):
    """An outcome by policy: a table of worlds by replicates."""
    rows = evaluations[evaluations["outcome"] == outcome]
    wide = rows.pivot(index="world", columns=["policy", "replicate"], values="value")
    names = list(dict.fromkeys(rows["policy"]))
    return {name: wide.loc[worlds, name].to_numpy() for name in names}


def factors(points):
    """The names of the factors of a Saltelli design: what differs between A and each row that mixes A and B."""
    first = points.iloc[0]
    names = []
    for at in range(1, len(points)):
        changed = [name for name in points.columns if points.iloc[at][name] != first[name]]
        if len(changed) == len(points.columns) and len(points.columns) > 1:
            return names
        names.append(changed[0] if len(changed) == 1 else "(all others together)")
    raise AssertionError("no row in which everything differs")


def recompute_indices():
    own = design[design["stage"] == "indices"].drop(columns="stage")
    names = factors(own)
    problem = {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
    assert len(own) % (len(names) + 2) == 0, (len(own), names)
    by_policy = values(evaluations["outcome"].iloc[0], own.index)
    baseline, *others = by_policy.values()
    answers = {"baseline": baseline}
    if others:
        answers["difference"] = others[0] - baseline
        answers["relative_difference"] = answers["difference"] / baseline.mean(axis=1, keepdims=True)
    stored = pandas.read_csv(folder / "indices.csv", float_precision="round_trip")
    stored = stored.set_index(["parameter", "answer", "scale"])
    largest = compared = 0.0
    for answer, plain in answers.items():
        assert numpy.isfinite(plain).all(), "a world without an answer"
        # Ranks are taken over all worlds and replicates; rows are replicates of one world.
        ranked = ((rankdata(plain.ravel()) - 0.5) / plain.size).reshape(plain.shape)
        for scale, output in {"plain": plain, "rank": ranked}.items():
            varying = [column for column in output.T if column.min() < column.max()]
            found = [sobol.analyze(problem, column, calc_second_order=False, seed=1) for column in varying]
            for which, column in {"first": "S1", "total": "ST"}.items():
                for name, index in zip(names, numpy.mean([one[column] for one in found], axis=0)):
                    difference = abs(index - stored.loc[(name, answer, scale), which])
                    largest, compared = max(largest, difference), compared + 1
    assert compared == 2 * len(stored), (compared, len(stored))
    assert largest < 1e-9, largest
    print(f"{compared:.0f} indices are the same, the largest difference is {largest:.1e}")


def search_boxes():
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    outcomes = {
        "matters": tomllib.loads(manifest["resolved"])["outcomes"]["smallest_difference"],
        "direction": sys.argv[3],
    }
    worlds = pandas.read_csv(folder / "worlds.csv", float_precision="round_trip")
    tradeoff = pandas.read_csv(folder / "tradeoff.csv", float_precision="round_trip")
    inputs = design.drop(columns=["source", "variant"], errors="ignore").reset_index(drop=True)
    searched = 0
    for (policy, what), path in tradeoff.groupby(["policy", "what"], sort=False):
        # Gains have the interval of the effect, turned round where less is better.
        low, high = worlds[f"{policy}: ci_low"], worlds[f"{policy}: ci_high"]
        if outcomes["direction"] == "lower":
            low, high = -high, -low
        if what == "worse":
            low, high = -high, -low
        yes, no = low > outcomes["matters"], high <= outcomes["matters"]
        decided, cases = yes | no, no if what == "not_better" else yes
        x, y = inputs[decided].reset_index(drop=True), cases[decided].astype(int).to_numpy()
        search = prim.Prim(x, y, threshold=0.1, peel_alpha=0.05, paste_alpha=0.05, mass_min=0.05)
        box = search.find_box()
        assert box is not None, (policy, what)
        point = box.peeling_trajectory.iloc[-1]
        coverage, density = float(point["coverage"]), float(point["density"])
        as_good = (path["coverage_found"] >= coverage - 1e-9) & (path["density_found"] >= density - 1e-9)
        assert as_good.any(), (policy, what, coverage, density, path.to_string())
        searched += 1
    assert searched, "no box to compare with"
    print(f"{searched} boxes: a point of the curve is as good as each")


recompute_indices() if study == "sobol" else search_boxes()
