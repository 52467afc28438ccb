# Datat e shfaqura: periudha, ngjarjet e së cilës shihen.
dates-moment = Ky çast
    .about = Shfaq çka vlen në çastin e zgjedhur
dates-last = { $length } prapa
    .about = Shfaq një kohë të caktuar deri në çastin e zgjedhur, me të dy skajet
dates-next = { $length } përpara
    .about = Shfaq një kohë të caktuar nga çasti i zgjedhur, me të dy skajet
dates-until = Deri tani
    .about = Shfaq gjithçka deri në çastin e zgjedhur dhe çka fillon pikërisht atëherë
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
    .tooltip = Vendos çastin e zgjedhur te kjo ngjarje; datat e caktuara me dorë zgjerohen deri te ajo
