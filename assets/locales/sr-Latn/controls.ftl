controls-kind-shown = Kliknite da sakrijete, dvaput da vidite samo to
controls-kind-hidden = Kliknite da prikažete
controls-kind-count = { $kind }, { $count }
controls-choice = { $name }, { $choice }
controls-go-to = Idi na: { $event }
controls-event-when = { $title }, { $when }
controls-close-window = Zatvori prozor
controls-resize-panel = Promeni širinu okna
