controls-kind-shown = Klikoni për ta fshehur, klikoni dy herë për të parë vetëm këtë
controls-kind-hidden = Klikoni për ta shfaqur

controls-kind-count = { $kind }, { $count }

controls-choice = { $name }, { $choice }

controls-go-to = Shko te { $event }

controls-event-when = { $title }, { $when }

controls-close-window = Mbyll dritaren
controls-resize-panel = Ndrysho madhësinë e panelit
