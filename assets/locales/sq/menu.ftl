menu-key-space = Hapësirë
menu-key-escape = Esc
menu-key-home = Home
menu-key-end = End
menu-key-left = Majtas
menu-key-right = Djathtas
