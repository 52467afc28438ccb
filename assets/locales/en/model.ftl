# Names of kinds and words of grades, wherever they are shown.

# Kinds of events: nouns on chips, in lanes and in the map's key, with a capital as titles have.
model-kind-attack = Attack
# Fighting, riots, war.
model-kind-clash = Clash
# A bomb, a mine, shelling from afar.
model-kind-explosion = Explosion
# A march, a blockade, a rally.
model-kind-protest = Protest
# Troops brought or kept somewhere.
model-kind-deployment = Deployment
# What peacekeepers do.
model-kind-peacekeepers = Peacekeepers
# A border crossing closed or opened, a road blocked or freed.
model-kind-crossing = Crossing
# Somebody speaks.
model-kind-statement = Statement
# A decision, agreement, law or vote.
model-kind-decision = Decision
# Arrests, searches, trials.
model-kind-court = Police and courts
# A flood, a fire, an earthquake, an accident.
model-kind-disaster = Disaster
model-kind-mourning = Mourning
# A kind that is none of the others.
model-kind-other = Other

# Reliability of a source by the Admiralty code (NATO AJP-2.1), letters A to F. Each describes a
# source; it stands alone or before a comma.
model-reliability-a = completely reliable
model-reliability-b = usually reliable
model-reliability-c = fairly reliable
model-reliability-d = not usually reliable
model-reliability-e = unreliable
model-reliability-f = reliability cannot be judged

# Credibility of a piece of information by the Admiralty code, numbers 1 to 6. Each describes the
# information; it stands alone or after a comma.
model-credibility-1 = confirmed by other sources
model-credibility-2 = probably true
model-credibility-3 = possibly true
model-credibility-4 = doubtful
model-credibility-5 = improbable
model-credibility-6 = truth cannot be judged

# A piece of information without letter and number, in place of "C2".
model-ungraded = ungraded

# In place of the letter's or the number's words, where only the other half is graded.
model-source-ungraded = source not graded
model-information-ungraded = information not graded

# A grade in words, as in "fairly reliable, probably true": one of model-reliability-… or
# model-source-ungraded, then one of model-credibility-… or model-information-ungraded.
model-grade-meaning = { $reliability }, { $credibility }

# A grade with its meaning, as in "C2, fairly reliable, probably true". $signs is a letter and a
# number, $meaning is model-grade-meaning.
model-grade-in-words = { $signs }, { $meaning }

# How precisely a date is known: the unit's name, a noun that stands alone.
model-precision-millennium = millennium
model-precision-century = century
model-precision-decade = decade
model-precision-year = year
# Spring, summer, autumn or winter.
model-precision-season = season
model-precision-month = month
model-precision-day = day
model-precision-hour = hour
model-precision-minute = minute
model-precision-second = second
model-precision-millisecond = millisecond
