# Namen van uitkomsten, eenheden, richtingen en oordelen.

outcome-requests = verzoeken bij gevoelige dossiers
outcome-requests_informal = informele verzoeken
outcome-requests_improper = oneigenlijke verzoeken
outcome-officials_asked_improperly = ambtenaren met een oneigenlijk verzoek
outcome-decisions_by_power = machtsbesluiten
outcome-playing_off = ambtenaren tegen elkaar uitgespeeld
outcome-dilemmas_rationality = dilemma's: politiek of professie
outcome-dilemmas_loyalty = dilemma's: loyaliteit
outcome-dilemmas_horizon = dilemma's: korte of lange termijn
outcome-risks_relation = integriteitsrisico's in de relatie
outcome-risks_side_activities = integriteitsrisico's door nevenactiviteiten
outcome-risks_enterprise = integriteitsrisico's door ondernemerschap
outcome-risks_omission = weglaten
outcome-risks_embellishment = bijkleuren
outcome-risks_leak = lekken
outcome-risks_partiality = partijdigheid
outcome-risks_bypass = passeren van procedures
outcome-risks_unreported = niet gemeld naar boven
outcome-violations_relation = schendingen van een norm
outcome-exposures_relation = onthullingen
outcome-exposures_of_violations = onthullingen van schendingen
outcome-affairs_relation = affaires
outcome-council_misinformed = raad verkeerd ingelicht
outcome-council_corrected = raad alsnog goed ingelicht
outcome-contradictions = gevallen van tegenspraak
outcome-contradictions_punished = bestrafte tegenspraak
outcome-shadow_files = schaduwdossiers
outcome-refusals = geweigerde oneigenlijke verzoeken
outcome-substitutions = weigeringen omzeild via een collega
outcome-escalations = weigeringen voorgelegd aan burgemeester of secretaris
outcome-calls_back = teruggefloten verzoeken
outcome-informal_backfires = mislukte informele verzoeken
outcome-covers_given = schuld op zich genomen voor de ander
outcome-covers_dropped = schuld afgeschoven op de ander
outcome-crisis_weeks = weken in crisis
outcome-dialogues = dialogen na een crisis
outcome-ousters = partijen uit het college verdreven
outcome-elections = gehouden verkiezingen
outcome-initiallings = extra parafen
outcome-surprises = verrassingen
outcome-u_turns = draaien van 180 graden
outcome-u_turns_protested = draaien waartegen is geprotesteerd
outcome-crises = crises tussen college en top
outcome-coalition_breaks = coalitiebreuken
outcome-aldermen_exits_political = politiek vertrek van wethouders
outcome-aldermen_exits_coalition = vertrek van wethouders: coalitie
outcome-aldermen_exits_relations = vertrek van wethouders: verhoudingen
outcome-aldermen_exits_integrity = vertrek van wethouders: integriteit
outcome-aldermen_exits_other = overig vertrek van wethouders
outcome-aldermen_new = nieuwe wethouders
outcome-aldermen_new_after_election = nieuwe wethouders na verkiezingen
outcome-secretary_exits = vertrek van gemeentesecretarissen
outcome-weeks_low_trust = weken van laag vertrouwen
outcome-officials_exits_forced = gedwongen vertrek van ambtenaren
outcome-officials_exits_voluntary = vrijwillig vertrek van ambtenaren
outcome-results_short = resultaten op korte termijn
outcome-results_long = resultaten op lange termijn
outcome-delay_weeks = weken vertraging
outcome-intervention_hours = uren besteed aan maatregelen
outcome-trust_alderman_official = vertrouwen van wethouders in ambtenaren
outcome-trust_official_alderman = vertrouwen van ambtenaren in wethouders
outcome-trust_college = vertrouwen tussen wethouders
outcome-trust_top = vertrouwen tussen ambtenaren
outcome-trust_collective = vertrouwen tussen college en top
outcome-openness = openheid
outcome-safety = veiligheid die ambtenaren ervaren
outcome-cooperation = samenwerking
outcome-loyalty_alderman = loyaliteit van wethouders
outcome-loyalty_official = loyaliteit van ambtenaren
outcome-respect_alderman = respect van wethouders voor de rol van ambtenaren
outcome-respect_official = respect van ambtenaren voor de rol van wethouders
outcome-experience = bestuurlijke ervaring van wethouders
outcome-aldermen_years_in_office = ambtsjaren van wethouders
outcome-aldermen_from_outside = aandeel wethouders van buiten
outcome-horizon_gap = verschil in tijdshorizon tussen ambtenaar en wethouder
outcome-contradiction_wanted_by_aldermen = tegenspraak die wethouders zeggen te willen
outcome-contradiction_welcome_to_officials = ruimte voor tegenspraak die ambtenaren zien
outcome-enterprise_risk_perceived = risico van ondernemerschap zoals gezien
outcome-enterprise_risk_actual = werkelijk risico van ondernemerschap
outcome-political_sensitivity = politieke sensitiviteit van ambtenaren
outcome-credibility_own_service = geloofwaardigheid van ambtenaren in eigen dienst
outcome-uncertainty = onzekerheid van wethouders
field-risks_relation = relatie wethouder en ambtenaar
field-risks_side_activities = nevenactiviteiten
field-risks_enterprise = ondernemerschap
verdict-identical = gelijk
verdict-too_few_events = te weinig gevallen
verdict-too_few_replicates = te weinig herhalingen
verdict-smaller_than_matters = verwaarloosbaar
verdict-no_difference_distinguishable = geen verschil aantoonbaar
verdict-better = beter
verdict-worse = slechter
verdict-higher = hoger
verdict-lower = lager

