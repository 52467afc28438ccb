# Stories: guided tours in steps, each with a heading, a few sentences and a view of the record.

## What the check of a file says of a story

story-sentence-left-out = this sentence is left out
story-no-claim = no claim carries this sentence
story-no-claim-help = name the claims that it rests on in { "claims" }
# $id is a claim that another claim of the record contradicts.
story-unattributed = “{ $id }” is disputed, and this sentence does not say who says so
# $speaker is the name of an actor. A part that it belongs to would do as well.
story-unattributed-help = name { $speaker }, or give the actor in { "said_by" }
story-hours-range = expected a number of hours from 0 to 8766000, found { $found }

## The offer to read the story, to whoever opens a file for the first time

# $title is the title of the story: "What happened, in 12 steps".
story-offer = { $title }, in { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
# A button that begins the story: a verb.
story-read = Read the story
    .about = Read it step by step
# What stands behind the button: the keys of the story.
story-offer-keys = { "Page Down" } reads on, { "S" } leads back to the story
# A link that puts the offer away.
story-not-now = Not now
    .about = Do not offer it again; the View menu has it

## The panel in which a story is read

story-close = Close
    .about = Stop reading; the view stays as it is
story-previous = Previous step
story-next = Next step
story-step-of = { $step } of { $count }
# Links that show map, timeline and sentences alone, and everything again.
story-full = Full screen
    .about = Show map, timeline and sentences alone ({ "F11" })
story-leave-full = Leave full screen
    .about = Show everything again ({ "Esc" })
# A button, after the reader has moved the map or selected something else.
story-back = Back to the story
    .about = Show again what the step shows ({ "S" })
# Above the heading of a step: its number and its day.
story-step-date = { $step } · { $date }
# A step for a screen reader.
story-step-name = Step { $step } of { $count }: { $heading }
# The tick of a step on the timeline.
story-tick = Step { $step }: { $heading }
# The number of a source behind a sentence, for a screen reader; $about is who said what.
story-number = Source { $number }: { $about }
# Who said it and when, below the sentences.
story-source = { $speaker }, { $date }
# Behind a source whose claim another claim contradicts.
story-disputed = disputed

## Whose story it is

story-account = As told by
    .about = Whose sentences come first; those of others are folded
story-everybody = Everybody
# $side is a capital that stands for its government, or an organisation; $count its sentences.
story-teller = { $side } ({ $count })
story-known-on = As known on { $day }
story-by-others = { $count ->
    [one] { $count } sentence by others
   *[other] { $count } sentences by others
}
story-said-later = { $count ->
    [one] { $count } sentence rests on what was said later
   *[other] { $count } sentences rest on what was said later
}
story-fold =
    .about = Show or fold these sentences

## Commands in the View menu

story-command-start = Read the story
    .about = Read the story of the file, or go back to where it is read
story-command-next = Next step of the story
    .about = Go to the next step, or begin the story
story-command-previous = Previous step of the story
    .about = Go to the step before
story-command-full = Story in full screen
    .about = Show map, timeline and the sentences of the story alone
story-command-end = Close the story
    .about = Stop reading; the view stays as it is
story-command-copy = Copy the view as a step
    .about = Put dates, map, selection and filter on the clipboard as a step for the dataset's file
# The tooltip of a source below the sentences of a step.
story-source-open = Show the claim with what answers it
