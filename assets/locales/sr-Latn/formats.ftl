# Greške datoteka drugih programa: karata, vremenskih linija i kalendara.

formats-bad-xml = ovo nije { "XML" }: { $why }
formats-open-element = datoteka se završava unutar elementa „{ $element }”
formats-no-element = u datoteci nema nijednog elementa
formats-too-deep = elementi su jedan u drugom dublje od { $most }
formats-entity = uputnica „{ $name }” ostaje kako je zapisana: ono što datoteka deklariše ne razvija se
formats-too-many-cells = datoteka ima više zapisa i svojstava nego što može da se pročita; ostatak je izostavljen
formats-too-many-elements = elemenata u ovoj datoteci ima više od { $most }
formats-nothing = u ovoj datoteci formata { $format } nema zapisa
formats-no-zone = vremena bez zone čitaju se kao { "UTC" }
    .help = Navedite njihovu zonu u receptu, kao { $example }
formats-swapped = geografska širina stoji ispred dužine, pa se brojevi tako i čitaju
    .help = U tom formatu dužina je prva
formats-projected = ove koordinate nisu stepeni, već dužine u ravni
    .help = Prevedite datoteku u stepene: { $command }
formats-system = koordinate su u sistemu { $name }, a ne u stepenima { "WGS 84" }
formats-other-parts = od geometrije u više delova prikazan je najveći; ostali su sačuvani kao napomene
formats-holes = rupe u površinama se ne crtaju; čuvaju se kao napomene
formats-heights = visine se ne crtaju; visine tačaka čuvaju se kao napomene
formats-segments = delovi putanje čitaju se kao jedna
formats-bad-position = „{ $text }” nije položaj na Zemlji i izostavljeno je
formats-points-left = { $count ->
    [one] { $count } tačka putanje nema čitljivo vreme i izostavljena je
    [few] { $count } tačke putanje nemaju čitljivo vreme i izostavljene su
   *[other] { $count } tačaka putanje nema čitljivo vreme i izostavljeno je
}
formats-link = veza ka drugoj datoteci se ne prati
formats-overlay = slike preko karte i obilasci se ne čuvaju
formats-title-text = za reči naslovnog slajda nema mesta među događajima: „{ $text }”
formats-day-first = u datumima s kosim crtama dan je prvi, jer je jedan prvi broj veći od 12
formats-recurrence = čuva se samo prvi termin događaja koji se ponavlja; pravilo ponavljanja je napomena
    .help = Ostale termine zapišite kao zasebne događaje
formats-unknown-zone = nema vremenske zone po imenu { $zone }; njena vremena čitaju se kao ona bez zone
formats-bad-line = ovaj red nije deo kalendara i izostavljen je
formats-bad-archive = arhiva je oštećena i ne može da se raspakuje
formats-large-archive = arhiva se raspakuje na više od { $most } { "MB" }, što se ne čita
