# Lanes of the timeline and the charts below them. A lane is a row of the timeline.

# What each lane stands for. The name is a noun in a menu; `.heading` is what the menu is called
# while that choice holds, above the names of the lanes, where about 22 letters have room; `.about`
# is the tooltip.
lanes-by-kind = Kind
    .heading = Lanes by kind
    .about = A lane for each kind of event
# An actor: a state, an organisation or a person.
lanes-by-actor = Actor
    .heading = Lanes by actor
    .about = A lane for each actor, with everybody who belongs to it
lanes-by-place = Place
    .heading = Lanes by place
    .about = A lane for each place
# A force: troops or police whose strength is recorded.
lanes-by-force = Force
    .heading = Lanes by force
    .about = A lane for each force
# A tag: a word by which the dataset sorts its events.
lanes-by-tag = Tag
    .heading = Lanes by tag
    .about = A lane for each tag

# Names of the charts, on three narrow tabs next to each other: short words. `.about` is the
# tooltip. “By whose word”: according to which speaker.
lanes-chart-troops = Troops
    .about = How strong forces were, by whose word; the figures at the left hold at the playhead
lanes-chart-events = Events
    .about = How many events there were in each day or longer stretch
# People killed, and people hurt.
lanes-chart-harm = Killed, hurt
    .about = How many people were killed or hurt, by whose word
