certainty-possible = { $possible } nga { $shown } ndoshta më herët ose më vonë

certainty-sentence = { $sentence }; { $possible }

certainty-name = { $name }, ndoshta më herët ose më vonë

certainty-part-hours = { $part ->
    [night] Nata është nga { $from } deri në { $to }.
    [dawn] Agimi është nga { $from } deri në { $to }.
    [morning] Mëngjesi është nga { $from } deri në { $to }.
    [midday] Koha rreth mesditës është nga { $from } deri në { $to }.
    [daytime] Dita me dritë është nga { $from } deri në { $to }.
    [afternoon] Pasditja është nga { $from } deri në { $to }.
   *[evening] Mbrëmja është nga { $from } deri në { $to }.
}

certainty-earliest = { $event }, më së hershmi
certainty-latest = { $event }, më së voni

certainty-for = { $speaker }, për { $date }
    .date = për { $date }
certainty-said = thënë më { $date }
certainty-said-then = thënë nga { $speaker } më { $date }

certainty-figures = A { $a }, B { $b }

certainty-once = një herë, { $dates }

certainty-by = deri { $time }
certainty-between = { $from }–{ $to }

certainty-doubted = { $words }?

certainty-far-date = “{ $id }” mban vitin { $year }, larg nga të gjitha ngjarjet e tjera
certainty-far-date-meant = a deshët të thoni { $meant }?
certainty-far-date-others = të tjerat janë nga viti { $first } deri në vitin { $last }
certainty-future-date = “{ $id }” mban datën { $date }, që ende nuk ka ardhur
certainty-future-date-help = kontrolloni vitin, nëse nuk është plan
certainty-null-island = “{ $id }” ndodhet në 0, 0, në Gjirin e Guinesë
certainty-null-island-help = hiqeni pozicionin kur nuk dihet
certainty-beyond-map = harta nuk arrin te “{ $id }”, ngjarjet e të cilit qëndrojnë në buzë të saj
certainty-beyond-map-help = një “{ $field }” tjetër në krye të skedarit mund ta tregojë

certainty-key-possible = Ndoshta më herët ose më vonë
certainty-key-doubted = Datë e pasigurt

certainty-figure-outside = kjo shifër është për { $date }, kur forca nuk është askund: nuk vizatohet
certainty-figure-outside-help = shtoni kohën te { "presence" }, ose ndreqni datën

certainty-week-help = shkruani javën me ditët e saj, si te [2023-10-09..2023-10-15]

certainty-panel = Ndoshta më herët ose më vonë se datat e shfaqura
