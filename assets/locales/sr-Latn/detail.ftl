detail-when-unknown = Nije poznato
detail-when-reported = Objavljeno { OF($date) }

detail-place-unknown = Nije poznato
detail-place-area = Negde na području
detail-place-line = Duž nekog pravca
detail-place-along = Duž linije
detail-place-within = { $place } ±{ $radius }
detail-position-of = Položaj: { $publisher }
detail-position-by-hand = Položaj: unet ručno, ±{ $radius }
detail-position-by-hand-exact = Položaj: unet ručno

detail-role-meeting = mesto sastanka
detail-role-seat = sedište govornika
detail-role-placeholder = samo stoji umesto šireg ili nepoznatog područja

detail-kind-town = Grad
detail-kind-village = Selo
detail-kind-crossing = Prelaz
detail-kind-base = Baza
detail-kind-monastery = Manastir
detail-kind-bridge = Most
detail-kind-dam = Brana
detail-kind-lake = Jezero
detail-kind-airport = Aerodrom
detail-kind-checkpoint = Kontrolni punkt
detail-kind-range = Poligon
detail-kind-region = Oblast
detail-kind-place = Mesto

detail-actor-state = Država
detail-actor-organisation = Organizacija
detail-actor-person = Osoba
detail-actor-group = Grupa
detail-actor-media = Medij
detail-actor-part-of = Deo celine: { $whole }
detail-actor-seat = Sedište: { $place }

detail-aspects = O čemu: { $aspects }
detail-aspect-occurrence = da li se dogodilo
detail-aspect-time = vreme
detail-aspect-place = mesto
detail-aspect-casualties = ubijeni i povređeni
detail-aspect-strength = brojnost
detail-aspect-responsibility = ko je odgovoran
detail-aspect-intent = svrha
detail-aspect-legality = zakonitost
detail-aspect-demand = šta treba učiniti

detail-claim-through = prenosi { $who }

detail-claims-differ = Iskazi koji se razlikuju
detail-claims-single = Bez suprotne tvrdnje

detail-figures-title = koliko { $unit }
detail-figures-count = { $count ->
    [one] { $count } tvrdnja
    [few] { $count } tvrdnje
   *[other] { $count } tvrdnji
}
detail-figures-count-in-year = { $count ->
    [one] { $count } tvrdnja iz { $year }.
    [few] { $count } tvrdnje iz { $year }.
   *[other] { $count } tvrdnji iz { $year }.
}
detail-figures-row = { $speaker }: { $figures }
detail-figures-row-said = { $speaker }: { $figures }, izjavljeno { OF($date) }
detail-figure-for = stanje { OF($date) }
detail-start-time = { $speaker }: { $time }

detail-source-agency = Novinska agencija
detail-source-newspaper = Novine
detail-source-broadcaster = Radio ili televizija
detail-source-online = Internet medij
detail-source-government = Vlada
detail-source-military = Oružane snage
detail-source-international = Međunarodna organizacija
detail-source-ngo = Nevladina organizacija
detail-source-church = Crkva
detail-source-encyclopedia = Enciklopedija
detail-source-reference = Referentno delo
detail-source-blog = Blog
detail-source-first-hand = izveštaj iz prve ruke
detail-source-second-hand = nije iz prve ruke
detail-source-public = javni servis
detail-source-relays = Prenosi izveštaj: { $whose }
detail-source-copy = Pročitana je samo kopija

detail-state-government = vlada
detail-state-military = oružane snage
detail-state-relays = prenosi državne medije
detail-state-media = državni mediji
