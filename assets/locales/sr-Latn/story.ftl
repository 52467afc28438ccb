story-sentence-left-out = ova rečenica se izostavlja
story-no-claim = nijedna tvrdnja ne potkrepljuje ovu rečenicu
story-no-claim-help = navedite u { "claims" } tvrdnje na kojima počiva
story-unattributed = „{ $id }” je sporno, a ova rečenica ne kaže ko to tvrdi
story-unattributed-help = imenujte govornika ({ $speaker }) ili navedite aktera u { "said_by" }
story-hours-range = očekuje se broj sati od 0 do 8766000, nađeno je { $found }

story-offer = { $title }, u { $count ->
    [one] { $count } koraku
    [few] { $count } koraka
   *[other] { $count } koraka
}
story-read = Čitaj priču
    .about = Čitaj je korak po korak
story-offer-keys = { "Page Down" } vodi dalje, { "S" } vraća u priču
story-not-now = Ne sada
    .about = Ne nudi je više; ima je u meniju Prikaz

story-close = Zatvori
    .about = Prekini čitanje; prikaz ostaje kakav jeste
story-previous = Prethodni korak
story-next = Sledeći korak
story-step-of = { $step } od { $count }
story-full = Ceo ekran
    .about = Prikaži samo kartu, vremensku osu i rečenice ({ "F11" })
story-leave-full = Napusti ceo ekran
    .about = Prikaži ponovo sve ({ "Esc" })
story-back = Nazad u priču
    .about = Prikaži ponovo ono što prikazuje korak ({ "S" })
story-step-date = { $step } · { $date }
story-step-name = Korak { $step } od { $count }: { $heading }
story-tick = Korak { $step }: { $heading }
story-number = Izvor { $number }: { $about }
story-source = { $speaker }, { $date }
story-disputed = sporno

story-account = Kako priča
    .about = Čije rečenice stoje na početku; ostale su sažete
story-everybody = Svi
story-teller = { $side } ({ $count })
story-known-on = Poznato do { $day }
story-by-others = { $count ->
    [one] { $count } rečenica drugih
    [few] { $count } rečenice drugih
   *[other] { $count } rečenica drugih
}
story-said-later = { $count ->
    [one] { $count } rečenica počiva na kasnijim izjavama
    [few] { $count } rečenice počivaju na kasnijim izjavama
   *[other] { $count } rečenica počiva na kasnijim izjavama
}
story-fold =
    .about = Prikaži ili sažmi ove rečenice

story-command-start = Čitaj priču
    .about = Čitaj priču iz datoteke ili se vrati tamo gde se čita
story-command-next = Sledeći korak priče
    .about = Pređi na sledeći korak ili započni priču
story-command-previous = Prethodni korak priče
    .about = Vrati se na korak pre ovog
story-command-full = Priča preko celog ekrana
    .about = Prikaži samo kartu, vremensku osu i rečenice priče
story-command-end = Zatvori priču
    .about = Prekini čitanje; prikaz ostaje kakav jeste
story-command-copy = Kopiraj prikaz kao korak
    .about = Stavi datume, kartu, izbor i filter u ostavu kao korak za datoteku zbirke
story-source-open = Prikaži tvrdnju i ono što na nju odgovara
