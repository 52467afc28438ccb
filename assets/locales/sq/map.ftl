map-button-selected = E zgjedhura
map-button-all = Gjithë harta
map-widen = Zgjero pamjen

map-key-seat = Ku ishte folësi
map-key-placeholder = Vendi nuk dihet
map-key-further = Preket gjithashtu
map-key-by-strength = { $force }, sipas efektivit
map-key-peacekeepers = Paqeruajtësit
map-key-troops = Trupat
map-key-band = Trupat, më së paku e më së shumti
map-key-forward = I avancuar, sipas pohimit
map-key-announced = Trupa të shpallura
map-key-arrived = Trupa të mbërritura
map-key-came-from = Erdhën prej atje, sipas pohimit
map-key-order = Sipas kësaj radhe
map-key-radius = Njihet brenda kësaj rrezeje
map-key-area = Diku në këtë zonë
map-key-line = Përgjatë kësaj vije
map-key-contested-line = Kufi i kontestuar, vijë armëpushimi
map-key-claim-limit = Kufi pretendimi ose zone
map-key-claimed-area = Pretendohet nga disa shtete
map-key-disputed = Kontestohet
map-key-count = Ngjarje këtu, sipas llojit
map-key-density = Shumë ngjarje: më fort ku ka më shumë
map-key-all-kinds = Shfaq të gjitha llojet
map-key-age = Më herët në kohë

map-credits = Autorësia
map-credits-schematic = Lumenj e rrugë skematike
map-credits-accuracy = Lumenj e rrugë skematike, ±{ $accuracy }
map-credits-base = Përgatitur me Natural Earth.
map-credits-world = Brigje e kufij ±{ $accuracy }
map-credits-positions = Pozicionet: { $publisher }.
map-credits-positions-and-others = Pozicionet: { $publisher } dhe të tjerë.
map-credits-positions-by-hand = Pozicionet u vendosën me dorë.

map-without-place = { $count ->
    [one] { $count } pa vend
   *[other] { $count } pa vend
}
map-events-here = { $count ->
    [one] { $count } ngjarje këtu
   *[other] { $count } ngjarje këtu
}
map-events-beyond = { $count ->
    [one] { $count } ngjarje këtu, { $beyond } përtej skajit
   *[other] { $count } ngjarje këtu, { $beyond } përtej skajit
}

map-ruler-leg = { $distance }, { $bearing }°

map-dock-from = nga { $distance }
map-dock-more = { $count ->
    [one] edhe { $count } vend
   *[other] edhe { $count } vende
}
map-compass-north = veri
map-compass-north-east = verilindje
map-compass-east = lindje
map-compass-south-east = juglindje
map-compass-south = jug
map-compass-south-west = jugperëndim
map-compass-west = perëndim
map-compass-north-west = veriperëndim

map-arrow-announced = Përforcim i shpallur: { $event }
map-arrow-arrived = Përforcim i mbërritur: { $event }
map-unshown-event = { $event }: jo ndër ngjarjet e shfaqura
map-arrow-came-from = { $force }: prejardhja e njësive, sipas pohimit: { $place }

map-camp-forward = { $place }, { $force }, i avancuar, sipas pohimit
map-camp-known = { $place }, { $force }, njihet me saktësi prej { $radius }
map-strength-unknown = efektivi nuk jepet

map-force-figure = { $force } { $figure }

map-line-usage = { $term } ({ $by })

map-claimed = E pretendojnë: { $claimants }
map-governed-claimed = E administron: { $by }. E pretendojnë: { $claimants }
map-own-claimed = Vetëqeverisje. E pretendojnë: { $claimants }
map-disputed-border = Kufi i kontestuar
map-control-line = Vijë armëpushimi

map-speaker-word = { $stance ->
    [denies] mohon
    [admits] pranon
    [calls-for] kërkon
   *[asserts] pohon
}
map-speaker-seat-word = { $stance ->
    [denies] { $seat } mohon
    [admits] { $seat } pranon
    [calls-for] { $seat } kërkon
   *[asserts] { $seat } pohon
}
map-speaker-line = { $stance ->
    [denies] { $seat } mohon: { $speakers }
    [admits] { $seat } pranon: { $speakers }
    [calls-for] { $seat } kërkon: { $speakers }
   *[asserts] { $seat } pohon: { $speakers }
}
map-speakers = { $count ->
    [one] { $count } folës flet për këtë: { $lines }
   *[other] { $count } folës flasin për këtë: { $lines }
}

map-place-fact-since = { $fact } që nga { $date }
map-place-fact-of = { $fact }, { $when } ({ $publishers })
map-place-fact-when = { $fact }, { $when }
