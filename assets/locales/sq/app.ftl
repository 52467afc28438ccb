app-window-title = { $title } – Ibar

app-open-dialog = Hap të dhëna
app-open-dialog-known = Gjithçka që lexon Ibari
app-open-dialog-datasets = Skedarë të dhënash
app-open-dialog-all = Të gjithë skedarët

app-is-gone = nuk është më
app-cannot-be-read = nuk lexohet: { $why }

app-reading-broke-off = leximi u ndërpre
app-breaks-off = skedari ndërpritet
app-at-line = rreshti { $line }: { $what }

app-file-and-reason = { $file } { $reason }
app-not-opened = { $file } nuk u hap

app-no-such-event = { $option }: { $file } nuk ka ngjarje me identifikuesin '{ $id }'
app-no-names-in = { $option }: { $file } nuk ka emra në gjuhën “{ $tag }”, por në këto: { $languages }
app-bad-option = { $option } { $text }: { $fault }

app-no-display = nuk ka ekran ku të hapet një dritare: niseni Ibarin në një sesion desktopi, ose caktoni { "DISPLAY" } ose { "WAYLAND_DISPLAY" }
app-display-silent = serveri i ekranit nuk përgjigjet: a është në punë, dhe a janë instaluar bibliotekat që përmend { "README" }?
app-base-map-unreadable = harta bazë nuk lexohet: { $why }
app-window-not-opened = dritarja nuk mundi të hapej: { $why }

app-range-backwards = data e { "--to" } është para asaj të { "--from" }

app-bad-grade = { $option }: “{ $text }” nuk është vlerësim si { $example }
