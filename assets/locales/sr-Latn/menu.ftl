menu-key-space = Razmak
menu-key-escape = { "Esc" }
menu-key-home = { "Home" }
menu-key-end = { "End" }
menu-key-left = Levo
menu-key-right = Desno
