//! Dataset files: what is read, what is refused, and what is said about it.

use ibar::dataset::load;

#[test]
fn a_file_with_every_field_of_the_form_is_read_without_an_issue() {
    let loaded = load(include_bytes!("fixtures/good/tiny.ron"));
    assert_eq!(loaded.issues, []);
    let dataset = loaded.dataset.expect("a dataset");
    assert_eq!(dataset.events().len(), 6);
    assert_eq!(dataset.claims().count(), 2);
    assert_eq!(dataset.disputes().count(), 1);
    assert_eq!(dataset.sources().len(), 2);
    assert_eq!(dataset.places().len(), 3);
    assert_eq!(dataset.actors().len(), 4);
    assert_eq!(dataset.forces().len(), 1);
    assert_eq!(dataset.phases().len(), 1);
    assert_eq!(dataset.stories().len(), 1);
}
