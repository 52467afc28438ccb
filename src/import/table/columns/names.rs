//! Names of columns as people write them, and the roles that they stand for.
//!
//! Names are compared folded, without anything but letters and digits: `Event date`, `event_date`
//! and `EVENT-DATE` are the same, and so are `Širina` and `sirina`.

use crate::import::reading::ColumnRole as Role;
use crate::text::folded;

/// Names in English, Serbian and Albanian, and those that well-known files and programs use; the
/// first row that has a name decides.
const NAMES: [(Role, &str); 33] = [
    (
        Role::Latitude,
        "shirota enlem szerokosc szerokoscgeograficzna geografskasirinastepeni shyrota sirota geogrsirina geogsirina lat latitude latdeg latwgs84 ycoord ycoordinate pointy coordy gpslat gpslatitude \
        geolat sirina geosirina geografskasirina gjeresia gjeresiagjeografike breite latitud latitudine \
        actiongeolat locationlatitude decimallatitude placelat geolatitude y",
    ),
    (
        Role::Longitude,
        "dolgota dovhota boylam dlugosc dlugoscgeograficzna geogrduzina geogduzina lon lng long longitude londeg lonwgs84 xcoord xcoordinate pointx coordx gpslon \
        gpslng gpslongitude geolon geolng duzina geoduzina geografskaduzina gjatesia \
        gjatesiagjeografike lange laenge longitud longitudine actiongeolong locationlongitude \
        decimallongitude placelon placelng geolongitude x",
    ),
    (
        Role::Coordinates,
        "coordinates coordinate coords coord latlon latlng latlong latitudelongitude \
        geo gps gpscoordinates position koordinate koordinata koordinatat koordinatatgps geometry geom \
        wkt geomwkt point wherecoordinates geopoint koordinaten coordonnees coordenadas geowkt mgrs utm \
        gridreference gridref mgrsreference utmcoordinates koordinaty koordinati",
    ),
    (
        Role::RadiusKm,
        "radiuskm uncertaintykm approximation approximationkm errorkm poluprecnikkm \
        rrezjakm",
    ),
    (
        Role::Radius,
        "radius radiusm uncertainty uncertaintym errorm accuracy accuracym precisionm \
        coordinateuncertaintyinmeters poluprecnik rrezja",
    ),
    (
        Role::Until,
        "datakonca datazaversenia until end enddate dateend enddatetime endtime endsat to dateto todate finish \
        finishdate kraj datumkraja zavrsetak krajnjidatum fundi mbarimi datambarimit dtend datumdo \
        perfundimi ende fin validto",
    ),
    (Role::Year, "rok god yil year godina viti jahr annee anno startyear"),
    (Role::Month, "mjesec miesiac ay mes month mesec muaji monat mois startmonth"),
    (Role::Day, "dayofmonth startday danumesecu"),
    (
        Role::Said,
        "said saidon saidat reportedon reportedat publishedat published publicationdate \
        datepublished pubdate datereported reportdate sourcedate objavljeno datumobjave recenodatuma \
        dataepublikimit publikuar",
    ),
    (
        Role::Time,
        "vrijeme vremja vremia vremya vrema saat godzina ura time timeofday hour clock starttime eventtime vreme sat casova ora koha uhrzeit heure \
        hora",
    ),
    (
        Role::When,
        "tarih kohes datasobytia dato when date day start startdate datestart datetime timestamp begin begindate from \
        datefrom fromdate eventdate dateofevent dateofincident incidentdate occurred occurredat \
        occurredon happened sqldate datum datumidogadjaja datumdogadaja dan kada pocetak datumpocetka \
        data dataengjarjes kur dita fillimi datafillimit dtstart fecha datumzeit datumod validfrom",
    ),
    (
        Role::Id,
        "id eventid eventidcnty identifier uid uuid guid recordid rowid objectid incidentid \
        globaleventid key ref reference code sifra oznaka rb rbr redbr rednibroj identifikues nr no",
    ),
    (
        Role::Title,
        "baslik baslık nazvanie zagolovok zaglavie titolo what zahlavok nazva title name headline heading event eventname eventtitle eventtype2 caption naslov \
        naziv ime dogadjaj dogadaj titulli titull emri ngjarja titel titre titulo label subject shortdescription",
    ),
    (
        Role::Statement,
        "statement claim quote quotation said2 whatwassaid words izjava tvrdnja citat \
        deklarata deklarate thenia thenie pretendimi",
    ),
    (
        Role::Speaker,
        "speaker claimant whosaidit saidby claimedby spokesperson author2 govornik izjavio \
        rekao kokaze kojerekao izvorizjave folesi deklaruesi thatha",
    ),
    (
        Role::Summary,
        "aciklama acıklama descrizione opys opisanie beschrijving descricao summary description desc descriptiontext details detail text body notes narrative \
        abstract content comment2 eventdescription incidentdescription opis sazetak detalji tekst \
        beleske pershkrimi pershkrim permbledhja permbledhje teksti beschreibung descripcion wheredescription2",
    ),
    (
        Role::Address,
        "url link address webaddress sourceurl sourcelink href uri website web permalink \
        archiveurl adresa vebadresa veza poveznica sajt adresainternetit lidhja vegeza mediaurl video \
        videolink imageurl",
    ),
    (
        Role::Publisher,
        "publisher outlet newspaper medium mediahouse agency publication izdavac medij \
        redakcija botuesi mediumi sourceoffice newssource",
    ),
    (
        Role::Source,
        "kaynak fonte istocnik istochnik iztocnik dzerelo zrodlo source sources sourcename sourcetitle reportedby citation references izvor izvori \
        burimi burimet burim quelle quellen fuente fuentes",
    ),
    (
        Role::Country,
        "country countryname nation state2 drzava zemlja shteti vendi2 pays pais land \
        admin0",
    ),
    (
        Role::Region,
        "region province district admin1 admin2 admin3 adm1 adm2 state county municipality \
        oblast okrug opstina opcina rajoni komuna qarku governorate oblast2 department area",
    ),
    (
        Role::Place,
        "yer mjesto luogo local miejsce misto place placename location locationname site town city village settlement venue where \
        address2 mesto lokacija grad selo naselje vendi vend qyteti fshati lokacioni ort lieu lugar \
        actiongeofullname locality toponym spot",
    ),
    (
        Role::Kind,
        "kind type category eventtype incidenttype class classification disordertype \
        categoryfull vrsta tip kategorija lloji tipi kategoria kind2 typ art categorie",
    ),
    (
        Role::Actor,
        "actor actors actor1 actor2 participant participants party parties side sidea sideb \
        assocactor1 assocactor2 actor1name actor2name perpetrator group organisation organization \
        akter akteri ucesnik ucesnici strana strane aktori aktoret pala palet pjesemarresi person people \
        who ko",
    ),
    (
        Role::Tag,
        "tag tags keyword keywords subeventtype subtype label2 labels oznake etiketa etiketat \
        kljucnereci fjalekyce theme topic group2 associations",
    ),
    (
        Role::Figure,
        "olu yarali yaralı morti feriti mortos feridos heridas zabici ranni pogibsie pogibshie ranenye zaginati ozlijedjeni ozlijedeni povrijedjeni povrijedeni getotete tues fatalities deaths dead killed injured wounded hurt casualties best arrests arrested \
        detained victims civilians participantscount count number quantity poginuli poginulih ubijeni \
        ubijenih ranjeni ranjenih povredeni povredeno zrtve zrtava broj brojzrtava uhapseni uhapsenih tevrare \
        tevdekur tevdekurit teplagosur viktima numri vrare plagosur tote verletzte morts blesses \
        muertos heridos crowdsize deathsa deathsb deathscivilians deathsunknown",
    ),
    (Role::FigureLow, "low lowestimate minimum deathslow fatalitieslow"),
    (Role::FigureHigh, "high highestimate maximum deathshigh fatalitieshigh"),
    (Role::DatePrecision, "timeprecision dateprec dateprecision"),
    (Role::PlacePrecision, "geoprecision whereprec geoprec locationprecision"),
    (Role::Earliest, "earliest notbefore najranije meheret"),
    (Role::Latest, "latest notafter najkasnije mevone"),
];

