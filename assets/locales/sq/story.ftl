story-sentence-left-out = kjo fjali lihet jashtë
story-no-claim = asnjë pohim nuk e mbështet këtë fjali
story-no-claim-help = shënoni te { "claims" } pohimet mbi të cilat mbështetet
story-unattributed = “{ $id }” kontestohet, dhe kjo fjali nuk thotë kush e pohon
story-unattributed-help = emërtoni folësin ({ $speaker }) ose jepni aktorin te { "said_by" }
story-hours-range = pritet një numër orësh nga 0 deri në 8766000, u gjet { $found }

story-offer = { $title }, në { $count ->
    [one] { $count } hap
   *[other] { $count } hapa
}
story-read = Lexo rrëfimin
    .about = E lexon hap pas hapi
story-offer-keys = { "Page Down" } çon më tej, { "S" } kthen te rrëfimi
story-not-now = Jo tani
    .about = Nuk e ofron më; gjendet te menyja Pamja

story-close = Mbyll
    .about = Ndal leximin; pamja mbetet siç është
story-previous = Hapi i mëparshëm
story-next = Hapi tjetër
story-step-of = { $step } nga { $count }
story-full = Ekran i plotë
    .about = Shfaq vetëm hartën, boshtin kohor dhe fjalitë ({ "F11" })
story-leave-full = Dil nga ekrani i plotë
    .about = Shfaq përsëri gjithçka ({ "Esc" })
story-back = Kthehu te rrëfimi
    .about = Shfaq përsëri atë që shfaq hapi ({ "S" })
story-step-date = { $step } · { $date }
story-step-name = Hapi { $step } nga { $count }: { $heading }
story-tick = Hapi { $step }: { $heading }
story-number = Burimi { $number }: { $about }
story-source = { $speaker }, { $date }
story-disputed = kontestohet

story-account = Siç e rrëfen
    .about = Fjalitë e kujt vijnë të parat; të tjerat janë të palosura
story-everybody = Të gjithë
story-teller = { $side } ({ $count })
story-known-on = Dihej deri më { $day }
story-by-others = { $count ->
    [one] { $count } fjali nga të tjerët
   *[other] { $count } fjali nga të tjerët
}
story-said-later = { $count ->
    [one] { $count } fjali mbështetet në thënie të mëvonshme
   *[other] { $count } fjali mbështeten në thënie të mëvonshme
}
story-fold =
    .about = Shfaq ose palos këto fjali

story-command-start = Lexo rrëfimin
    .about = Lexon rrëfimin e skedarit, ose kthen aty ku po lexohet
story-command-next = Hapi tjetër i rrëfimit
    .about = Kalon te hapi tjetër, ose e nis rrëfimin
story-command-previous = Hapi i mëparshëm i rrëfimit
    .about = Kthen te hapi para këtij
story-command-full = Rrëfimi në ekran të plotë
    .about = Shfaq vetëm hartën, boshtin kohor dhe fjalitë e rrëfimit
story-command-end = Mbyll rrëfimin
    .about = Ndal leximin; pamja mbetet siç është
story-command-copy = Kopjo pamjen si hap
    .about = I vë datat, hartën, zgjedhjen dhe filtrin në kujtesën e fragmenteve si hap për skedarin e të dhënave
story-source-open = Shfaq pohimin me atë që i përgjigjet
