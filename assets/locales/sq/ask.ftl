# The filter: its line of text, its fields with their values, and what is wrong with a line.
# Names of fields (speaker, stance) and signs of the line stay as they are in every language.

# What is wrong with a line, and where. $what is one of the messages below, $meant a word that may
# have been meant.
ask-fault = kolona { $column }: { $what }
ask-fault-meant = kolona { $column }: { $what }; a deshët të thoni “{ $meant }”?
ask-unknown-field = asnjë fushë nuk quhet “{ $name }”
ask-no-value = { $name } është pa vlerë
ask-unknown-value = { $name } nuk e ka vlerën “{ $value }”
# The same of a field whose values are fixed; $values is a list of them: “says, denies or admits”.
ask-unknown-fixed = { $name } nuk ka vlerën “{ $value }”; mund të jetë { $values }
ask-bad-date = “{ $text }” nuk është datë; shkruani 2023-10-02, 2023-10 ose 2023
ask-bad-distance = “{ $text }” nuk është largësi; shkruani { "banjska<10km" } ose { "42.97,20.78<500m" }
ask-bad-area = “{ $text }” nuk është zonë; shkruani 42.8,20.7..43.1,21.0 ose tri kënde e më shumë
ask-bad-grade = “{ $text }” nuk është vlerësim; shkruani { ">=B2" }, B2 ose none
# $any is a comma, $all a plus sign.
ask-any-and-all = “{ $any }” kërkon njërën nga vlerat, kurse “{ $all }” të gjitha: mund të qëndrojë vetëm njëra prej tyre
# $mark is a quotation mark.
ask-open-quote = “{ $mark }” nuk është mbyllur
ask-no-order = { $name } nuk ka renditje, ndaj asgjë nuk është më e madhe ose më e vogël

# The fields, as headings of their values.
ask-field-kind = Lloji
ask-field-tag = Etiketa
ask-field-speaker = Folësi
# A state or an organisation with everyone who is part of it.
ask-field-side = Pala
ask-field-actor = Mori pjesë
# Whether a speaker says, denies, admits or demands something.
ask-field-stance = Qëndrimi
ask-field-about = Tema
ask-field-place = Vendi
ask-field-area = Zona
ask-field-source = Burimi
ask-field-media = Kush e kontrollon burimin
ask-field-grade = Vlerësimi
ask-field-precision = Saktësia e datës

# What the headings of the list are: a choice in a menu.
ask-group-day = Dita
ask-group-kind = Lloji
ask-group-actor = Pjesëmarrësi
ask-group-place = Vendi
ask-group-speaker = Folësi

# What the list is ordered by: a choice in a menu.
ask-order-time = Koha
ask-order-title = Titulli
ask-order-place = Vendi
ask-order-speaker = Folësi i parë
ask-order-grade = Vlerësimi më i mirë
ask-order-claims = Më shumë pohime

# The value of what has none: no speaker, no place, no tag.
ask-none = (pa)
# How many events have a value: certainly, and possibly, where dates or places leave it open.
ask-count-range = { $certain }–{ $possible }
# A value with its count, for screen readers.
# .tooltip: what a click and the keys plus and minus do.
ask-value = { $value }, { $count }
    .tooltip = Klikim: njëra nga këto. Tasti +: të gjitha këto. Tasti −: asnjëra nga këto.
# The same while the number is counted anew.
ask-value-counting = { $value }, po numërohet
# Choices in the menu of a value: an event has one of the values chosen, all of them, or none of them.
ask-any = Njëra nga këto
ask-all = Të gjitha këto
ask-not = Asnjëra nga këto
# A link below a few values of a field: how many more there are.
ask-more = { $count ->
    [one] edhe { $count }
   *[other] edhe { $count }
}
ask-fewer = Më pak
# The same link for screen readers. $words is the link, $field the field.
ask-more-of = { $words }: { $field }
# A link that shows the fields and their values above the list, and hides them.
ask-fields-show = Filtro sipas…
    .tooltip = Folësit, palët, vendet, burimet e të tjera, me numrin e ngjarjeve për secilën
ask-fields-hide = Fshih filtrat
# While the numbers are not there yet.
ask-counting = Po numërohet …
# A switch: only events with a claim that another claim contradicts; a second click: only the others.
ask-disputed = E kontestuar
    .tooltip = Vetëm ajo që kontestohet; edhe një herë: vetëm ajo që nuk kontestohet
# A link behind the terms of the filter that copies them as one line.
ask-copy = Kopjo
    .tooltip = Kopjo filtrin si një rresht teksti
# Buttons on a term of the filter, as speaker:serbia.
ask-remove = Hiq { $term }
ask-edit = Ndrysho: ktheje në fushë
# A word had no hit, and one like it was looked for.
ask-corrected = Asgjë nuk përmban “{ $typed }”; tregohet “{ $found }”

# Heading in the list: $head is a kind, a person or a place.
ask-head = { $head } · { $count }
# Above the events that a search finds outside the dates shown.
ask-outside = { $count ->
    [one] edhe { $count } jashtë periudhës { $dates }
   *[other] edhe { $count } jashtë periudhës { $dates }
}
# A claim as a row of the list.
ask-claim = { $speaker }: { $words }
# An event of that title is hidden by a part of the filter.
ask-hidden = { $title } – e fsheh { $term }
    .tooltip = { $text }. Një klikim e heq atë pjesë të filtrit.
# A kind that is switched off, in the place of a term.
ask-hidden-kind = { $kind } (çaktivizuar)
# The order of the hits of a search.
ask-best-first = Më e mira e para
# The pickers above the list, for screen readers.
ask-group = Grupo sipas
    .tooltip = Çfarë qëndron në titujt e listës
ask-order = Renditja
    .tooltip = Sipas çfarë renditet lista; e zgjedhur sërish, kthehet mbrapsht
# Heads of columns in the list, for screen readers. $column is a choice of the order: time, title, place.
ask-head-off = Rendit sipas: { $column }
ask-head-up = Renditur sipas: { $column }
ask-head-down = Renditur sipas: { $column }, mbrapsht
# The menu beside the heads, for screen readers: groups, orders, claims as rows.
ask-arrange = Rregullo
# A cross in the search field.
ask-clear = Pastro kërkimin
# A switch above the list.
ask-claims = Pohimet
    .tooltip = Trego pohimet për çdo ngjarje si rreshta

# What speakers do: values of "Stance".
ask-stance-says = pohon
ask-stance-denies = mohon
ask-stance-admits = pranon
ask-stance-calls-for = kërkon
# Who controls a source.
ask-media-state = Një shtet
ask-media-public = Transmetues publik
ask-media-independent = Asnjë shtet
ask-media-unknown = Nuk dihet
# What a claim is about: values of "About".
ask-about-occurrence = nëse ka ndodhur
ask-about-time = koha
ask-about-place = vendi
ask-about-casualties = të vrarë dhe të lënduar
ask-about-strength = efektivi
ask-about-responsibility = përgjegjësia
ask-about-intent = qëllimi
ask-about-legality = ligjshmëria
ask-about-demand = një kërkesë
