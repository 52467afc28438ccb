timeline-no-actor = Pa aktor të përmendur
timeline-no-place = Pa vend të përmendur
timeline-no-force = Pa forcë
timeline-no-tag = Pa etiketë
timeline-no-kind = Pa lloj

timeline-fold = { $length } pa asnjë datë, palosur: { $from } – { $to }

timeline-end-of = Fundi: { $event }

timeline-starts = { $count ->
    [2] dy kohë nisjeje
    [3] tri kohë nisjeje
    [4] katër kohë nisjeje
    [5] pesë kohë nisjeje
    [6] gjashtë kohë nisjeje
    [7] shtatë kohë nisjeje
    [8] tetë kohë nisjeje
    [9] nëntë kohë nisjeje
    [one] { $count } kohë nisjeje
   *[other] { $count } kohë nisjeje
}
timeline-starts-between = { $starts }, { $from } – { $to }

timeline-goes-on = vazhdon
timeline-end-unknown = fundi nuk dihet
timeline-goes-on-to = deri më { $date }
