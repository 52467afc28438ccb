filter-all = { $total ->
    [one] Svi događaji: { $total }
    [few] Svi događaji: { $total }
   *[other] Svi događaji: { $total }
}
filter-some = { $total ->
    [one] { $shown } od { $total } događaja
    [few] { $shown } od { $total } događaja
   *[other] { $shown } od { $total } događaja
}
filter-sentence = { $shown }: { $reasons }
filter-also = { $list }, { $reason }
filter-not-yet-known = { $count ->
    [one] { $count } još nepoznat
    [few] { $count } još nepoznata
   *[other] { $count } još nepoznatih
}
filter-undated = { $count ->
    [one] { $count } bez datuma
    [few] { $count } bez datuma
   *[other] { $count } bez datuma
}
filter-filtered = { $count ->
    [one] { $count } isključen filterom
    [few] { $count } isključena filterom
   *[other] { $count } isključenih filterom
}
filter-below-grade = { $count ->
    [one] { $count } ispod ocene
    [few] { $count } ispod ocene
   *[other] { $count } ispod ocene
}
filter-off-map = { $count ->
    [one] { $count } van karte
    [few] { $count } van karte
   *[other] { $count } van karte
}
