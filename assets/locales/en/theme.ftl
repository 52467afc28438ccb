# Names of the window's themes, in a menu.
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
