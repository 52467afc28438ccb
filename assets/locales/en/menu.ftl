# Names of keys in menus and in the page of shortcuts, as keyboards of the language have them.

menu-key-space = Space
menu-key-escape = Esc
menu-key-home = Home
menu-key-end = End
menu-key-page-up = Page Up
menu-key-page-down = Page Down
# The key with an arrow to the left.
menu-key-left = Left
# The key with an arrow to the right.
menu-key-right = Right