/// The role that the name of a column stands for; `None` for a name that is not known.
pub(super) fn role(name: &str) -> Option<Role> {
    let own = compared(name);
    let find = |own: &str| {
        let has = |names: &str| names.split_whitespace().any(|name| name == own);
        NAMES.iter().find(|(_, names)| has(names)).map(|(role, _)| *role)
    };
    find(&own).or_else(|| {
        // `Date (UTC)`, `Latitude [°]`: what stands in brackets says how, not what.
        let (before, _) = name.split_once(['(', '[', '/'])?;
        find(&compared(before)).filter(|_| !before.trim().is_empty())
    })
}

/// Whether a name is that of a day, which may be a whole date or its number in the month.
pub(super) fn is_day_of_month(name: &str) -> bool {
    ["day", "dan", "dita", "tag", "jour", "dia", "giorno", "den", "gun"]
        .contains(&compared(name).as_str())
}

/// A name as it is compared.
pub(super) fn compared(name: &str) -> String {
    folded(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_three_languages_however_they_are_written() {
        for (name, expected) in [
            ("Event Date", Role::When),
            ("DATUM", Role::When),
            ("Data", Role::When),
            ("Geografska širina", Role::Latitude),
            ("gjatësia gjeografike", Role::Longitude),
            ("Mesto", Role::Place),
            ("Vendi", Role::Place),
            ("izvor", Role::Source),
            ("Koordinate (WGS84)", Role::Coordinates),
            ("killed", Role::Figure),
            ("URL", Role::Address),
            ("Датум", Role::When),
        ] {
            assert_eq!(role(name), Some(expected), "{name}");
        }
        assert_eq!(role("colour of the sky"), None);
    }

    #[test]
    fn no_name_stands_for_two_roles() {
        let mut seen = std::collections::HashMap::new();
        for (role, names) in NAMES {
            for name in names.split_whitespace() {
                assert_eq!(seen.insert(name, role), None, "{name}");
            }
        }
    }
}
