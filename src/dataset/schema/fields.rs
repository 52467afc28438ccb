//! The fields and words that serde has for a type, asked of serde itself.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, Visitor, value::Error};
use serde::forward_to_deserialize_any;

use super::shape::Shapes;
use crate::dataset::form::{
    Actor, Claim, Dataset, Dispute, Event, Figure, Force, MapOpening, Media, Opening, Phase, Place,
    Presence, Quantity, Source, Step, Story, Strength, Text, Where,
};
use crate::dataset::list::List;
use crate::dataset::split::HEADER;
use crate::model::{
    ActorKind, Aspect, DatedBy, EventKind, ForceKind, LatLon, PlaceKind, PresenceRole, Reliability,
    Role, SourceKind, Stance, StateControl, StrengthKind,
};

/// Notes what a type asks for, and gives it nothing.
struct Listener<'l>(&'l mut Vec<&'static str>);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("neither fields nor words"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.0.extend(fields);
        Err(Error::custom("fields"))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.0.extend(words);
        Err(Error::custom("words"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// The fields or words of a type, after its name.
fn of<'de, T: Deserialize<'de>>() -> (&'static str, Vec<&'static str>) {
    let mut found = Vec::new();
    let _ = T::deserialize(Listener(&mut found));
    let path = std::any::type_name::<T>();
    let name = path.split('<').next().and_then(|path| path.rsplit("::").next());
    (name.unwrap_or(path), found)
}

#[test]
fn the_types_are_read_from_their_sources_as_serde_sees_them() {
    let shapes = Shapes::of_form();
    let types = [
        of::<Dataset<'_>>(),
        of::<Opening<'_>>(),
        of::<MapOpening>(),
        of::<Actor<'_>>(),
        of::<Source<'_>>(),
        of::<Place<'_>>(),
        of::<Event<'_>>(),
        of::<Media<'_>>(),
        of::<Where<'_>>(),
        of::<Claim<'_>>(),
        of::<Dispute<'_>>(),
        of::<Figure<'_>>(),
        of::<Quantity>(),
        of::<Force<'_>>(),
        of::<Presence<'_>>(),
        of::<Strength<'_>>(),
        of::<Phase<'_>>(),
        of::<Story<'_>>(),
        of::<Step<'_>>(),
        of::<LatLon>(),
        of::<ActorKind>(),
        of::<SourceKind>(),
        of::<StateControl>(),
        of::<Reliability>(),
        of::<PlaceKind>(),
        of::<Role>(),
        of::<DatedBy>(),
        of::<EventKind>(),
        of::<Stance>(),
        of::<Aspect>(),
        of::<ForceKind>(),
        of::<PresenceRole>(),
        of::<StrengthKind>(),
    ];
    for (name, expected) in &types {
        let shape = shapes.get(name).unwrap_or_else(|| panic!("{name} is in none of the sources"));
        let found: Vec<_> = shape.members.iter().map(|member| member.name).collect();
        assert_eq!(found, *expected, "{name}");
    }
    // What the form can hold is all among them.
    let mut kinds: Vec<_> = shapes.reached("Dataset").map(|shape| shape.name).collect();
    let mut known: Vec<_> = types.iter().map(|(name, _)| *name).collect();
    kinds.sort_unstable();
    known.sort_unstable();
    assert_eq!(kinds, known);
}

#[test]
fn every_field_and_word_says_what_it_means() {
    let shapes = Shapes::of_form();
    for shape in shapes.reached("Dataset") {
        for member in &shape.members {
            for member in std::iter::once(member).chain(&member.members) {
                let (name, doc) = (member.name, &member.doc);
                assert!(doc.ends_with('.'), "{} {name}: “{doc}”", shape.name);
                // Backquotes and brackets speak to those who read the source.
                assert!(!doc.contains(['`', '[']), "{} {name}: “{doc}”", shape.name);
            }
        }
    }
}

#[test]
fn the_form_in_one_piece_has_the_fields_that_the_splitter_knows() {
    let (_, fields) = of::<Dataset<'_>>();
    let known: Vec<_> = HEADER.into_iter().chain(List::ALL.map(List::field)).collect();
    assert_eq!(fields, known);
}

#[test]
fn the_example_in_one_piece_says_what_the_loader_makes_of_its_parts() {
    let text = super::schema();
    let form = crate::dataset::read::parse::<Dataset<'_>>(&text).expect("the example");
    let dataset = crate::dataset::load(text.as_bytes()).dataset.expect("the example");
    let texts = |texts: &[Text<'_>]| -> Vec<Box<str>> {
        texts.iter().map(|text| (**text).into()).collect()
    };
    let meta = &dataset.meta;
    assert_eq!(form.ibar, 1);
    assert_eq!(*form.title, *meta.title);
    assert_eq!(*form.summary, *meta.summary);
    assert_eq!(form.time_zone.as_deref(), Some(&*meta.time_zone));
    assert_eq!(texts(&form.languages), meta.languages);
    assert_eq!(texts(&form.credits), meta.credits);
    assert_eq!(texts(&form.grading), meta.grading);
    assert_eq!(form.opening.is_some(), meta.opening.is_some());
    assert_eq!(form.actors.len(), dataset.actors().len());
    assert_eq!(form.sources.len(), dataset.sources().len());
    assert_eq!(form.places.len(), dataset.places().len());
    assert_eq!(form.events.len(), dataset.events().len());
    assert_eq!(form.forces.len(), dataset.forces().len());
    assert_eq!(form.phases.len(), dataset.phases().len());
    assert_eq!(form.stories.len(), dataset.stories().len());
}
