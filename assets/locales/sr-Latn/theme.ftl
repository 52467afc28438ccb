theme-light = Svetla
theme-dark = Tamna
theme-high-contrast = Visok kontrast
