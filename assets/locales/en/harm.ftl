# People killed and hurt: the chart that counts them by side, and the fields that it reads.

# The two fields, in the comments of the form of a dataset.
harm-schema = Whether the people counted were killed or hurt: the chart of people killed and hurt counts them.
    .killed = They were killed.
    .hurt = They were hurt.
harm-schema-side = Identifier of the actor whose people they were; left out where people of every side are counted.

# What a line of the chart counts, left of it before a number and at the line. $side: the name of an
# actor, in the nominative ("Kosovo Police"), or what a speaker counts ("civilians").
harm-killed = { $side }, killed
harm-hurt = { $side }, hurt
# A line of the chart for a screen reader and in its tooltip. $line: one of the two above; $count: a number
# or a range ("3", "3–4", "≤3", or "–" for none) that holds at the playhead.
harm-line = { $line }: { $count } by the playhead
# In place of the chart where nothing in sight has such figures.
harm-none = No figures of people killed or hurt in sight
