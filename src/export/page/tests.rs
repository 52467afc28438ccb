//! Promises of a page: one file, nothing from outside, readable without script, and the dataset in it.

use super::*;
use crate::dataset::{SHIPPED, shipped};
use crate::import::dataset_in_page;
use crate::state::AppState;

fn shipped_page(map: Option<&str>) -> Page {
    let dataset = shipped();
    let extract = Extract::of_dates_shown(&dataset, &AppState::opening(&dataset));
    page(PageSource {
        extract: &extract,
        dataset: SHIPPED.as_bytes(),
        map,
        dates: Some("24 to 29 September 2023"),
        headline: None,
        story: None,
    })
}

#[test]
fn the_dataset_comes_back_from_the_page_byte_for_byte() {
    let page = shipped_page(None);
    assert_eq!(page.losses, [] as [String; 0]);
    assert!(page.html.len() < MAX_BYTES);
    assert_eq!(dataset_in_page(page.html.as_bytes()).as_deref(), Some(SHIPPED.as_bytes()));
}

#[test]
fn nothing_is_loaded_from_outside_and_nothing_runs_but_the_script() {
    let Page { html, .. } = shipped_page(Some("<?xml?><svg><style>a{}</style></svg>"));
    for loads in [
        " src=",
        "@import",
        "url(",
        "<link",
        "<iframe",
        "<object",
        "<embed",
        " style=",
        "javascript:",
    ] {
        assert!(!html.contains(loads), "{loads}");
    }
    assert!(html.contains("default-src &#39;none&#39;"), "no policy");
    // The hash of "a{}", so that the map's own style is allowed.
    assert!(policy(&["<style>a{}</style>"]).matches("sha256-").count() == 3);
    assert_eq!(html.matches("<script").count(), 2);
    // Handlers of events in attributes.
    let handler = html.split(" on").skip(1).find(|rest| {
        rest.split_once('=')
            .is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase()))
    });
    assert_eq!(handler.map(|text| &text[..20]), None);
}

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let Page { html, .. } = shipped_page(None);
    let ids: std::collections::HashSet<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let links = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    let mut number = 0;
    for link in links {
        assert!(ids.contains(link), "#{link}");
        number += 1;
    }
    assert!(number > 100, "{number}");
}

#[test]
fn it_has_landmarks_headings_in_order_and_heads_of_columns() {
    let Page { html, .. } = shipped_page(None);
    for part in [
        "<html lang=\"en\">",
        "<header>",
        "<nav aria-label=",
        "<main id=\"main\">",
        "<footer>",
        "<caption>",
        "<th scope=\"col\">",
        "<th scope=\"row\">",
        "class=\"skip\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert_eq!(html.matches("<h1>").count(), 1);
    let mut last = 1;
    for level in
        html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
    {
        assert!(level <= last + 1, "a heading of level {level} after one of level {last}");
        last = level;
    }
}

#[test]
fn hostile_texts_are_text() {
    let extract = crate::export::data::hostile_extract();
    let made = page(PageSource {
        extract: &extract,
        dataset: b"Dataset()",
        map: None,
        dates: Some("\"><script>alert(1)</script>"),
        headline: Some("</title><script>alert(1)</script>"),
        story: None,
    });
    let html = &made.html;
    assert_eq!(html.matches("<script").count(), 2);
    assert_eq!(html.matches("</script").count(), 2);
    assert_eq!(html.matches("<title>").count(), 1 + html.matches("</title></a>").count());
    for acts in ["<img", "<svg/", "<body onload", "<!--", "<![CDATA", "onerror=alert(1)>"] {
        assert!(!html.contains(acts), "{acts}");
    }
    let turns = html.chars().find(|letter| crate::text::turns_direction(*letter));
    assert_eq!(turns, None);
    let control = html.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t'));
    assert_eq!(control, None);
}

#[test]
fn very_many_events_make_a_page_of_bounded_size_that_says_so() {
    let events = (0..20_000).map(|nth| {
        format!(
            "Event(id: \"e{nth}\", when: \"2023-09-{:02}\", title: \"Title of event {nth}\"),\n",
            nth % 28 + 1
        )
    });
    let text = format!(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"t\", summary: \"s\", events: [\n{}])",
        events.collect::<String>()
    );
    let dataset = crate::dataset::load(text.as_bytes()).dataset.unwrap();
    let extract = Extract::of_all_dates(&dataset, &AppState::opening(&dataset));
    let large = " ".repeat(4_000_000);
    let source = PageSource {
        extract: &extract,
        dataset: large.as_bytes(),
        map: None,
        dates: None,
        headline: None,
        story: None,
    };
    let made = page(source);
    assert!(made.html.len() < MAX_BYTES);
    assert_eq!(made.losses.len(), 2, "{:?}", made.losses);
    assert_eq!(dataset_in_page(made.html.as_bytes()), None);
    assert_eq!(made.html.matches("<article").count(), MOST_EVENTS);
}

/// The page of the shipped story, with maps.
fn story_page() -> Page {
    let dataset = shipped();
    let state = AppState::opening(&dataset);
    let basemap = crate::geo::basemap::Basemap::shipped().unwrap();
    let story = dataset.stories().first().map(|story| &story.id);
    page_of_shown(ShownPage {
        dataset: &dataset,
        state: &state,
        basemap: &basemap,
        file: None,
        headline: None,
        story,
    })
}

#[test]
fn a_story_is_told_step_by_step_with_a_map_and_numbered_sources() {
    let Page { html, losses } = story_page();
    let dataset = shipped();
    let story = dataset.stories().first().unwrap();
    assert_eq!(losses, [] as [String; 0]);
    assert!(html.len() < MAX_BYTES, "{}", html.len());
    assert_eq!(html.matches("class=\"step\"").count(), story.steps.len());
    // Each in the width of a column and in that of a telephone, and one of the two is shown.
    assert_eq!(html.matches("<svg xmlns").count(), 2 * story.steps.len());
    assert_eq!(html.matches("<div class=\"narrow\">").count(), story.steps.len());
    for step in &story.steps {
        assert!(html.contains(&*crate::export::inert::escaped(&step.heading)), "{}", step.heading);
        for sentence in step.sentences.iter().filter(|it| !it.claims.is_empty()) {
            let text = crate::export::inert::escaped(&sentence.text);
            let (_, after) = html.split_once(&*text).expect("the sentence");
            assert!(after.starts_with("</span><sup><a href=\"#source-"), "{text}");
        }
    }
    assert_eq!(dataset_in_page(html.as_bytes()).as_deref(), Some(SHIPPED.as_bytes()));
}

#[test]
fn no_identifier_is_on_a_page_twice() {
    let Page { html, .. } = story_page();
    let mut ids = std::collections::HashSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.insert(id), "{id}");
    }
}
