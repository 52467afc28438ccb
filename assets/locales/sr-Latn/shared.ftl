shared-copy-address = Kopiraj prikaz kao adresu
    .about = Stavi datume, kartu, izbor i filter u ostavu kao jedan red; ko ima istu datoteku, nalepi ga i vidi isto
shared-copy-command = Kopiraj prikaz kao naredbu
    .about = Stavi isto u ostavu kao naredbu za terminal

shared-not-copied = Nije kopirano: filter je predugačak za prosleđivanje

shared-too-long = Duže od { $most } bajtova, koliko prikaz može imati
shared-no-view = Nije prikaz: prikaz počinje sa { "ibar:view?" } i ima delove kao { "at=2023-09-24" }
shared-unknown-part = Ova verzija programa Ibar ne poznaje deo prikaza „{ $part }”
shared-twice = „{ $part }” stoji u prikazu dvaput
shared-bad-value = „{ $part }” ne može biti „{ $value }”; očekuje se kao u { $expected }

shared-other-version = Ovaj prikaz je iz druge verzije datoteke; prikazano je ono u čemu se obe slažu
shared-other-version-without = Ovaj prikaz je iz druge verzije datoteke; u ovoj { $missing }
shared-other-dataset = Ovaj prikaz je iz zbirke „{ $theirs }”, a otvorena je „{ $own }”; prikazano je ono u čemu se obe slažu
shared-other-dataset-without = Ovaj prikaz je iz zbirke „{ $theirs }”, a otvorena je „{ $own }”; u ovoj { $missing }
shared-left-out = Ne može se sve iz prikaza prikazati: u ovoj datoteci { $missing }

shared-no-event = nema događaja „{ $id }”
shared-no-claim = nema tvrdnje „{ $id }”
shared-no-story = nema priče „{ $id }”
shared-no-filter = filter ne važi ({ $fault })
