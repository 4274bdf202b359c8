# Names of outcomes, units, directions and verdicts.

field-risks_relation = relation of alderman and official
field-risks_side_activities = side activities
field-risks_enterprise = enterprise

verdict-identical = identical
verdict-too_few_events = too few events
verdict-too_few_replicates = too few replicates
verdict-smaller_than_matters = smaller than matters
verdict-cannot_tell = cannot tell
verdict-better = better
verdict-worse = worse
verdict-higher = higher
verdict-lower = lower
verdict-better_unclear = better, size unclear
verdict-worse_unclear = worse, size unclear
verdict-higher_unclear = higher, size unclear
verdict-lower_unclear = lower, size unclear
q = q { $q }

# A verdict where groups are told apart by it.
judged-better = better
judged-worse = worse
judged-higher = higher
judged-lower = lower
judged-smaller_than_matters = smaller than matters
judged-identical = identical
judged-undecided = undecided

# Units as a reader meets them, and as the tables have them.
unit-per-municipality = per municipality
unit-per-100-alderman-years = per 100 alderman-years
unit-per-100-official-years = per 100 official-years
unit-per-100-dyad-years = per 100 years of working pairs
unit-per-100-municipality-years = per 100 municipality-years
unit-per-100-seats-at-elections = per 100 seats at elections
unit-per-100-enterprise-years = per 100 enterprise-years
unit-per-100-matters = per 100 matters
unit-per-municipality-year = per municipality-year
unit-per-official-year = per official-year
unit-per-alderman-year = per alderman-year
unit-per-dyad-year = per year of a working pair
unit-per-enterprise-year = per enterprise-year
unit-per-matter = per matter
unit-per-seat-at-elections = per seat at elections
unit-years = years
unit-0-1 = scale from 0 to 1
column-unit-per-municipality = per municipality
column-unit-per-100-alderman-years = per 100 alderman-years
column-unit-per-100-official-years = per 100 official-years
column-unit-per-100-dyad-years = per 100 dyad-years
column-unit-per-100-municipality-years = per 100 municipality-years
column-unit-per-100-seats-at-elections = per 100 seats at elections
column-unit-per-100-enterprise-years = per 100 enterprise-years
column-unit-per-100-matters = per 100 matters
column-unit-per-municipality-year = per municipality-year
column-unit-per-official-year = per official-year
column-unit-per-alderman-year = per alderman-year
column-unit-per-dyad-year = per dyad-year
column-unit-per-enterprise-year = per enterprise-year
column-unit-per-matter = per matter
column-unit-per-seat-at-elections = per seat at elections
column-unit-years = years
column-unit-0-1 = 0-1

# Which way is better; whether the outcome counts.
direction-hint = { $direction ->
    [lower] { $counts ->
        [yes] fewer is better
       *[no] lower is better
    }
    [higher] { $counts ->
        [yes] more is better
       *[no] higher is better
    }
   *[none] neither way is better
}

profile-all = all municipalities
profile-under-20-000 = under 20,000
profile-20-000-50-000 = 20,000-50,000
profile-50-000-100-000 = 50,000-100,000
profile-100-000-and-over = 100,000 and over
