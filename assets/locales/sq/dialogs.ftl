dialogs-grades = Për vlerësimet
dialogs-grades-intro = Vlerësimi sipas kodit të Admiralitetit ka dy pjesë: një shkronjë për besueshmërinë e burimit dhe një numër për vërtetësinë e informacionit. Pranë pohimit shfaqet shkronja më e mirë ndër burimet e tij, me numrin e vetë pohimit. Ngjarja e kalon filtrin kur ajo ose një pohim për të i ka të dyja pjesët dhe secila është aq e mirë sa kërkohet; F, 6 dhe çfarë nuk është vlerësuar nuk kalojnë kurrë.

dialogs-grades-rule = Si vlerësojnë këto të dhëna
dialogs-grades-no-rule = Të dhënat nuk e thonë
dialogs-grades-whole-file = Numrat janë ata të gjithë skedarit, edhe kur shfaqet vetëm çfarë dihej deri në një ditë

dialogs-reliability = Besueshmëria
    .counted = burime
dialogs-credibility = Vërtetësia
    .counted = pohime

dialogs-claims-by-grade = Pohimet sipas vlerësimit
dialogs-events-by-grade = Ngjarjet sipas vlerësimit

dialogs-shortcuts = Shkurtoret
dialogs-shortcuts-hint = Në boshtin kohor dhe në hartë, rrotulloni rrotën për të zmadhuar te kursori dhe tërhiqni për të lëvizur. Tërhiqni shkallën ose flamurin për ta lëvizur treguesin. Në hartë, vizatoni një drejtkëndësh me Shift për ta zmadhuar, klikoni dy herë për t’u afruar dhe klikoni me butonin tjetër për koordinata dhe largësi

dialogs-cancel = Anulo
    .tooltip = Ndal leximin; këtë e bën edhe Escape
dialogs-open = Hap…
    .tooltip = Hap një skedar tjetër të dhënash
dialogs-open-shipped = Hap “Serbi–Kosovë 2023”
    .tooltip = Hap të dhënat që vijnë me Ibarin
dialogs-show-problems = Shfaq problemet
    .tooltip = Rendit çfarë nuk është në rregull në skedar

dialogs-problems = Problemet
dialogs-edit = Hap skedarin
    .tooltip = Hap skedarin në redaktuesin tuaj
dialogs-copy-all = Kopjo të gjitha
    .tooltip = Vë gjithë listën në kujtesën e fragmenteve
dialogs-more-problems = { $count ->
    [one] Edhe { $count } tjetër, që nuk renditet
   *[other] Edhe { $count } të tjera, që nuk renditen
}
dialogs-copy = Kopjo
    .name = Kopjo problemin { $nth }
    .tooltip = Vë këtë problem në kujtesën e fragmenteve
dialogs-help = Ndihmë  { $help }
