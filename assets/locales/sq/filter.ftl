filter-all = { $total ->
    [one] Gjithsej { $total } ngjarje
   *[other] Të gjitha { $total } ngjarjet
}
filter-some = { $total ->
    [one] { $shown } nga { $total } ngjarje
   *[other] { $shown } nga { $total } ngjarje
}
filter-sentence = { $shown }: { $reasons }
filter-also = { $list }, { $reason }

filter-not-yet-known = { $count ->
    [one] { $count } ende pa u raportuar
   *[other] { $count } ende pa u raportuar
}
filter-undated = { $count ->
    [one] { $count } pa datë
   *[other] { $count } pa datë
}
filter-filtered = { $count ->
    [one] { $count } e filtruar
   *[other] { $count } të filtruara
}
filter-below-grade = { $count ->
    [one] { $count } nën vlerësimin
   *[other] { $count } nën vlerësimin
}
filter-off-map = { $count ->
    [one] { $count } jashtë hartës
   *[other] { $count } jashtë hartës
}
