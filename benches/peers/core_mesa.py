"""The relation core in Mesa: a model of one municipality, with an agent for each alderman, director and pair.

The rules of a dossier are the same Python as in the plain form. Mesa activates the agents and collects the data.
"""

from mesa import Agent, DataCollector, Model

import persons
from common import COUNTS, LAST_YEAR, MEANS, OF_ALDERMEN, OF_OFFICIALS, OF_PAIRS, QUARTER, WEEKS, parameters
from municipality import Municipality


class Alderman(persons.Alderman, Agent):
    """An alderman."""

    def __init__(self, model):
        Agent.__init__(self, model)
        persons.Alderman.__init__(self, model.p, model.numbers)


class Official(persons.Official, Agent):
    """A director."""

    def __init__(self, model):
        Agent.__init__(self, model)
        persons.Official.__init__(self, model.p, model.numbers)


class Pair(persons.Pair, Agent):
    """An alderman and a director who work together."""

    def __init__(self, model, alderman, official):
        Agent.__init__(self, model)
        persons.Pair.__init__(self, model.p, alderman, official, model)


#: The series that are collected: their agents, and the attribute of which the sum is taken.
SERIES = {
    name: (kind, attribute)
    for kind, table in ((Pair, OF_PAIRS), (Alderman, OF_ALDERMEN), (Official, OF_OFFICIALS))
    for name, attribute in table.items()
}


def of_agents(kind, attribute):
    return lambda model: model.agents_by_type[kind].agg(attribute, sum)


def horizon_gap(model):
    long_weight = 1.0 / (1.0 + model.p.official_discount * 104.0)
    return sum(long_weight - pair.alderman.long_weight for pair in model.agents_by_type[Pair])


class Town(Municipality, Model):
    """A municipality through one term."""

    def __init__(self, p, seed):
        Model.__init__(self, seed=seed)
        self.begin(p, persons.Numbers(seed))
        before = self.found(lambda: Alderman(self), lambda: Official(self),
                            lambda alderman, official: Pair(self, alderman, official))
        for alderman in before:
            alderman.remove()
        reporters = {name: of_agents(kind, attribute) for name, (kind, attribute) in SERIES.items()}
        self.collector = DataCollector(model_reporters={
            **reporters, "horizon_gap": horizon_gap, "trust_top": "trust_top", "trust_collective": "trust_collective"})

    def step(self):
        aldermen, officials, pairs = (self.agents_by_type[kind] for kind in (Alderman, Official, Pair))
        self.begin_week()
        aldermen.do("press", self)
        officials.do("receive", self)
        if self.week % QUARTER == QUARTER - 1:
            pairs.do("report", self)
        self.move_bodies()
        aldermen.do("drift", self)
        pairs.do("drift", self)
        officials.do("drift", self)
        if self.week >= LAST_YEAR:
            self.collector.collect(self)
        self.week += 1

    def summarise(self):
        """The sums over the last year of what was collected, and their weights."""
        collected = self.collector.get_model_vars_dataframe()
        for name in collected:
            kind, _ = SERIES.get(name, (Pair if name == "horizon_gap" else None, None))
            agents = len(self.agents_by_type[kind]) if kind else 1
            self.add(name, float(collected[name].sum()), agents * len(collected))


def simulate(units, seed):
    """Simulates so many municipalities. Returns, of each, its counts, sums, weights and number of pairs."""
    p = parameters()
    results = []
    for unit in range(units):
        town = Town(p, seed * 1_000_000 + unit)
        for _ in range(WEEKS):
            town.step()
        town.summarise()
        results.append((
            [town.counts[name] for name in COUNTS], [town.sums[name] for name in MEANS],
            [town.weights[name] for name in MEANS], len(town.pairs),
        ))
    return results
