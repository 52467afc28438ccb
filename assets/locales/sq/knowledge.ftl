knowledge-clock = Koha e njohurive
knowledge-value = { $day }: { $known ->
    [one] { $known } pohim
   *[other] { $known } pohime
} deri atëherë, { $later } më vonë
knowledge-others = Të tjerët
knowledge-today = sot
    .name = Siç dihet sot
    .about = Shfaq gjithçka që dihet sot
