//! A dataset's own kinds, each a number that stands for its declaration.
//!
//! A kind is copied with every event, so it has to be small; and whoever draws one needs its names
//! and its sign, which are in the file. Declarations are therefore kept in one table for as long as
//! the program runs, each different one once: opening a file again adds nothing, and an edited
//! declaration adds one entry.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Mutex, OnceLock, PoisonError};

use serde::de::{Deserialize, Deserializer, Error as _, Unexpected};
use serde::ser::{Serialize, Serializer};

use super::{EventKind, KindHue, KindShape, KindSign};
use crate::model::Text;

/// The most kinds that a dataset can have besides those that are built in.
pub const MAX_OWN_KINDS: usize = 64;

/// The most declarations that one run of the program can hold.
const CAPACITY: usize = 4096;

/// What a dataset says of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindDeclaration {
    /// The identifier that events refer to.
    pub id: Box<str>,
    /// Its names; `None` where the identifier serves.
    pub names: Option<Text>,
    /// The shape that it asks for; `None` takes one that is free.
    pub shape: Option<KindShape>,
    /// The hue that it asks for; `None` takes one that is free.
    pub hue: Option<KindHue>,
    /// The built-in kind before which it stands in lists; `None` is before the last.
    pub before: Option<EventKind>,
    /// Its number among the own kinds of the file, from zero.
    pub nth: usize,
    /// Whether the header declares it; else events merely use it.
    pub declared: bool,
}

impl KindDeclaration {
    /// A kind that only an event names.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.into(),
            names: None,
            shape: None,
            hue: None,
            before: None,
            nth: 0,
            declared: false,
        }
    }

    /// How it is drawn: as it asks, and as is free where it does not.
    pub fn sign(&self) -> KindSign {
        let free = KindSign::nth_free(self.nth);
        KindSign { shape: self.shape.unwrap_or(free.shape), hue: self.hue.unwrap_or(free.hue) }
    }
}

/// One of a dataset's own kinds. Two are equal if their identifiers are, whatever else their files
/// say of them.
#[derive(Clone, Copy)]
pub struct OwnKind(
    /// The position of the declaration in the table.
    u16,
);

/// A declaration with the position of the first one of the same identifier.
struct Entry {
    declaration: KindDeclaration,
    identity: u16,
}

static TABLE: [OnceLock<Entry>; CAPACITY] = [const { OnceLock::new() }; CAPACITY];

/// How many entries the table has.
static USED: Mutex<usize> = Mutex::new(0);

impl OwnKind {
    /// The kind of that declaration; `None` where the program has seen so many different ones that
    /// it can hold no more.
    pub fn declare(declaration: KindDeclaration) -> Option<Self> {
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        let mut identity = None;
        for (number, entry) in TABLE.iter().take(*used).enumerate() {
            let (Some(entry), Ok(number)) = (entry.get(), u16::try_from(number)) else { continue };
            if entry.declaration == declaration {
                return Some(Self(number));
            }
            if entry.declaration.id == declaration.id {
                identity = identity.or(Some(entry.identity));
            }
        }
        let number = u16::try_from(*used).ok()?;
        let identity = identity.unwrap_or(number);
        TABLE.get(*used)?.set(Entry { declaration, identity }).ok()?;
        *used += 1;
        Some(Self(number))
    }

    fn entry(self) -> Option<&'static Entry> {
        TABLE.get(usize::from(self.0)).and_then(OnceLock::get)
    }

    /// The position of the first declaration with the same identifier.
    fn identity(self) -> u16 {
        self.entry().map_or(self.0, |entry| entry.identity)
    }

    /// What its dataset says of it.
    pub fn declaration(self) -> &'static KindDeclaration {
        static NONE: OnceLock<KindDeclaration> = OnceLock::new();
        match self.entry() {
            Some(entry) => &entry.declaration,
            // Every number stands for an entry: it is given out when the entry is there.
            None => NONE.get_or_init(|| KindDeclaration::new("")),
        }
    }

    /// The identifier in the file.
    pub fn id(self) -> &'static str {
        &self.declaration().id
    }

    /// Its name in the language in which texts of the dataset are read.
    pub fn name(self) -> &'static str {
        let declaration = self.declaration();
        declaration.names.as_ref().map_or(&*declaration.id, |names| &**names)
    }
}

impl PartialEq for OwnKind {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.identity() == other.identity()
    }
}

impl Eq for OwnKind {}

impl Hash for OwnKind {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl PartialOrd for OwnKind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for OwnKind {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl fmt::Debug for OwnKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.id(), f)
    }
}

/// As its identifier.
impl Serialize for OwnKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for OwnKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let kind = Self::declare(KindDeclaration::new(&id));
        kind.ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&id), &"kind"))
    }
}
