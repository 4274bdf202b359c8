"""Writes indices.json: reference numbers for tests/statistics/indices.rs from SALib, EMA Workbench, SciPy and
statsmodels.

Run in this folder: python3 -P indices.py (without -P statistics.py would hide the module of that name)
The stored file was made with the versions that it names.
"""

import importlib.metadata
import json
import logging
import warnings

import numpy
import pandas
import statsmodels.api as sm
from ema_workbench.analysis import prim
from SALib.analyze import morris as morris_analysis
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample
from scipy import stats
from scipy.stats import qmc

logging.disable(logging.WARNING)
warnings.filterwarnings("ignore")

FACTORS = 4
PROBLEM = {
    "num_vars": FACTORS,
    "names": [f"x{factor}" for factor in range(FACTORS)],
    "bounds": [[0.0, 1.0]] * FACTORS,
}


def output(x, replicate):
    """The function that the test writes a second time: a g-function with noise."""
    weights = [0.0, 0.5, 3.0, 9.0]
    value = numpy.ones(len(x))
    for factor, weight in enumerate(weights):
        value = value * (numpy.abs(4.0 * x[:, factor] - 2.0) + weight) / (1.0 + weight)
    return value * (1.0 + 0.25 * replicate) + replicate * x[:, 0] * x[:, 3] + 5.0 * replicate


def sobol_indices():
    x = numpy.round(sobol_sample.sample(PROBLEM, 32, calc_second_order=False, seed=5), 6)
    rows = []
    for replicate in range(3):
        found = sobol_analysis.analyze(PROBLEM, output(x, replicate), calc_second_order=False, seed=1)
        rows.append([found["S1"].tolist(), found["ST"].tolist()])
    mean = numpy.mean(rows, axis=0).tolist()
    return {"points": x.tolist(), "by_replicate": rows, "first": mean[0], "total": mean[1]}


def morris_effects():
    x = morris_sample.sample(PROBLEM, 8, num_levels=4, seed=5)
    found = morris_analysis.analyze(PROBLEM, x, output(x, 1), num_levels=4, seed=1)
    return {
        # In thirds, so that every reader finds the very same numbers.
        "points_in_thirds": numpy.round(x * 3).astype(int).tolist(),
        "mu": found["mu"].tolist(),
        "mu_star": found["mu_star"].tolist(),
        "sigma": found["sigma"].tolist(),
    }


def direction_numbers():
    """What each bit of the index adds to a coordinate, in 2^-16, for 16 bits and 256 dimensions.

    SciPy counts in Gray code: its point 2^(bit + 1) - 1 is the one whose code is that bit alone.
    """
    rows = []
    for bit in range(16):
        engine = qmc.Sobol(256, scramble=False, bits=30)
        engine.fast_forward(2 ** (bit + 1) - 1)
        rows.append((engine.random(1)[0] * 2**16).astype(int).tolist())
    return rows


def discrepancies():
    """Centred L2 discrepancy of SciPy's scrambled points and of random ones, by scramble."""
    scrambled = [qmc.discrepancy(qmc.Sobol(6, rng=seed).random(128)) for seed in range(200)]
    random = [
        qmc.discrepancy(numpy.random.default_rng(seed).uniform(size=(128, 6))) for seed in range(200)
    ]
    example = numpy.round(qmc.Sobol(3, rng=1).random(8), 6)
    return {
        "scrambled": [numpy.mean(scrambled), numpy.std(scrambled, ddof=1)],
        "random": numpy.mean(random),
        "example": example.tolist(),
        "example_discrepancy": qmc.discrepancy(example),
    }


def box_search():
    """A path of boxes on points with a factor of few values, another of none."""
    generator = numpy.random.default_rng(8)
    x = numpy.round(generator.uniform(size=(400, 4)), 4)
    x[:, 2] = numpy.round(x[:, 2], 1)
    inside = (x[:, 0] > 0.35) & (x[:, 1] < 0.6) & (x[:, 2] >= 0.3)
    cases = numpy.where(inside, generator.uniform(size=400) < 0.85, generator.uniform(size=400) < 0.06)
    names = [f"x{factor}" for factor in range(4)]
    paths = {str(mass): path_of_boxes(x, cases, names, mass) for mass in (0.05, 0.2)}
    return {"points": x.tolist(), "cases": cases.astype(int).tolist(), "paths": paths}


def path_of_boxes(x, cases, names, mass_min):
    search = prim.Prim(
        pandas.DataFrame(x, columns=names),
        cases.astype(int),
        threshold=0.1,
        peel_alpha=0.05,
        paste_alpha=0.05,
        mass_min=mass_min,
    )
    box = search.find_box()
    start = box.box_lims[0]
    path = []
    for step, limits in enumerate(box.box_lims):
        row = box.peeling_trajectory.loc[step]
        # A limit that is still that of the data is none.
        found = [
            [
                float(limits.loc[side, name]) if limits.loc[side, name] != start.loc[side, name] else None
                for side in (0, 1)
            ]
            for name in names
        ]
        path.append(
            {
                "limits": found,
                "coverage": float(row["coverage"]),
                "density": float(row["density"]),
                "mass": float(row["mass"]),
            }
        )
    return path


def least_squares():
    generator = numpy.random.default_rng(12)
    x = numpy.round(generator.uniform(size=(40, 3)), 4)
    y = numpy.round(
        2 + 3 * x[:, 0] - x[:, 1] + 4 * x[:, 2] ** 2 + 0.3 * generator.normal(size=40), 4
    )
    new = numpy.round(generator.uniform(-0.5, 1.5, size=(6, 3)), 4)

    def columns(x):
        return numpy.column_stack([numpy.ones(len(x)), x, x[:, 0] ** 2, x[:, 2] ** 2])

    fit = sm.OLS(y, columns(x)).fit()
    predicted = fit.get_prediction(columns(new))
    left_out = fit.get_influence().resid_press
    around = [y[at] - numpy.delete(y, at).mean() for at in range(len(y))]
    return {
        "points": x.tolist(),
        "values": y.tolist(),
        "coefficients": fit.params.tolist(),
        "standard_errors": fit.bse.tolist(),
        "intervals": fit.conf_int(0.05).tolist(),
        "deviation": numpy.sqrt(fit.mse_resid),
        "predictive_r2": 1 - numpy.sum(left_out**2) / numpy.sum(numpy.square(around)),
        "new": new.tolist(),
        "means": predicted.predicted_mean.tolist(),
        "deviations": predicted.se_obs.tolist(),
    }


def main():
    packages = ["numpy", "scipy", "SALib", "ema_workbench", "statsmodels"]
    reference = {
        "made_with": {name: importlib.metadata.version(name) for name in packages},
        "sobol_indices": sobol_indices(),
        "morris": morris_effects(),
        "direction_numbers": direction_numbers(),
        "discrepancies": discrepancies(),
        "prim": box_search(),
        "least_squares": least_squares(),
    }
    with open("indices.json", "w", encoding="utf-8") as file:
        json.dump(reference, file, separators=(",", ":"), default=float)
        file.write("\n")


if __name__ == "__main__":
    main()
