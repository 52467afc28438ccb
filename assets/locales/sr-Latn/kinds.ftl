kinds-kind-left-out = ova vrsta je izostavljena
kinds-tag-left-out = ova oznaka je izostavljena
kinds-kept-as-other = događaj ostaje kao { "Other" }
kinds-no-kind = nema vrste „{ $word }”
kinds-no-built-in = nema ugrađene vrste „{ $word }”
kinds-all = vrste su { $all }
kinds-nearest-of = { $nearest } Vrste su { $all }
kinds-undeclared = vrsta „{ $word }” nije navedena u zaglavlju; znak i naziv su joj izmišljeni
kinds-undeclared-tag = oznaka „{ $word }” nije navedena u zaglavlju
kinds-all-tags = oznake su { $all }; navedite i nju, ili napišite jednu od njih
kinds-second-kind = već postoji vrsta „{ $id }”
kinds-second-tag = već postoji oznaka „{ $id }”
kinds-too-many = { $most ->
    [one] datoteka može imati najviše { $most } sopstvenu vrstu
    [few] datoteka može imati najviše { $most } sopstvene vrste
   *[other] datoteka može imati najviše { $most } sopstvenih vrsta
}
kinds-same-sign = vrsta „{ $id }” izgleda kao „{ $other }”
kinds-same-sign-help = dajte joj drugi oblik ili drugu boju, ili izostavite oboje
kinds-window-tags = Oznake
