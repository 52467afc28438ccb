theme-light = E çelët
theme-dark = E errët
theme-high-contrast = Kontrast i lartë
