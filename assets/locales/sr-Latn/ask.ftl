# The filter: its line of text, its fields with their values, and what is wrong with a line.
# Names of fields (speaker, stance) and signs of the line stay as they are in every language.

# What is wrong with a line, and where. $what is one of the messages below, $meant a word that may
# have been meant.
ask-fault = kolona { $column }: { $what }
ask-fault-meant = kolona { $column }: { $what }; da li ste mislili „{ $meant }”?
ask-unknown-field = nijedno polje se ne zove „{ $name }”
ask-no-value = { $name } stoji bez vrednosti
ask-unknown-value = { $name } nema vrednost „{ $value }”
# The same of a field whose values are fixed; $values is a list of them: “says, denies or admits”.
ask-unknown-fixed = { $name } nema vrednost „{ $value }”; može biti { $values }
ask-bad-date = „{ $text }” nije datum; napišite 2023-10-02, 2023-10 ili 2023
ask-bad-distance = „{ $text }” nije udaljenost; napišite { "banjska<10km" } ili { "42.97,20.78<500m" }
ask-bad-area = „{ $text }” nije područje; napišite 42.8,20.7..43.1,21.0 ili tri ugla i više
ask-bad-grade = „{ $text }” nije ocena; napišite { ">=B2" }, { "B2" } ili { "none" }
# $any is a comma, $all a plus sign.
ask-any-and-all = „{ $any }” traži jednu od vrednosti, a „{ $all }” sve: može da stoji samo jedno od njih
# $mark is a quotation mark.
ask-open-quote = „{ $mark }” nije zatvoren
ask-no-order = { $name } nema redosled, pa ništa nije veće ni manje

# The fields, as headings of their values.
ask-field-kind = Vrsta
ask-field-tag = Oznaka
ask-field-speaker = Govornik
# A state or an organisation with everyone who is part of it.
ask-field-side = Strana
ask-field-actor = Učestvovao
# Whether a speaker says, denies, admits or demands something.
ask-field-stance = Stav
ask-field-about = Tema
ask-field-place = Mesto
ask-field-area = Područje
ask-field-source = Izvor
ask-field-media = Ko kontroliše izvor
ask-field-grade = Ocena
ask-field-precision = Preciznost datuma

# What the headings of the list are: a choice in a menu.
ask-group-day = Dan
ask-group-kind = Vrsta
ask-group-actor = Učesnik
ask-group-place = Mesto
ask-group-speaker = Govornik

# What the list is ordered by: a choice in a menu.
ask-order-time = Vreme
ask-order-title = Naslov
ask-order-place = Mesto
ask-order-speaker = Prvi govornik
ask-order-grade = Najbolja ocena
ask-order-claims = Najviše tvrdnji

# The value of what has none: no speaker, no place, no tag.
ask-none = (bez)
# How many events have a value: certainly, and possibly, where dates or places leave it open.
ask-count-range = { $certain }–{ $possible }
# A value with its count, for screen readers.
# .tooltip: what a click and the keys plus and minus do.
ask-value = { $value }, { $count }
    .tooltip = Klik: jedno od ovoga. Taster +: sve ovo. Taster −: ništa od ovoga.
# The same while the number is counted anew.
ask-value-counting = { $value }, broji se
# Choices in the menu of a value: an event has one of the values chosen, all of them, or none of them.
ask-any = Jedno od ovoga
ask-all = Sve ovo
ask-not = Ništa od ovoga
# A link below a few values of a field: how many more there are.
ask-more = { $count ->
    [one] još { $count }
    [few] još { $count }
   *[other] još { $count }
}
ask-fewer = Manje
# The same link for screen readers. $words is the link, $field the field.
ask-more-of = { $words }: { $field }
# A link that shows the fields and their values above the list, and hides them.
ask-fields-show = Filtriraj po…
    .tooltip = Govornici, strane, mesta, izvori i drugo, sa brojem događaja za svako
ask-fields-hide = Sakrij filtere
# While the numbers are not there yet.
ask-counting = Brojanje …
# A switch: only events with a claim that another claim contradicts; a second click: only the others.
ask-disputed = Sporno
    .tooltip = Samo ono što je sporno; još jednom: samo ono što nije
# A link behind the terms of the filter that copies them as one line.
ask-copy = Kopiraj
    .tooltip = Kopiraj filter kao jedan red teksta
# Buttons on a term of the filter, as speaker:serbia.
ask-remove = Ukloni { $term }
ask-edit = Izmeni: vrati u polje
# A word had no hit, and one like it was looked for.
ask-corrected = Ništa ne sadrži „{ $typed }”; prikazano je „{ $found }”

# Heading in the list: $head is a kind, a person or a place.
ask-head = { $head } · { $count }
# Above the events that a search finds outside the dates shown.
ask-outside = { $count ->
    [one] još { $count } izvan perioda { $dates }
    [few] još { $count } izvan perioda { $dates }
   *[other] još { $count } izvan perioda { $dates }
}
# A claim as a row of the list.
ask-claim = { $speaker }: { $words }
# An event of that title is hidden by a part of the filter.
ask-hidden = { $title } – skriva { $term }
    .tooltip = { $text }. Klik uklanja taj deo filtera.
# A kind that is switched off, in the place of a term.
ask-hidden-kind = { $kind } (isključeno)
# The order of the hits of a search.
ask-best-first = Najbolje prvo
# The pickers above the list, for screen readers.
ask-group = Grupiši po
    .tooltip = Šta stoji u naslovima spiska
ask-order = Redosled
    .tooltip = Po čemu je spisak poređan; ponovnim izborom redosled se obrće
# Heads of columns in the list, for screen readers. $column is a choice of the order: time, title, place.
ask-head-off = Poređaj po: { $column }
ask-head-up = Poređano po: { $column }
ask-head-down = Poređano po: { $column }, obrnuto
# The menu beside the heads, for screen readers: groups, orders, claims as rows.
ask-arrange = Raspored
# A cross in the search field.
ask-clear = Isprazni pretragu
# A switch above the list.
ask-claims = Tvrdnje
    .tooltip = Prikaži tvrdnje o svakom događaju kao redove

# What speakers do: values of "Stance".
ask-stance-says = tvrdi
ask-stance-denies = poriče
ask-stance-admits = priznaje
ask-stance-calls-for = traži
# Who controls a source.
ask-media-state = Država
ask-media-public = Javni servis
ask-media-independent = Nijedna država
ask-media-unknown = Nije poznato
# What a claim is about: values of "About".
ask-about-occurrence = da li se dogodilo
ask-about-time = vreme
ask-about-place = mesto
ask-about-casualties = ubijeni i povređeni
ask-about-strength = brojnost
ask-about-responsibility = odgovornost
ask-about-intent = svrha
ask-about-legality = zakonitost
ask-about-demand = zahtev