outcome-aldermen = wethouders
outcome-officials = topambtenaren
outcome-dyads = koppels van wethouder en ambtenaar
outcome-violations_side_activities = schendingen bij nevenactiviteiten
outcome-violations_enterprise = schendingen bij ondernemerschap
outcome-exposures_side_activities = onthullingen over nevenactiviteiten
outcome-exposures_enterprise = onthullingen over ondernemerschap
outcome-affairs_side_activities = affaires over nevenactiviteiten
outcome-affairs_enterprise = affaires over ondernemerschap
outcome-media_pressure = druk van de media
outcome-pressure_on_aldermen = druk op wethouders

# Een oordeel waar groepen erdoor worden onderscheiden.
judged-better = beter
judged-worse = slechter
judged-higher = hoger
judged-lower = lager
judged-smaller_than_matters = verwaarloosbaar
judged-identical = precies gelijk
judged-undecided = onbeslist

# Eenheden zoals een lezer ze tegenkomt, en zoals de tabellen ze hebben.
unit-per-municipality = per gemeente
unit-per-100-alderman-years = per 100 wethoudersjaren
unit-per-100-official-years = per 100 ambtenaarsjaren
unit-per-100-dyad-years = per 100 samenwerkingsjaren van koppels
unit-per-100-municipality-years = per 100 gemeentejaren
unit-per-100-seats-at-elections = per 100 zetels bij verkiezingen
unit-per-100-enterprise-years = per 100 bedrijfsjaren
unit-per-100-matters = per 100 kwesties
unit-per-municipality-year = per gemeentejaar
unit-per-official-year = per ambtenaarsjaar
unit-years = jaren
unit-0-1 = schaal van 0 tot 1
column-unit-per-municipality = per gemeente
column-unit-per-100-alderman-years = per 100 wethoudersjaren
column-unit-per-100-official-years = per 100 ambtenaarsjaren
column-unit-per-100-dyad-years = per 100 koppeljaren
column-unit-per-100-municipality-years = per 100 gemeentejaren
column-unit-per-100-seats-at-elections = per 100 zetels bij verkiezingen
column-unit-per-100-enterprise-years = per 100 bedrijfsjaren
column-unit-per-100-matters = per 100 kwesties
column-unit-per-municipality-year = per gemeentejaar
column-unit-per-official-year = per ambtenaarsjaar
column-unit-years = jaren
column-unit-0-1 = 0-1

# Welke kant beter is; of de uitkomst telt.
direction-hint = { $direction ->
    [lower] { $counts ->
        [yes] minder is beter
       *[no] lager is beter
    }
    [higher] { $counts ->
        [yes] meer is beter
       *[no] hoger is beter
    }
   *[none] geen kant is beter
}

profile-all = alle gemeenten
profile-under-20-000 = onder 20.000
profile-20-000-50-000 = 20.000-50.000
profile-50-000-100-000 = 50.000-100.000
profile-100-000-and-over = 100.000 en meer

# Maatregelen hebben hun Nederlandse naam.
