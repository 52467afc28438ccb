//! Fonts of the system: which of them draws a letter that the embedded ones lack.
//!
//! The system is asked as it asks itself: for its own choice of a font for the script (fontconfig,
//! CoreText, DirectWrite). Where that font lacks the letter, all others are tried.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use fontique::{
    Attributes, Collection, CollectionOptions, FallbackKey, FontInfo, FontStyle, FontWeight,
    FontWidth, GenericFamily, Language, QueryFamily, QueryFont, QueryStatus, Script, SourceCache,
    SourceCacheOptions,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use unicode_script::UnicodeScript as _;

use super::embedded::Weight;

/// The bytes of a font file, mapped from the disk and shared.
pub type FontBytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A font of the system.
#[derive(Clone)]
pub struct SystemFont {
    /// Family and cut, one name for each font.
    pub name: String,
    /// Its file.
    pub bytes: FontBytes,
    /// Its number in a file of several.
    pub index: u32,
    /// How far its base line lies below that of an embedded font, in ems, where both are centred in
    /// one line by the heights that they ask for.
    pub drop: f64,
}

impl SystemFont {
    /// The font as a reader of tables; `None` where the file is broken.
    pub(super) fn tables(&self) -> Option<FontRef<'_>> {
        FontRef::from_index((*self.bytes).as_ref(), self.index).ok()
    }

    /// Whether it has the letter, with an outline or a picture.
    pub(super) fn has(&self, letter: char) -> bool {
        self.tables().is_some_and(|font| draws(&font, letter))
    }
}

impl fmt::Debug for SystemFont {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SystemFont").field(&self.name).finish()
    }
}

impl PartialEq for SystemFont {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

static FONTS: LazyLock<Mutex<SystemFonts>> = LazyLock::new(|| Mutex::new(SystemFonts::load()));

/// The font of the system for a letter; `None` where none has it. The first call lists the fonts of
/// the system, which takes a moment; an answer is kept.
pub fn system_font(letter: char, weight: Weight) -> Option<Arc<SystemFont>> {
    FONTS.lock().unwrap_or_else(PoisonError::into_inner).find(letter, weight)
}

struct SystemFonts {
    collection: Collection,
    sources: SourceCache,
    locale: Option<Language>,
    /// The fonts in use, in the order in which they were found.
    found: HashMap<Weight, Vec<Arc<SystemFont>>>,
    answers: HashMap<(char, Weight), Option<Arc<SystemFont>>>,
    /// The first font of every family, listed once a letter asks for all of them.
    all: Option<Vec<(String, FontInfo)>>,
}

impl SystemFonts {
    fn load() -> Self {
        let locale = sys_locale::get_locale();
        Self {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: true }),
            sources: SourceCache::new(SourceCacheOptions::default()),
            locale: locale.and_then(|tag| Language::parse(&tag).ok()),
            found: HashMap::new(),
            answers: HashMap::new(),
            all: None,
        }
    }

    fn find(&mut self, letter: char, weight: Weight) -> Option<Arc<SystemFont>> {
        if let Some(answer) = self.answers.get(&(letter, weight)) {
            return answer.clone();
        }
        // One that is in use already comes first: so does egui, which asks for no second one.
        let in_use = self.found.get(&weight).into_iter().flatten().find(|font| font.has(letter));
        let answer = in_use.cloned().or_else(|| {
            let font = match (self.chosen_by_system(letter, weight), weight) {
                (Some(font), _) => Arc::new(font),
                (None, Weight::Regular) => Arc::new(self.any_with(letter)?),
                // All fonts are gone through once for a letter.
                (None, _) => self.find(letter, Weight::Regular)?,
            };
            self.found.entry(weight).or_default().push(Arc::clone(&font));
            Some(font)
        });
        self.answers.insert((letter, weight), answer.clone());
        answer
    }

    /// The font that the system has for the script of the letter; for a sign of no script one of its
    /// usual families.
    fn chosen_by_system(&mut self, letter: char, weight: Weight) -> Option<SystemFont> {
        let (style, heavy) = match weight {
            Weight::Regular => (FontStyle::Normal, FontWeight::NORMAL),
            Weight::Bold => (FontStyle::Normal, FontWeight::BOLD),
            Weight::Italic => (FontStyle::Italic, FontWeight::NORMAL),
        };
        let attributes = Attributes::new(FontWidth::NORMAL, style, heavy);
        let own = self.locale;
        let script = Script::parse(letter.script().short_name()).ok();
        let script = script.filter(|_| !is_shared(letter));
        // The font for a script of one language may lack letters of another: Japanese and Chinese.
        let locales = std::iter::once(own).chain(OTHER_LOCALES.iter().copied().map(Some));
        let mut found = None;
        for locale in locales.take(if script.is_some() { usize::MAX } else { 1 }) {
            let mut query = self.collection.query(&mut self.sources);
            query.set_attributes(attributes);
            if let Some(script) = script {
                // The relative of the embedded fonts first: the system may have a display face in
                // mind. Then its plain face, then whatever has the script.
                let kin = format!("Noto Sans {}", letter.script().full_name().replace('_', " "));
                let plain = QueryFamily::Generic(GenericFamily::SansSerif);
                query.set_families([QueryFamily::Named(&kin), plain]);
                query.set_fallbacks(FallbackKey::new(script, locale.as_ref()));
            } else {
                query.set_families(SIGN_FAMILIES.map(QueryFamily::Generic));
            }
            query.matches_with(|font| {
                if is_drawn_by(font, letter) {
                    found = Some(font.clone());
                    return QueryStatus::Stop;
                }
                QueryStatus::Continue
            });
            if found.is_some() {
                break;
            }
        }
        let font = found?;
        let family = self.collection.family_name(font.family.0).unwrap_or("unnamed").to_owned();
        let name = format!("{family} {} {}", font.family.1, font.index);
        Some(system_font_of(name, font.blob.into_raw_parts().0, font.index))
    }

    /// The first font of all that has the letter.
    fn any_with(&mut self, letter: char) -> Option<SystemFont> {
        let Self { collection, sources, all, .. } = self;
        let all = all.get_or_insert_with(|| every_font(collection));
        all.iter().find_map(|(name, info)| {
            let blob = info.load(Some(sources))?;
            let font = FontRef::from_index(blob.as_ref(), info.index()).ok()?;
            draws(&font, letter).then(|| {
                let bytes = blob.clone().into_raw_parts().0;
                system_font_of(name.clone(), bytes, info.index())
            })
        })
    }
}

