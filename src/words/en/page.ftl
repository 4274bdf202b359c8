# Headings, tables and explanations of the page.

kicker = Polaris – a simulation of aldermen and top officials
question = Question
answer = Answer
figures = Figures
limits = Assumptions and limits
run = How this was made
swipe = Wider than your screen: move the figure sideways.
primary-table = Primary outcome
exploratory = exploratory
other-table = Other outcomes (exploratory)
rest-table = All remaining outcomes (exploratory)
primary-note = The rows over all municipalities were chosen in advance: their intervals hold together with 95% confidence for all policies and readings of risk, and they have a verdict. Rows of one size class are exploratory, with a 95% interval each and a false discovery rate (q). The variance ratio says how many times more replicates would have been needed without common random events; in brackets stands the most that risks arising by chance would allow in fixed cultures, a yardstick only.
other-note = Not chosen in advance: with so many outcomes some differ by chance. Intervals are 95% each; q is the share of false findings to expect among all comparisons at least as extreme. There are no verdicts.
policy = Policy
baseline-mean = Baseline
policy-mean = With policy
difference = Difference
relative = Relative
variance-ratio = Variance ratio
verdict = Verdict
hours = Hours per municipality-year
euros = Euros per municipality-year, beyond the baseline's
costs-note = Hours of all who take part. Policies that differ in hours are not ranked. An empty cell means that the interval has no ends, or that there is nothing to divide.
euros-note = Euros beyond those of the baseline: { $rate } for every hour, at one rate for all who take part, and the fixed sum that the scenario gives each policy. Both are figures of the scenario, not results of the model.
municipalities = Municipalities simulated
replicates = Replicates of each policy
years = Years observed
burn-in = Years simulated before
officials = Top officials per municipality
seed = Seed
version = Version of Polaris
hash = Hash of the scenario
policies = Policies
repeat = The same scenario, seed and version give the same results, bit for bit, on any computer. All numbers stand in the tables beside this page.

# Numbers and lists.
interval = { $low } to { $high }
with-interval = { $what } ({ $low } to { $high })
list = { $first } and { $last }

avoided = Avoided per 1,000 extra hours: { $outcome } (95% interval)
avoided-for-euros = Avoided per 100,000 extra euros: { $outcome } (95% interval)
baseline = { $name } (baseline)

# What the reader should know about the model.
limit-1 = The simulation puts into rules what research among aldermen and top officials described. Where no figure is known, a value was assumed; every assumption is listed with its range by the program's list of parameters.
limit-2 = The number of integrity risks is not pinned by any figure. What can be compared is the difference between policies in the same simulated world.
limit-3 = Nobody measured the interventions. Their effects are assumptions about the road along which they work, not findings.
limit-4 = A municipality in the roster stands for its size. Nothing here is about the real municipality of that name, its aldermen or its officials.
limit-5 = Intervals show the chance within the simulation only: another run with other random numbers would mostly fall within them. They do not show how uncertain the assumptions are; exploring many plausible worlds does.
limit-6 = The share of paired replicates in which a policy came out better is not the probability that the policy works.
