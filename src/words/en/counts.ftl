# Numbers of things, with the noun in its number.

number-of-accepted-worlds = { $count ->
    [one] { $number } accepted world
   *[other] { $number } accepted worlds
}
number-of-comparisons = { $count ->
    [one] { $number } comparison
   *[other] { $number } comparisons
}
number-of-inhabitants = { $count ->
    [one] { $number } inhabitant
   *[other] { $number } inhabitants
}
number-of-municipalities = { $count ->
    [one] { $number } municipality
   *[other] { $number } municipalities
}
number-of-observed-years = { $count ->
    [one] { $number } observed year
   *[other] { $number } observed years
}
number-of-paired-replicates = { $count ->
    [one] { $number } paired replicate
   *[other] { $number } paired replicates
}
number-of-parties = { $count ->
    [one] { $number } party
   *[other] { $number } parties
}
number-of-points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
number-of-policies = { $count ->
    [one] { $number } policy
   *[other] { $number } policies
}
number-of-replicates = { $count ->
    [one] { $number } replicate
   *[other] { $number } replicates
}
number-of-seats = { $count ->
    [one] { $number } seat
   *[other] { $number } seats
}
number-of-simulated-years = { $count ->
    [one] { $number } simulated year
   *[other] { $number } simulated years
}
number-of-trajectories = { $count ->
    [one] { $number } trajectory
   *[other] { $number } trajectories
}
number-of-uncertain-things = { $count ->
    [one] { $number } uncertain thing
   *[other] { $number } uncertain things
}
number-of-variants = { $count ->
    [one] { $number } variant of the model
   *[other] { $number } variants of the model
}
number-of-worlds = { $count ->
    [one] { $number } world
   *[other] { $number } worlds
}
number-of-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
number-of-cores = { $count ->
    [one] { $number } core
   *[other] { $number } cores
}
number-of-shares = { $count ->
    [one] { $number } share
   *[other] { $number } shares
}
number-of-units = { $count ->
    [one] { $number } unit
   *[other] { $number } units
}
number-of-seconds = { $count ->
    [one] { $number } second
   *[other] { $number } seconds
}
number-of-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
number-of-reports = { $count ->
    [one] { $number } report
   *[other] { $number } reports
}
duration-hours = { $hours } hours
