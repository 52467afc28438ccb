menu-key-space = Hapësirë
menu-key-escape = Esc
menu-key-home = Home
menu-key-end = End
menu-key-page-up = { "Page Up" }
menu-key-page-down = { "Page Down" }
menu-key-left = Majtas
menu-key-right = Djathtas
