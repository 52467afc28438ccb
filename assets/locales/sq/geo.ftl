geo-base-map-unreadable = harta bazë nuk lexohet: { $why }

geo-base-map-form = harta bazë ka formën { $found }; ky program lexon formën { $read }

geo-base-map-parallels = paralelet standarde të hartës bazë duhet të jenë në veri të ekuatorit, ose të dyja në jug

geo-base-map-arc = harku { $number } i hartës bazë është i dëmtuar

geo-base-map-frame = korniza e hartës bazë nuk ka sipërfaqe
