# Sentences with their sources, as they are copied and exported: a claim, a figure or an event.

# A date behind a verb or a number. $kind is "day" for a day or a time of day, "month" for a whole
# month or year, "other" for all else: spans, and dates that are doubted.
sentence-when = { $kind ->
    [day] on { $date }
    [month] in { $date }
   *[other] ({ $date })
}

# Who said it and when. $speaker is a name, with the office in brackets where it has one, or several
# names, whose number is $speakers. $when is as in sentence-when. $stance is what the speaker does:
# "denies", "admits", "calls-for", or else asserts.
# .undated: where nobody knows when.
sentence-said = { $stance ->
    [denies] { $speaker } said in denial { $when }
    [admits] { $speaker } admitted { $when }
    [calls-for] { $speaker } demanded { $when }
   *[asserts] { $speaker } said { $when }
}
    .undated = { $stance ->
        [denies] { $speaker } said in denial
        [admits] { $speaker } admitted
        [calls-for] { $speaker } demanded
       *[asserts] { $speaker } said
    }

# A claim. $statement is its words without the last full stop, $said is as in sentence-said, $sources
# are publishers with marks between them.
# .unsourced: without a source.
# .apart: $statement has its own full stop, or another mark, as several sentences and questions have.
# .apart-unsourced: the same without a source.
sentence-claim = { $statement }, { $said } ({ $sources }).
    .unsourced = { $statement }, { $said }.
    .apart = { $statement } So { $said } ({ $sources }).
    .apart-unsourced = { $statement } So { $said }.

# A speaker with an office, as in "Miloš Vučević (Defence minister of Serbia)".
# .through: with somebody who passed the words on. .both: with both.
sentence-speaker = { $name } ({ $office })
    .through = { $name } (through { $who })
    .both = { $name } ({ $office }; through { $who })
# In place of a name that the record does not give.
sentence-somebody = somebody

# A figure and what it counts: $figure is a number or as below, $unit as in "soldiers hurt".
# .when: with the time that the figure is for, as in sentence-when. .note: with the speaker's remark.
sentence-figure = { $figure } { $unit }
    .when = { $figure } { $unit } { $when }
    .note = { $figure } { $unit } ({ $note })
    .when-note = { $figure } { $unit } { $when } ({ $note })
sentence-about = about { $figure }
sentence-range = { $low } to { $high }
sentence-at-least = at least { $figure }
sentence-at-most = at most { $figure }

# An event without a claim. $facts are place and date with a comma between them.
# .facts: without a source. .sourced: without place and date. .bare: without all of it.
sentence-event = { $title } ({ $facts }; { $sources }).
    .facts = { $title } ({ $facts }).
    .sourced = { $title } ({ $sources }).
    .bare = { $title }.
# The date on which it was reported, where nobody knows when it took place. $when as in sentence-when.
sentence-reported = reported { $when }

# The title of a publication in a citation.
sentence-quoted = “{ $title }”
