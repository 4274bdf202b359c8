"""The relation core in plain Python: one municipality at a time, objects with attributes, no packages."""

from common import COUNTS, LAST_YEAR, MEANS, OF_ALDERMEN, OF_OFFICIALS, OF_PAIRS, QUARTER, WEEKS, parameters
from municipality import Municipality
from persons import Alderman, Numbers, Official, Pair


class Town(Municipality):
    """A municipality through one term."""

    def __init__(self, p, seed):
        self.begin(p, Numbers(seed))
        self.found(lambda: Alderman(p, self.numbers), lambda: Official(p, self.numbers),
                   lambda alderman, official: Pair(p, alderman, official, self))

    def run(self):
        for _ in range(WEEKS):
            self.step()
        return self

    def step(self):
        self.begin_week()
        for alderman in self.aldermen:
            alderman.press(self)
        for official in self.officials:
            official.receive(self)
        if self.week % QUARTER == QUARTER - 1:
            for pair in self.pairs:
                pair.report(self)
        self.move_bodies()
        for alderman in self.aldermen:
            alderman.drift(self)
        for pair in self.pairs:
            pair.drift(self)
        for official in self.officials:
            official.drift(self)
        if self.week >= LAST_YEAR:
            self.observe()
        self.week += 1

    def observe(self):
        p = self.p
        official_weight = 1.0 / (1.0 + p.official_discount * 104.0)
        gap = sum(official_weight - pair.alderman.long_weight for pair in self.pairs)
        self.add("horizon_gap", gap, len(self.pairs))
        for table, persons in (OF_PAIRS, self.pairs), (OF_ALDERMEN, self.aldermen), (OF_OFFICIALS, self.officials):
            for name, attribute in table.items():
                self.add(name, sum(getattr(person, attribute) for person in persons), len(persons))
        self.add("trust_top", self.trust_top, 1)
        self.add("trust_collective", self.trust_collective, 1)


def simulate(units, seed):
    """Simulates so many municipalities. Returns, of each, its counts, sums, weights and number of pairs."""
    p = parameters()
    results = []
    for unit in range(units):
        town = Town(p, f"{seed} {unit}").run()
        results.append((
            [town.counts[name] for name in COUNTS], [town.sums[name] for name in MEANS],
            [town.weights[name] for name in MEANS], len(town.pairs),
        ))
    return results
