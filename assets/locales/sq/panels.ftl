panels-grade-example = Një shembull
panels-grade-example-claim = Vlerësimin { $grade } e ka ky pohim: { $statement }
panels-grade-example-letter = { $letter }: nga burimet që e përcjellin, më i mirë është vlerësuar “{ $source }”: { $meaning }.
panels-grade-example-number = { $number }: sa i besueshëm është vetë pohimi: { $meaning }.
panels-theme-high-contrast-dark = Kontrast i lartë, i errët
panels-drawer-open = Hap panelin e ngjarjes së zgjedhur
panels-drawer-close = Mbyll panelin e ngjarjes së zgjedhur
panels-recent = Skedarët e fundit
panels-no-date = kjo nuk është datë
panels-no-length = Kjo nuk është kohëzgjatje, si “3 ditë”; datat e shfaqura mbeten siç janë
panels-bookmarks-copy = Kopjo për skedarin
    .about = Vendos të gjithë faqerojtësit në kujtesën e fragmenteve si faza në RON, për listën e fazave në skedarin e të dhënave
panels-docks-folded = { $count ->
    [one] { $count } vend jashtë hartës
   *[other] { $count } vende jashtë hartës
}
