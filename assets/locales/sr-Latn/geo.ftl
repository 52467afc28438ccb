geo-base-map-unreadable = osnovna karta ne može da se pročita: { $why }
geo-base-map-form = osnovna karta ima oblik { $found }; ovaj program čita oblik { $read }
geo-base-map-parallels = standardne paralele osnovne karte moraju obe biti severno ili obe južno od ekvatora
geo-base-map-arc = luk { $number } osnovne karte je oštećen
geo-base-map-frame = okvir osnovne karte nema površinu
