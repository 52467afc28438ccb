//! Tracer of the forms: a deserializer that notes the fields and words it is asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::value::{Error, StrDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer as _, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The fields and words of a form.
#[derive(Debug, Default)]
pub(super) struct FormShape {
    /// The path to each field: the names of the structs, words and fields around it.
    pub(super) fields: BTreeSet<String>,
    /// The words of each enumeration, by its name.
    pub(super) words: BTreeMap<&'static str, &'static [&'static str]>,
    /// The words that were tried, with the path to their field.
    pub(super) visited: BTreeSet<(String, &'static str)>,
    /// The path to a field that is left out of the file.
    pub(super) omitted: Option<String>,
}

/// A deserializer that gives every field a value and notes the fields and words it was asked for.
pub(super) struct Tracer<'t> {
    pub(super) shape: &'t mut FormShape,
    pub(super) path: String,
}

impl Tracer<'_> {
    fn below(&mut self, name: &str) -> Tracer<'_> {
        Tracer { path: format!("{}.{name}", self.path), shape: self.shape }
    }
}

/// One field after the other.
struct Fields<'t> {
    tracer: Tracer<'t>,
    names: std::slice::Iter<'static, &'static str>,
    current: &'static str,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let shape = &mut *self.tracer.shape;
        let path = |name: &str| format!("{}.{name}", self.tracer.path);
        let omitted = shape.omitted.clone();
        let mut names = self.names.by_ref().filter(|name| omitted.as_ref() != Some(&path(name)));
        let Some(name) = names.next() else { return Ok(None) };
        self.current = name;
        shape.fields.insert(path(name));
        let name: StrDeserializer<'_, Error> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let current = self.current;
        seed.deserialize(self.tracer.below(current))
    }
}

/// A list of one element, or the numbers of a word.
struct Elements<'t> {
    tracer: Tracer<'t>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let Tracer { shape, path } = &mut self.tracer;
        seed.deserialize(Tracer { shape, path: path.clone() }).map(Some)
    }
}

/// A word of an enumeration.
struct Word<'t> {
    tracer: Tracer<'t>,
    word: &'static str,
}

impl<'de> EnumAccess<'de> for Word<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let word: StrDeserializer<'_, Error> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> VariantAccess<'de> for Word<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.tracer)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { tracer: self.tracer, left: len })
    }

    fn struct_variant<V: Visitor<'de>>(
        mut self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word = self.word;
        let tracer = self.tracer.below(word);
        visitor.visit_map(Fields { tracer, names: fields.iter(), current: "" })
    }
}

macro_rules! values {
    ($($method:ident $visit:ident $value:expr;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit($value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Tracer<'_> {
    type Error = Error;

    /// Texts alone take more than one type: a string, or strings by language.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str("text")
    }

    values! {
        deserialize_bool visit_bool false;
        deserialize_i64 visit_i64 1;
        deserialize_f64 visit_f64 1.0;
        deserialize_str visit_borrowed_str "text";
        deserialize_string visit_borrowed_str "text";
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { tracer: self, left: 1 })
    }

    /// Names by language: their tags are no fields.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { tracer: self, names: [].iter(), current: "" })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        // A point is written without its name.
        let tracer = if name == "LatLon" { self } else { self.below(name) };
        visitor.visit_map(Fields { tracer, names: fields.iter(), current: "" })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.shape.words.insert(name, words);
        let fresh = words.iter().find(|word| {
            let visit = (self.path.clone(), **word);
            self.shape.visited.insert(visit)
        });
        visitor.visit_enum(Word { word: fresh.unwrap_or(&words[0]), tracer: self })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}
