# Kopjimi dhe ruajtja: menytë e pohimeve dhe të ngjarjeve, zërat e menyve dhe çfarë thotë dritarja atëherë.

copy-done = U kopjua
copy-saved = U ruajt: { $file }
copy-saved-unasked = Dritarja për emërtimin e skedarit nuk u hap dot, prandaj u ruajt si { $file }

copy-claim = Kopjo çfarë tha { $speaker }
copy-event = Kopjo ngjarjen dhe burimet e saj
copy-sentence = Kopjo si fjali me burimin e saj
copy-figure = Kopjo “{ $figure } { $unit }” si fjali me burimin e saj
copy-citation = Kopjo si citim burimi
copy-markdown = Kopjo si listë në Markdown
copy-article = Kopjo tërë ngjarjen në Markdown
copy-address = Kopjo adresën e burimit { $source }

copy-selected-sentence = Kopjo ngjarjen si fjali
    .about = Kopjon titullin e ngjarjes së zgjedhur, me datë, vend dhe burime
copy-selected-article = Kopjo ngjarjen në Markdown
    .about = Kopjon gjithçka që paneli thotë për ngjarjen e zgjedhur
copy-rows = Kopjo listën si tekst
    .about = Kopjon ngjarjet e shfaqura, një fjali për rresht, dhe çfarë është mbajtur mbrapa
copy-table = Kopjo listën si tabelë
    .about = Kopjon ngjarjet e shfaqura si { "CSV" }
copy-save-data = Ruaj të dhënat…
    .about = Ruan ngjarjet e shfaqura si tabelë, për harta, për kalendarë dhe në formate të tjera
copy-save-page = Ruaj faqen…
    .about = Ruan datat e shfaqura si një faqe për uebin, me hartën dhe burimet