/// The families that have signs of no script, the likeliest first.
const SIGN_FAMILIES: [GenericFamily; 6] = [
    GenericFamily::SansSerif,
    GenericFamily::SystemUi,
    GenericFamily::Math,
    GenericFamily::Serif,
    GenericFamily::Monospace,
    GenericFamily::Emoji,
];

/// Locales whose fonts have what the one of the reader's locale may lack. Simplified Chinese is that
/// of Singapore: that of China stands for all of the script in the list of fall-backs.
static OTHER_LOCALES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    ["zh-SG", "zh-TW", "ja", "ko"].iter().filter_map(|tag| Language::parse(tag).ok()).collect()
});

fn every_font(collection: &mut Collection) -> Vec<(String, FontInfo)> {
    let mut names: Vec<String> = collection.family_names().map(str::to_owned).collect();
    names.sort();
    let fonts = names.into_iter().filter_map(|name| {
        let family = collection.family_by_name(&name)?;
        let font = family.fonts().get(family.default_font_index())?.clone();
        Some((format!("{name} {} {}", family.default_font_index(), font.index()), font))
    });
    fonts.collect()
}

/// Whether a character belongs to no script, or to whichever is around it.
fn is_shared(letter: char) -> bool {
    use unicode_script::Script;
    matches!(letter.script(), Script::Common | Script::Inherited | Script::Unknown)
}

fn is_drawn_by(font: &QueryFont, letter: char) -> bool {
    let tables = FontRef::from_index(font.blob.as_ref(), font.index);
    tables.is_ok_and(|tables| draws(&tables, letter))
}

fn draws(font: &FontRef<'_>, letter: char) -> bool {
    let glyph = font.charmap().map(letter).filter(|glyph| *glyph != GlyphId::NOTDEF);
    glyph.is_some_and(|glyph| {
        font.outline_glyphs().get(glyph).is_some()
            || font.color_glyphs().get(glyph).is_some()
            || font.bitmap_strikes().glyph_for_size(Size::unscaled(), glyph).is_some()
    })
}

fn system_font_of(name: String, bytes: FontBytes, index: u32) -> SystemFont {
    let mut font = SystemFont { name, bytes, index, drop: 0.0 };
    let drop =
        font.tables().as_ref().and_then(|own| Some(base_line(&embedded()?) - base_line(own)));
    font.drop = drop.unwrap_or_default();
    font
}

fn embedded() -> Option<FontRef<'static>> {
    FontRef::new(Weight::Regular.font()).ok()
}

/// The height of the middle of a line above the font's base line, in ems.
fn base_line(font: &FontRef<'_>) -> f64 {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let (up, down) = (f64::from(metrics.ascent), f64::from(metrics.descent));
    let height = up - down + f64::from(metrics.leading);
    (up - height / 2.0) / f64::from(metrics.units_per_em).max(1.0)
}
