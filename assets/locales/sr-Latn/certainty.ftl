certainty-possible = { $possible } od { $shown } možda ranije ili kasnije
certainty-sentence = { $sentence }; { $possible }
certainty-name = { $name }, možda ranije ili kasnije
certainty-part-hours = { $part ->
    [night] Noć je od { $from } do { $to }.
    [dawn] Zora je od { $from } do { $to }.
    [morning] Jutro je od { $from } do { $to }.
    [midday] Podne je od { $from } do { $to }.
    [daytime] Dan je od { $from } do { $to }.
    [afternoon] Popodne je od { $from } do { $to }.
   *[evening] Veče je od { $from } do { $to }.
}
certainty-earliest = { $event }, najranije
certainty-latest = { $event }, najkasnije
certainty-for = { $speaker }, stanje { $date }
    .date = stanje { $date }
certainty-said = izjavljeno { $date }
certainty-said-then = { $speaker }, izjavljeno { $date }
certainty-figures = { "A" } { $a }, { "B" } { $b }
certainty-once = jednom, { $dates }
certainty-by = do { $time }
certainty-between = { $from }–{ $to }
certainty-doubted = { $words }?

certainty-far-date = „{ $id }” ima godinu { $year }, daleko od svih drugih događaja
certainty-far-date-meant = da li ste mislili { $meant }?
certainty-far-date-others = ostali su iz razdoblja od { $first } do { $last }
certainty-future-date = „{ $id }” ima datum { $date }, koji tek dolazi
certainty-future-date-help = proverite godinu, osim ako je to plan
certainty-null-island = „{ $id }” leži na 0, 0, u Gvinejskom zalivu
certainty-null-island-help = izostavite položaj ako nije poznat
certainty-beyond-map = karta ne doseže „{ $id }”, čiji događaji stoje na njenoj ivici
certainty-beyond-map-help = druga „{ $field }” u zaglavlju može da prikaže to mesto

certainty-key-possible = Možda ranije ili kasnije
certainty-key-doubted = Nesiguran datum

certainty-figure-outside = ova brojka je za { $date }, kada snaga nigde nema: nije iscrtana
certainty-figure-outside-help = dodajte to vreme u { "presence" } ili ispravite datum
certainty-week-help = napišite sedmicu kao njene dane, kao u [2023-10-09..2023-10-15]
certainty-panel = Možda ranije ili kasnije od prikazanog perioda
