knowledge-clock = Vreme saznanja
knowledge-value = { $day }: do tada { $known ->
    [one] { $known } tvrdnja
    [few] { $known } tvrdnje
   *[other] { $known } tvrdnji
}, kasnije { $later }
knowledge-others = Ostali
knowledge-today = danas
    .name = Poznato do danas
    .about = Prikaži sve što se danas zna
