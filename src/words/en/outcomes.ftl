# Names of outcomes, units, directions and verdicts.

outcome-requests = requests on sensitive dossiers
outcome-requests_informal = informal requests
outcome-requests_improper = improper requests
outcome-officials_asked_improperly = officials asked improperly
outcome-decisions_by_power = decisions by power
outcome-playing_off = officials played off
outcome-dilemmas_rationality = dilemmas: politics or profession
outcome-dilemmas_loyalty = dilemmas: loyalty
outcome-dilemmas_horizon = dilemmas: short or long term
outcome-risks_relation = integrity risks in the relation
outcome-risks_side_activities = integrity risks from side activities
outcome-risks_enterprise = integrity risks from enterprise
outcome-risks_omission = omission
outcome-risks_embellishment = embellishment
outcome-risks_leak = leak
outcome-risks_partiality = partiality
outcome-risks_bypass = bypass of procedure
outcome-risks_unreported = not reported upward
outcome-violations_relation = violations of a norm
outcome-exposures_relation = exposures
outcome-exposures_of_violations = exposures of violations
outcome-affairs_relation = affairs
outcome-council_misinformed = council misinformed
outcome-council_corrected = council set right
outcome-contradictions = contradictions
outcome-contradictions_punished = contradictions punished
outcome-shadow_files = shadow files
outcome-refusals = improper requests refused
outcome-substitutions = refusals passed by with another official
outcome-escalations = refusals taken to mayor or secretary
outcome-calls_back = requests called back
outcome-informal_backfires = informal requests gone wrong
outcome-covers_given = blame taken for the other
outcome-covers_dropped = blame laid on the other
outcome-crisis_weeks = weeks in crisis
outcome-dialogues = dialogues after a crisis
outcome-ousters = parties ousted from the college
outcome-elections = elections held
outcome-initiallings = extra sign-offs
outcome-surprises = surprises
outcome-u_turns = U-turns
outcome-u_turns_protested = U-turns protested
outcome-crises = crises between college and top
outcome-coalition_breaks = coalition breaks
outcome-aldermen_exits_political = political exits of aldermen
outcome-aldermen_exits_coalition = exits of aldermen: coalition
outcome-aldermen_exits_relations = exits of aldermen: relations
outcome-aldermen_exits_integrity = exits of aldermen: integrity
outcome-aldermen_exits_other = other exits of aldermen
outcome-aldermen_new = new aldermen
outcome-aldermen_new_after_election = new aldermen after an election
outcome-secretary_exits = exits of secretaries
outcome-weeks_low_trust = weeks of low trust
outcome-officials_exits_forced = forced exits of officials
outcome-officials_exits_voluntary = voluntary exits of officials
outcome-results_short = results in the short term
outcome-results_long = results in the long term
outcome-delay_weeks = weeks of delay
outcome-intervention_hours = hours spent on interventions
outcome-trust_alderman_official = trust of aldermen in officials
outcome-trust_official_alderman = trust of officials in aldermen
outcome-trust_college = trust among aldermen
outcome-trust_top = trust among officials
outcome-trust_collective = trust between college and top
outcome-openness = openness
outcome-safety = safety that officials feel
outcome-cooperation = cooperation
outcome-loyalty_alderman = loyalty of aldermen
outcome-loyalty_official = loyalty of officials
outcome-respect_alderman = respect of aldermen for officials' role
outcome-respect_official = respect of officials for aldermen's role
outcome-experience = administrative experience of aldermen
outcome-aldermen_years_in_office = years in office of aldermen
outcome-aldermen_from_outside = share of aldermen from outside
outcome-horizon_gap = gap in horizon between official and alderman
outcome-contradiction_wanted_by_aldermen = contradiction that aldermen say they want
outcome-contradiction_welcome_to_officials = welcome for contradiction that officials see
outcome-enterprise_risk_perceived = risk of enterprise as seen
outcome-enterprise_risk_actual = risk of enterprise as it is
outcome-political_sensitivity = political sensitivity of officials
outcome-credibility_own_service = credibility of officials in their service
outcome-uncertainty = uncertainty of aldermen
field-risks_relation = relation of alderman and official
field-risks_side_activities = side activities
field-risks_enterprise = enterprise
verdict-identical = identical
verdict-too_few_events = too few events
verdict-too_few_replicates = too few replicates
verdict-smaller_than_matters = smaller than matters
verdict-no_difference_distinguishable = not distinguishable
verdict-better = better
verdict-worse = worse
verdict-higher = higher
verdict-lower = lower

outcome-aldermen = aldermen
outcome-officials = officials
outcome-dyads = dyads
outcome-violations_side_activities = violations side activities
outcome-violations_enterprise = violations enterprise
outcome-exposures_side_activities = exposures side activities
outcome-exposures_enterprise = exposures enterprise
outcome-affairs_side_activities = affairs side activities
outcome-affairs_enterprise = affairs enterprise
outcome-media_pressure = media pressure
outcome-pressure_on_aldermen = pressure on aldermen

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
