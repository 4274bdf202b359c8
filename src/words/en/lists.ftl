# Lists of the catalogue on a terminal.

list-parameter = { $name } = { $default } ({ $unit }; plausible { $low } to { $high })
list-source = Source: { $source }
list-dose = Dose 1: { $dose }.
list-coverage = Coverage counts { $reach }.
list-route = Mechanism: { $route }.
list-hours = Hours at dose 1: { $hours }. Largest dose: { $most }.
list-form = With { $key }: { $form }.
list-form-hours = Additional hours: { $hours }.
list-published = Published: { $published }.
list-model = Model: { $computed }.
list-nothing = no name or description contains { $part }
list-needs-attention = share of municipality-years with mean trust, both ways, below { $trust } or safety below { $safety }
list-straining = improper requests against law, norm or an earlier decision, by those to omit or embellish
list-window = the window { $window }
list-needs = needs { $what }

# On what kind of evidence the band of a figure rests.
evidence-counted = counted
evidence-surveyed = surveyed
evidence-derived = derived
evidence-weak = weak
