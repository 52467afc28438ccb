detail-when-unknown = Nuk dihet
detail-when-reported = Raportuar: { $date }

detail-place-unknown = Nuk dihet
detail-place-area = Diku në një zonë
detail-place-line = Përgjatë një vije
detail-place-along = Përgjatë vijës
detail-place-within = { $place } ±{ $radius }

detail-position-of = Pozicioni: { $publisher }
detail-position-by-hand = Pozicioni: vendosur me dorë, ±{ $radius }
detail-position-by-hand-exact = Pozicioni: vendosur me dorë

detail-role-meeting = vendtakim
detail-role-seat = selia e folësit
detail-role-placeholder = qëndron vetëm në vend të një zone më të gjerë ose të panjohur

detail-kind-town = Qytet
detail-kind-village = Fshat
detail-kind-crossing = Vendkalim
detail-kind-base = Bazë
detail-kind-monastery = Manastir
detail-kind-bridge = Urë
detail-kind-dam = Digë
detail-kind-lake = Liqen
detail-kind-airport = Aeroport
detail-kind-checkpoint = Pikë kontrolli
detail-kind-range = Poligon
detail-kind-region = Rajon
detail-kind-place = Vend

detail-actor-state = Shtet
detail-actor-organisation = Organizatë
detail-actor-person = Person
detail-actor-group = Grup
detail-actor-media = Media
detail-actor-part-of = Pjesë e: { $whole }
detail-actor-seat = Selia: { $place }

detail-aspects = Tema: { $aspects }
detail-aspect-occurrence = nëse ndodhi
detail-aspect-time = koha
detail-aspect-place = vendi
detail-aspect-casualties = të vrarët dhe të lënduarit
detail-aspect-strength = efektivi
detail-aspect-responsibility = kush mban përgjegjësi
detail-aspect-intent = qëllimi
detail-aspect-legality = ligjshmëria
detail-aspect-demand = çfarë duhet bërë

detail-claim-through = përcjellë nga { $who }

detail-claims-differ = Versione që ndryshojnë
detail-claims-single = Të pakundërshtuara

detail-figures-title = { $unit }
detail-figures-count = { $count ->
    [one] { $count } pohim
   *[other] { $count } pohime
}
detail-figures-count-in-year = { $count ->
    [one] { $count } pohim në vitin { $year }
   *[other] { $count } pohime në vitin { $year }
}
detail-figures-row = { $speaker }: { $figures }
detail-figures-row-said = { $speaker }: { $figures }, thënë më { $date }
detail-figure-for = për { $date }

detail-start-time = { $speaker }: { $time }

detail-source-agency = Agjenci lajmesh
detail-source-newspaper = Gazetë
detail-source-broadcaster = Transmetues
detail-source-online = Portal lajmesh
detail-source-government = Qeveri
detail-source-military = Forca të armatosura
detail-source-international = Organizatë ndërkombëtare
detail-source-ngo = Organizatë joqeveritare
detail-source-church = Kishë
detail-source-encyclopedia = Enciklopedi
detail-source-reference = Vepër referimi
detail-source-blog = Blog
detail-source-first-hand = raportim nga dora e parë
detail-source-second-hand = jo nga dora e parë
detail-source-public = transmetues publik
detail-source-relays = Përcjell: { $whose }
detail-source-copy = U lexua vetëm një kopje

detail-state-government = qeveri
detail-state-military = forca të armatosura
detail-state-relays = përcjell media shtetërore
detail-state-media = media shtetërore
