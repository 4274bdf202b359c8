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
