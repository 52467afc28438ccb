timeline-no-actor = Bez aktera
timeline-no-place = Bez imenovanog mesta
timeline-no-force = Bez snaga
timeline-no-tag = Bez oznake
timeline-no-kind = Bez vrste
timeline-fold = { $length } bez datuma, sažeto: od { OF($from) } do { OF($to) }
timeline-end-of = Kraj: { $event }
timeline-starts = { $count ->
    [2] dva vremena početka
    [3] tri vremena početka
    [4] četiri vremena početka
    [5] pet vremena početka
    [6] šest vremena početka
    [7] sedam vremena početka
    [8] osam vremena početka
    [9] devet vremena početka
    [one] { $count } vreme početka
    [few] { $count } vremena početka
   *[other] { $count } vremena početka
}
timeline-starts-between = { $starts }, od { $from } do { $to }
timeline-goes-on = traje
timeline-end-unknown = kraj nije poznat
timeline-goes-on-to = do { $date }
