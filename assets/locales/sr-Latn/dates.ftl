# Prikazani datumi: razdoblje čiji se događaji vide.
dates-moment = Ovaj trenutak
    .about = Prikaži šta važi kod kazaljke
dates-last = { $unit ->
    [year] 12 meseci unazad
    [day] 24 sata unazad
    [hour] 60 minuta unazad
    [minute] 60 sekundi unazad
   *[other] { $length } unazad
}
    .about = Prikaži određeno vreme do kazaljke, sa oba kraja
dates-next = { $unit ->
    [year] 12 meseci unapred
    [day] 24 sata unapred
    [hour] 60 minuta unapred
    [minute] 60 sekundi unapred
   *[other] { $length } unapred
}
    .about = Prikaži određeno vreme od kazaljke, sa oba kraja
dates-until = Dosad
    .about = Prikaži sve do kazaljke i ono što tada počinje
dates-between = Od–do
    .about = Prikaži razdoblje zadato ručno, bez poslednjeg trenutka
dates-outside = { $count ->
    [one] { $count } van ovog perioda
    [few] { $count } van ovog perioda
   *[other] { $count } van ovog perioda
}
dates-all-events = Svi događaji ({ $count })
    .name = Prikaži sve događaje
    .tooltip = Ukloni sve filtere i prikaži celo razdoblje
dates-not-shown = Nije u prikazanom periodu.
dates-go-there = Idi tamo
    .tooltip = Postavi kazaljku na ovaj događaj; ručno zadati datumi proširuju se do njega

dates-span = { $from } – { $to }
dates-nothing-found = Ništa ne odgovara izrazu „{ $text }” u prikazanom periodu: { $dates }.
dates-nothing-passes = { $count ->
    [one] Filteri skrivaju { $count } događaj u prikazanom periodu: { $dates }.
    [few] Filteri skrivaju sva { $count } događaja u prikazanom periodu: { $dates }.
   *[other] Filteri skrivaju svih { $count } događaja u prikazanom periodu: { $dates }.
}
dates-nothing-there = U prikazanom periodu nema događaja: { $dates }.
dates-look-in-all = Traži u celom razdoblju
    .tooltip = Zadrži pretragu i filtere i prikaži celo razdoblje
