//! Forms of records from values with places: serde's deserializer for [`Node`]s.
//!
//! An error has the place of the innermost value that it is about.

use std::fmt;
use std::ops::Range;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer as _, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::node::{Node, NodeField, Value};
use crate::dataset::Issue;
use crate::{label, phrase};

/// Why a value does not have the form that it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FormError {
    /// In serde's words.
    pub(super) message: String,
    /// The bytes of the value.
    pub(super) at: Option<Range<usize>>,
    /// Whether it is about a field that no form has.
    pub(super) is_unknown_field: bool,
}

impl FormError {
    /// The error as an issue; of the whole record where its own place is not known.
    pub(super) fn issue(&self, record: Range<usize>) -> Issue {
        let what = phrase!("import-bad-form", why = self.message.as_str());
        let span = self.at.clone().unwrap_or(record);
        Issue::error("bad-form", what, span).with_loss(|| label!("check-it-left-out"))
    }

    fn at(self, span: &Range<usize>) -> Self {
        Self { at: self.at.or_else(|| Some(span.clone())), ..self }
    }
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FormError {}

impl de::Error for FormError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), at: None, is_unknown_field: false }
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let message = format!("unknown field `{field}`, expected {}", expected.join(", "));
        Self { message, at: None, is_unknown_field: true }
    }
}

impl Node {
    fn unexpected(&self) -> Unexpected<'_> {
        match &self.value {
            Value::Null => Unexpected::Unit,
            Value::Bool(yes) => Unexpected::Bool(*yes),
            Value::Number(digits) => Unexpected::Float(digits.parse().unwrap_or_default()),
            Value::Text(text) => Unexpected::Str(text),
            Value::List(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = FormError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        let result = match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(*yes),
            Value::Number(digits) => match (digits.parse::<i64>(), digits.parse::<f64>()) {
                (Ok(whole), _) => visitor.visit_i64(whole),
                (_, Ok(number)) => visitor.visit_f64(number),
                _ => Err(FormError::invalid_type(self.unexpected(), &visitor)),
            },
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => visitor.visit_seq(Items(items.iter())),
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.iter(), value: None })
            }
        };
        result.map_err(|error| error.at(&self.span))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        // Every digit counts: a number with a point is never read as a whole one.
        match &self.value {
            Value::Number(digits) => match digits.parse() {
                Ok(number) => {
                    visitor.visit_f64(number).map_err(|error: FormError| error.at(&self.span))
                }
                Err(_) => Err(FormError::invalid_type(self.unexpected(), &visitor).at(&self.span)),
            },
            _ => Err(FormError::invalid_type(self.unexpected(), &visitor).at(&self.span)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        let variant = match &self.value {
            Value::Text(name) => Variant { name, span: &self.span, contents: None },
            Value::Object(fields) => {
                let [NodeField { name, span, value }] = fields.as_slice() else {
                    let error = FormError::invalid_length(fields.len(), &"one variant");
                    return Err(error.at(&self.span));
                };
                Variant { name, span, contents: Some(value) }
            }
            _ => return Err(FormError::invalid_type(self.unexpected(), &visitor).at(&self.span)),
        };
        visitor.visit_enum(variant).map_err(|error| error.at(&self.span))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_newtype_struct(self).map_err(|error| error.at(&self.span))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match &self.value {
            Value::Text(text) => visitor.visit_borrowed_str(text),
            _ => Err(FormError::invalid_type(self.unexpected(), &visitor)),
        }
        .map_err(|error| error.at(&self.span))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'t>(std::slice::Iter<'t, Node>);

impl<'t> SeqAccess<'t> for Items<'t> {
    type Error = FormError;

    fn next_element_seed<S: DeserializeSeed<'t>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, FormError> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Fields<'t> {
    fields: std::slice::Iter<'t, NodeField>,
    value: Option<&'t Node>,
}

impl<'t> MapAccess<'t> for Fields<'t> {
    type Error = FormError;

    fn next_key_seed<S: DeserializeSeed<'t>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, FormError> {
        let Some(field) = self.fields.next() else { return Ok(None) };
        self.value = Some(&field.value);
        let key = de::value::BorrowedStrDeserializer::new(field.name.as_str());
        seed.deserialize(key).map(Some).map_err(|error: FormError| error.at(&field.span))
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value, FormError> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(FormError::custom("a value without a name")),
        }
    }
}

struct Variant<'t> {
    name: &'t str,
    span: &'t Range<usize>,
    contents: Option<&'t Node>,
}

impl<'t> EnumAccess<'t> for Variant<'t> {
    type Error = FormError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<(S::Value, Self), FormError> {
        let name: StrDeserializer<'_, FormError> = self.name.into_deserializer();
        let variant = seed.deserialize(name).map_err(|error| error.at(self.span))?;
        Ok((variant, self))
    }
}

impl<'t> VariantAccess<'t> for Variant<'t> {
    type Error = FormError;

    fn unit_variant(self) -> Result<(), FormError> {
        match self.contents {
            None => Ok(()),
            Some(node) => {
                Err(FormError::invalid_type(node.unexpected(), &"nothing").at(&node.span))
            }
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<S::Value, FormError> {
        match self.contents {
            Some(node) => seed.deserialize(node),
            None => Err(FormError::invalid_type(Unexpected::UnitVariant, &"a value").at(self.span)),
        }
    }

    fn tuple_variant<V: Visitor<'t>>(self, len: usize, visitor: V) -> Result<V::Value, FormError> {
        match self.contents {
            Some(node) => node.deserialize_tuple(len, visitor),
            None => Err(FormError::invalid_type(Unexpected::UnitVariant, &visitor).at(self.span)),
        }
    }

    fn struct_variant<V: Visitor<'t>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        match self.contents {
            Some(node) => node.deserialize_struct("", fields, visitor),
            None => Err(FormError::invalid_type(Unexpected::UnitVariant, &visitor).at(self.span)),
        }
    }
}
