# Namen van uitkomsten, eenheden, richtingen en oordelen.

field-risks_relation = relatie wethouder en ambtenaar
field-risks_side_activities = nevenactiviteiten
field-risks_enterprise = ondernemerschap

verdict-identical = gelijk
verdict-too_few_events = te weinig gevallen
verdict-too_few_replicates = te weinig herhalingen
verdict-smaller_than_matters = te klein om relevant te zijn
verdict-cannot_tell = niet te zeggen
verdict-better = beter
verdict-worse = slechter
verdict-higher = hoger
verdict-lower = lager
verdict-better_unclear = beter, omvang onduidelijk
verdict-worse_unclear = slechter, omvang onduidelijk
verdict-higher_unclear = hoger, omvang onduidelijk
verdict-lower_unclear = lager, omvang onduidelijk
q = q { $q }

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
unit-per-alderman-year = per wethoudersjaar
unit-per-dyad-year = per samenwerkingsjaar van een koppel
unit-per-enterprise-year = per bedrijfsjaar
unit-per-matter = per kwestie
unit-per-seat-at-elections = per zetel bij verkiezingen
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
column-unit-per-alderman-year = per wethoudersjaar
column-unit-per-dyad-year = per koppeljaar
column-unit-per-enterprise-year = per bedrijfsjaar
column-unit-per-matter = per kwestie
column-unit-per-seat-at-elections = per zetel bij verkiezingen
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
