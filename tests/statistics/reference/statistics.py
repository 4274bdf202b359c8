"""Writes statistics.json: reference numbers for tests/statistics/estimates.rs from SciPy and statsmodels.

Run in this folder: python3 statistics.py
The stored file was made with the versions that it names.
"""

import json

import numpy
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

DEGREES = [1, 2, 3, 4, 7, 10, 19, 29, 31, 63, 127, 255, 999, 4095, 31999, 99999]
CHANCES = [1e-12, 1e-6, 0.0001, 0.00125, 0.005, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.35, 0.49]
POINTS = [1e-6, 0.01, 0.3, 0.7, 1.0, 1.5, 1.7, 1.8, 2.0, 2.5, 3.5, 5.0, 8.0, 15.0]


def quantiles():
    student = [[chance, df, stats.t.isf(chance, df)] for df in DEGREES for chance in CHANCES]
    normal = [[chance, stats.norm.isf(chance)] for chance in CHANCES + [1e-100, 1e-300]]
    return {"student_upper": student, "normal_upper": normal}


def tails():
    return [[point, df, stats.t.sf(point, df), stats.t.cdf(point, df)] for df in DEGREES for point in POINTS]


def samples(generator):
    """Pairs of samples of several sizes, shapes and strengths of coupling."""
    for size in (2, 3, 20, 32, 257):
        chance = generator.normal(size=size)
        yield 10 + chance, 9 + 0.8 * chance + 0.3 * generator.normal(size=size)
    chance = generator.gamma(2.0, size=64)
    yield 3 + chance, 3.1 + chance**1.1 + 0.1 * generator.normal(size=64)
    counts = generator.poisson(40.0, size=128)
    yield counts / 1.25, (counts - generator.binomial(counts, 0.05)) / 1.25
    yield -5 + generator.normal(size=30), -6 + generator.normal(size=30)
    # Few digits, so that every reader of JSON finds the very same numbers.
    far = numpy.round(1e6 + generator.normal(size=40), 3)
    yield far, numpy.round(far + 0.5 + 0.1 * generator.normal(size=40), 3)


def fieller(above, below, alpha):
    """Closed form with SciPy's quantile; None when unbounded."""
    size = len(above)
    covariance = numpy.cov(above, below, ddof=1) / size
    t = stats.t.isf(alpha / 2, size - 1)
    y, x = numpy.mean(above), numpy.mean(below)
    g = t**2 * covariance[1, 1] / x**2
    if g >= 1:
        return None
    ratio = y / x
    inner = (
        covariance[0, 0]
        - 2 * ratio * covariance[0, 1]
        + ratio**2 * covariance[1, 1]
        - g * (covariance[0, 0] - covariance[0, 1] ** 2 / covariance[1, 1])
    )
    middle = ratio - g * covariance[0, 1] / covariance[1, 1]
    half = t / abs(x) * numpy.sqrt(inner)
    return [(middle - half) / (1 - g), (middle + half) / (1 - g)]


def paired(generator):
    rows = []
    for baseline, other in samples(generator):
        baseline, other = numpy.asarray(baseline, float), numpy.asarray(other, float)
        difference = other - baseline
        test = stats.ttest_rel(other, baseline)
        low, high = test.confidence_interval(0.95)
        family = DescrStatsW(difference).tconfint_mean(alpha=0.05 / 7)
        error = stats.sem(difference)
        df = len(baseline) - 1
        rows.append(
            {
                "baseline": baseline.tolist(),
                "other": other.tolist(),
                "baseline_mean": numpy.mean(baseline),
                "baseline_se": stats.sem(baseline),
                "other_se": stats.sem(other),
                "difference": numpy.mean(difference),
                "difference_se": error,
                "interval": [low, high],
                "family_interval": list(family),
                "p": test.pvalue,
                "correlation": stats.pearsonr(baseline, other).statistic,
                "variance_ratio": (numpy.var(baseline, ddof=1) + numpy.var(other, ddof=1))
                / numpy.var(difference, ddof=1),
                "fieller": fieller(difference, baseline, 0.05),
                "smallest_detectable": (stats.t.isf(0.05 / 2 / 7, df) + stats.t.isf(0.2, df)) * error,
                "sign_test": stats.binomtest(
                    int((difference > 0).sum()), int((difference != 0).sum()), 0.5
                ).pvalue,
            }
        )
    return rows


def signs():
    cases = [(0, 1), (1, 2), (0, 9), (3, 9), (4, 9), (5, 10), (12, 40), (110, 256), (490, 1000)]
    cases += [(0, 1000), (4700, 10000), (29500, 60000), (49800, 100000)]
    return [[up, size, stats.binomtest(up, size, 0.5).pvalue] for up, size in cases]


def corrections(generator):
    lists = [
        [0.01],
        [0.04, 0.01, 0.03],
        [0.02, 0.02, 0.02, 0.02],
        [1e-12, 0.5, 0.0499, 0.9, 1.0, 0.003],
        generator.uniform(size=40).tolist(),
        (generator.uniform(size=200) ** 4).tolist(),
    ]
    return [
        {
            "p": p,
            "holm": multipletests(p, method="holm")[1].tolist(),
            "bonferroni": multipletests(p, method="bonferroni")[1].tolist(),
            "benjamini_hochberg": stats.false_discovery_control(p, method="bh").tolist(),
        }
        for p in lists
    ]


def shares():
    cases = [(1, 2), (1, 10), (5, 10), (9, 10), (17, 200), (333, 1000), (59999, 60000)]
    return [
        [hits, size, alpha, *proportion_confint(hits, size, alpha=alpha, method="wilson")]
        for hits, size in cases
        for alpha in (0.05, 0.01)
    ]


def main():
    generator = numpy.random.default_rng(20040717)
    reference = {
        "made_with": {
            "numpy": numpy.__version__,
            "scipy": scipy.__version__,
            "statsmodels": statsmodels.__version__,
        },
        "quantiles": quantiles(),
        "tails": tails(),
        "paired": paired(generator),
        "signs": signs(),
        "corrections": corrections(generator),
        "wilson": shares(),
    }
    with open("statistics.json", "w", encoding="utf-8") as file:
        json.dump(reference, file, separators=(",", ":"), default=float)
        file.write("\n")


if __name__ == "__main__":
    main()
