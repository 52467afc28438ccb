# Datat e shfaqura: periudha, ngjarjet e së cilës shihen.
dates-moment = Ky çast
    .about = Shfaq çfarë vlen te treguesi
dates-last = { $unit ->
    [year] 12 muaj prapa
    [day] 24 orë prapa
    [hour] 60 minuta prapa
    [minute] 60 sekonda prapa
   *[other] { $length } prapa
}
    .about = Shfaq një kohë të caktuar deri te treguesi, me të dy skajet
dates-next = { $unit ->
    [year] 12 muaj përpara
    [day] 24 orë përpara
    [hour] 60 minuta përpara
    [minute] 60 sekonda përpara
   *[other] { $length } përpara
}
    .about = Shfaq një kohë të caktuar nga treguesi, me të dy skajet
dates-until = Deri tani
    .about = Shfaq gjithçka deri te treguesi dhe çfarë fillon pikërisht atëherë
dates-between = Nga–deri
    .about = Shfaq një periudhë të caktuar me dorë, pa çastin e fundit
dates-outside = { $count ->
    [one] { $count } jashtë këtyre datave
   *[other] { $count } jashtë këtyre datave
}
dates-all-events = Të gjitha ngjarjet ({ $count })
    .name = Shfaq të gjitha ngjarjet
    .tooltip = Hiq çdo filtër dhe shfaq të gjitha datat
dates-not-shown = Jo në datat e shfaqura.
dates-go-there = Shko atje
    .tooltip = Vendos treguesin te kjo ngjarje; datat e caktuara me dorë zgjerohen deri te ajo

dates-span = { $from } – { $to }
dates-nothing-found = Asgjë s’i përgjigjet “{ $text }” në datat e shfaqura: { $dates }.
dates-nothing-passes = { $count ->
    [one] Filtrat fshehin { $count } ngjarje në datat e shfaqura: { $dates }.
   *[other] Filtrat fshehin të gjitha { $count } ngjarjet në datat e shfaqura: { $dates }.
}
dates-nothing-there = S’ka ngjarje në datat e shfaqura: { $dates }.
dates-look-in-all = Kërko në të gjitha datat
    .tooltip = Mbaj kërkimin dhe filtrat, dhe shfaq të gjitha datat
