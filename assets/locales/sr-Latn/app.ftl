app-window-title = { $title } – Ibar
app-open-dialog = Otvori zbirku podataka
app-open-dialog-known = Sve što Ibar čita
app-open-dialog-datasets = Zbirke podataka
app-open-dialog-all = Sve datoteke
app-is-gone = više ne postoji
app-cannot-be-read = ne može da se pročita: { $why }
app-reading-broke-off = čitanje je prekinuto
app-breaks-off = prekida se pre kraja
app-at-line = red { $line }: { $what }
app-file-and-reason = { $file } { $reason }
app-not-opened = datoteka { $file } nije otvorena
app-no-such-event = { $option }: { $file } nema događaj sa identifikatorom „{ $id }”
app-no-names-in = { $option }: { $file } nema nazive na jeziku „{ $tag }”, već na ovima: { $languages }
app-bad-option = { $option } { $text }: { $fault }
app-no-display = nema ekrana na kojem bi se otvorio prozor: pokrenite Ibar u grafičkoj sesiji, ili postavite { "DISPLAY" } ili { "WAYLAND_DISPLAY" }
app-display-silent = ekran ne odgovara: da li radi i da li su instalirane biblioteke koje navodi { "README" }?
app-base-map-unreadable = osnovna karta ne može da se pročita: { $why }
app-window-not-opened = prozor nije mogao da se otvori: { $why }

app-range-backwards = datum uz { "--to" } je pre datuma uz { "--from" }

app-bad-grade = { $option }: „{ $text }” nije ocena kao što je { $example }
