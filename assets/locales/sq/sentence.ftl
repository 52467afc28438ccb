# Fjali me burimet e tyre, siç kopjohen dhe eksportohen: një pohim, një shifër ose një ngjarje.

sentence-when = { $kind ->
    [day] më { $date }
    [month] në { $date }
   *[other] ({ $date })
}

sentence-said = { $stance ->
    [denies] { $speakers ->
        [one] mohoi { $speaker } { $when }
       *[other] mohuan { $speaker } { $when }
    }
    [admits] { $speakers ->
        [one] pranoi { $speaker } { $when }
       *[other] pranuan { $speaker } { $when }
    }
    [calls-for] { $speakers ->
        [one] kërkoi { $speaker } { $when }
       *[other] kërkuan { $speaker } { $when }
    }
   *[asserts] { $speakers ->
        [one] tha { $speaker } { $when }
       *[other] thanë { $speaker } { $when }
    }
}
    .undated = { $stance ->
        [denies] { $speakers ->
            [one] mohon { $speaker }
           *[other] mohojnë { $speaker }
        }
        [admits] { $speakers ->
            [one] pranon { $speaker }
           *[other] pranojnë { $speaker }
        }
        [calls-for] { $speakers ->
            [one] kërkon { $speaker }
           *[other] kërkojnë { $speaker }
        }
       *[asserts] { $speakers ->
            [one] thotë { $speaker }
           *[other] thonë { $speaker }
        }
    }

sentence-claim = { $statement }, { $said } ({ $sources }).
    .unsourced = { $statement }, { $said }.
    .apart = { $statement } Kështu { $said } ({ $sources }).
    .apart-unsourced = { $statement } Kështu { $said }.

sentence-speaker = { $name } ({ $office })
    .through = { $name } (përmes { $who })
    .both = { $name } ({ $office }; përmes { $who })
sentence-somebody = dikush

sentence-figure = { $figure } { $unit }
    .when = { $figure } { $unit } { $when }
    .note = { $figure } { $unit } ({ $note })
    .when-note = { $figure } { $unit } { $when } ({ $note })
sentence-about = rreth { $figure }
sentence-range = { $low } deri në { $high }
sentence-at-least = të paktën { $figure }
sentence-at-most = e shumta { $figure }

sentence-event = { $title } ({ $facts }; { $sources }).
    .facts = { $title } ({ $facts }).
    .sourced = { $title } ({ $sources }).
    .bare = { $title }.
sentence-reported = njoftuar { $when }

sentence-quoted = “{ $title }”
