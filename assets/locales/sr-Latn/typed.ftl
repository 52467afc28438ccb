typed-before-data = Pre podataka, ide na njihov početak
typed-after-data = Posle podataka, ide na njihov kraj
typed-range-moves = Posle kraja, pa se raspon pomera do { $date }
typed-range-both = Oba kraja, od { $from } do { $to }
typed-range-starts = Počinje { $date }
typed-range-ends = Završava se { $date }
