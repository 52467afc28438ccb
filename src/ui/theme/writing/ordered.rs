//! Texts in order: the lines of a text with their pieces from left to right, as one galley.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{PlacedRow, Row, RowVisuals};
use egui::epaint::{Mesh, Vertex};
use egui::{Align, Galley, Pos2, Rect, Vec2, pos2, vec2};

use super::laid_pieces::{LaidPiece, Lay, pieces};
use super::lines::lines;
use crate::text::{BidiPiece, visual_order};

/// The same text with every line in the order in which it is read, at the same place.
pub(super) fn ordered(stored: &Galley, lay: Lay<'_>) -> Galley {
    let job = &*stored.job;
    let mut rows: Vec<(PlacedRow, bool)> = Vec::new();
    let mut elided = false;
    for (start, paragraph) in paragraphs(&job.text, job.break_on_newline) {
        let most = job.wrap.max_rows.saturating_sub(rows.len());
        if most == 0 {
            elided = true;
            break;
        }
        let (mut pieces, base) = pieces(job, (start, paragraph), lay);
        // What stands before the first row, as another label does, is at the left of it.
        let first = pieces.first_mut().filter(|_| start == 0);
        let mut indent = first.map_or(0.0, |first| std::mem::take(&mut first.lead));
        let ends = start + paragraph.len() < job.text.len();
        let (broken, cut_off) = lines(pieces, job, (base, most, indent), lay);
        elided |= cut_off;
        for line in broken {
            let empty = stored.rows.get(rows.len());
            let from = std::mem::take(&mut indent);
            if let Some(row) = row(&line, base, (from, stored.pixels_per_point), empty) {
                rows.push((
                    PlacedRow { pos: Pos2::ZERO, row, ends_with_newline: false },
                    base == 1,
                ));
            }
        }
        if let Some((last, _)) = rows.last_mut() {
            last.ends_with_newline = ends;
        }
    }
    placed(stored, rows, elided)
}

/// The paragraphs of a text with their first bytes.
fn paragraphs(text: &str, breaks: bool) -> Vec<(usize, &str)> {
    if !breaks {
        return vec![(0, text)];
    }
    let mut start = 0;
    let parts = text.split('\n').map(|part| {
        let at = start;
        start += part.len() + 1;
        (at, part)
    });
    parts.collect()
}

/// The pieces of a line side by side, the first `from` points from the edge; the row of the stored text for a line without any.
fn row(
    line: &[LaidPiece],
    base: u8,
    (from, pixels_per_point): (f32, f32),
    stored: Option<&PlacedRow>,
) -> Option<Arc<Row>> {
    let Some(first) = line.first().and_then(|piece| piece.galley.rows.first()) else {
        return stored.map(|row| Arc::clone(&row.row));
    };
    let height = line.iter().map(|piece| piece.galley.size().y).fold(0.0, f32::max);
    let pieces: Vec<&BidiPiece> = line.iter().map(|piece| &piece.part).collect();
    let mut row = (*first.row).clone();
    (row.glyphs, row.size) = (Vec::new(), vec2(0.0, height));
    let mut layers = [Mesh::default(), Mesh::default(), Mesh::default()];
    let mut x = from;
    for piece in visual_order(&pieces, base).into_iter().filter_map(|nth| line.get(nth)) {
        let turns = piece.part.is_right_to_left();
        let left = x + if turns { 0.0 } else { piece.lead };
        let drop = piece.format.valign.to_factor() * (height - piece.galley.size().y);
        // Letters were set on whole pixels.
        let on_pixel = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
        let by = vec2(on_pixel(left), on_pixel(drop));
        for part in &piece.galley.rows {
            let visuals = &part.row.visuals;
            let count = visuals.mesh.vertices.len();
            let Range { start, end } = visuals.glyph_vertex_range.clone();
            for (layer, range) in layers.iter_mut().zip([0..start, start..end, end..count]) {
                add(layer, &visuals.mesh, range, by);
            }
            row.glyphs.extend(part.row.glyphs.iter().map(|glyph| {
                let mut glyph = *glyph;
                glyph.pos += by;
                glyph
            }));
        }
        x += piece.lead + piece.width;
    }
    let spread = line.last().map_or(0.0, |piece| piece.format.extra_letter_spacing);
    row.size.x = x - spread;
    row.visuals = visuals(layers);
    Some(Arc::new(row))
}

/// Adds the triangles of some vertices, moved by so much.
fn add(mesh: &mut Mesh, from: &Mesh, range: Range<usize>, by: Vec2) {
    let position = |index: u32| usize::try_from(index).unwrap_or(usize::MAX);
    let (Ok(offset), Ok(start)) = (u32::try_from(mesh.vertices.len()), u32::try_from(range.start))
    else {
        return;
    };
    let indices = from.indices.iter().filter(|index| range.contains(&position(**index)));
    mesh.indices.extend(indices.map(|index| index - start + offset));
    let vertices = from.vertices.get(range).unwrap_or_default();
    mesh.vertices.extend(vertices.iter().map(|vertex| Vertex { pos: vertex.pos + by, ..*vertex }));
}

/// Grounds, letters and lines of a row, one above the other.
fn visuals([grounds, letters, strokes]: [Mesh; 3]) -> RowVisuals {
    let glyph_index_start = grounds.indices.len();
    let first = grounds.vertices.len();
    let glyph_vertex_range = first..first + letters.vertices.len();
    let mut mesh = grounds;
    for layer in [letters, strokes] {
        add(&mut mesh, &layer, 0..layer.vertices.len(), Vec2::ZERO);
    }
    let mesh_bounds = mesh.calc_bounds();
    RowVisuals { mesh, mesh_bounds, glyph_index_start, glyph_vertex_range }
}

/// The rows below each other. Those of a paragraph from right to left begin at the right of the
/// widest row.
fn placed(stored: &Galley, rows: Vec<(PlacedRow, bool)>, elided: bool) -> Galley {
    let widest = rows.iter().map(|(row, _)| row.row.size.x).fold(0.0, f32::max);
    let mut galley = stored.clone();
    galley.rows.clear();
    galley.elided = elided;
    (galley.rect, galley.mesh_bounds) = (Rect::ZERO, Rect::NOTHING);
    (galley.num_vertices, galley.num_indices) = (0, 0);
    let on_pixel = |at: f32| (at * stored.pixels_per_point).round() / stored.pixels_per_point;
    let mut top = 0.0;
    for (mut placed, turns) in rows {
        let width = placed.row.size.x;
        let left = match stored.job.halign {
            Align::Min if turns => widest - width,
            Align::Min => 0.0,
            Align::Center => -width / 2.0,
            Align::Max => -width,
        };
        placed.pos = pos2(on_pixel(left), top);
        if galley.rows.is_empty() && placed.row.size.y < stored.job.first_row_min_height {
            Arc::make_mut(&mut placed.row).size.y = stored.job.first_row_min_height;
        }
        top = on_pixel(top + placed.row.size.y);
        galley.rect |= placed.rect();
        let visuals = &placed.row.visuals;
        galley.mesh_bounds |= visuals.mesh_bounds.translate(placed.pos.to_vec2());
        galley.num_vertices += visuals.mesh.vertices.len();
        galley.num_indices += visuals.mesh.indices.len();
        galley.rows.push(placed);
    }
    galley
}

#[cfg(test)]
mod tests {
    use egui::epaint::text::{Fonts, TextOptions};
    use egui::text::{LayoutJob, TextFormat, TextWrapping};
    use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId};

    use super::*;
    use crate::scene::text::Weight;

    /// A text in order, in a font that has no letters from right to left: each is a box, but stands
    /// where it would stand.
    fn set(job: LayoutJob) -> (Arc<Galley>, Galley) {
        let mut definitions = FontDefinitions::empty();
        let data = Arc::new(FontData::from_static(Weight::Regular.font()));
        definitions.font_data.insert("regular".to_owned(), data);
        definitions.families.insert(FontFamily::Proportional, vec!["regular".to_owned()]);
        let mut fonts = Fonts::new(TextOptions::default(), definitions);
        let mut view = fonts.with_pixels_per_point(1.0);
        let stored = view.layout_job(job);
        let ordered = ordered(&stored, &mut |job| view.layout_job(job));
        (stored, ordered)
    }

    fn job(text: &str, wrap: TextWrapping) -> LayoutJob {
        let format = TextFormat::simple(FontId::proportional(14.0), Color32::BLACK);
        LayoutJob { wrap, ..LayoutJob::single_section(text.to_owned(), format) }
    }

    /// The rows as they stand, from left to right.
    fn rows(galley: &Galley) -> Vec<String> {
        let row = |row: &PlacedRow| {
            let mut glyphs = row.glyphs.clone();
            glyphs.retain(|glyph| glyph.advance_width > 0.0);
            glyphs.sort_by(|one, other| one.pos.x.total_cmp(&other.pos.x));
            glyphs.iter().map(|glyph| glyph.chr).collect()
        };
        galley.rows.iter().map(row).collect()
    }

    #[test]
    fn a_line_stands_in_the_order_in_which_it_is_read() {
        for (text, expected) in [
            ("הנמל הותקף, 120 נפגעים", "םיעגפנ 120 ,ףקתוה למנה"),
            ("דיווח (3): 19 Oct 2023", "19 Oct 2023 :(3) חוויד"),
            ("UN: 1.4 million (אב)", "UN: 1.4 million (בא)"),
        ] {
            let (stored, ordered) = set(job(text, TextWrapping::no_max_width()));
            assert_eq!(rows(&ordered), [expected]);
            assert!((ordered.size() - stored.size()).abs().max_elem() <= 1.0, "{text}");
            assert_eq!(ordered.rect.min, stored.rect.min);
        }
    }

    #[test]
    fn each_line_of_a_paragraph_is_in_order_and_they_begin_at_the_right() {
        let text = "אחת שתים שלוש 100 ארבע חמש";
        let (stored, ordered) = set(job(text, TextWrapping::wrap_at_width(110.0)));
        let shown: Vec<String> = rows(&ordered).iter().map(|row| row.trim().to_owned()).collect();
        assert!(shown.len() > 1 && shown.len() == stored.rows.len(), "{shown:?}");
        assert!(shown[0].ends_with("תחא") && !shown[1].contains("תחא"), "{shown:?}");
        assert!(shown.iter().any(|row| row.contains("100")), "{shown:?}");
        let ends: Vec<f32> = ordered.rows.iter().map(|row| row.rect().right()).collect();
        assert!(ends.iter().all(|end| (end - ends[0]).abs() <= 1.0), "{ends:?}");
        assert!((ordered.size().y - stored.size().y).abs() <= 1.0);
    }

    #[test]
    fn a_text_that_is_cut_keeps_its_beginning() {
        let text = "אחת שתים שלוש ארבע";
        let (_, ordered) = set(job(text, TextWrapping::truncate_at_width(80.0)));
        let shown = rows(&ordered);
        assert!(ordered.elided && shown.len() == 1, "{shown:?}");
        assert!(shown[0].starts_with('…') && shown[0].ends_with("תחא"), "{shown:?}");
        assert!(ordered.size().x <= 80.5);
    }

    #[test]
    fn a_word_that_is_wider_than_the_line_is_cut_between_letters() {
        let (_, ordered) = set(job(&"א".repeat(40), TextWrapping::wrap_at_width(100.0)));
        assert!(ordered.rows.len() > 2);
        assert!(ordered.rows.iter().all(|row| row.size.x <= 101.0));
        let letters: usize = rows(&ordered).iter().map(|row| row.chars().count()).sum();
        assert_eq!(letters, 40);
    }

    #[test]
    fn letters_keep_the_colours_of_their_sections() {
        let red = TextFormat::simple(FontId::proportional(14.0), Color32::RED);
        let mut job = job("אב ", TextWrapping::no_max_width());
        job.append("120", 6.0, red);
        let (_, ordered) = set(job);
        let vertices = &ordered.rows[0].visuals.mesh.vertices;
        let lefts = |colour| {
            let own = vertices.iter().filter(move |vertex| vertex.color == colour);
            own.map(|vertex| vertex.pos.x)
                .fold((f32::MAX, f32::MIN), |(a, b), x| (a.min(x), b.max(x)))
        };
        let (red, black) = (lefts(Color32::RED), lefts(Color32::BLACK));
        assert!(red.1 < black.0, "{red:?} {black:?}");
        assert_eq!(ordered.num_vertices, vertices.len());
    }

    #[test]
    fn a_label_after_another_in_its_row_begins_behind_it() {
        let mut job = job("הרוגים", TextWrapping::wrap_at_width(200.0));
        job.sections[0].leading_space = 40.0;
        let (stored, ordered) = set(job);
        let left = |galley: &Galley| galley.mesh_bounds.left();
        let (before, after) = (left(&stored), left(&ordered));
        assert!((before - after).abs() <= 1.0 && after >= 40.0, "{before} and {after}");
        assert!((stored.size().x - ordered.size().x).abs() <= 1.0);
    }

    #[test]
    fn lines_and_paragraphs_that_are_empty_stay() {
        let (stored, ordered) = set(job("אב\n\nabc אב\n", TextWrapping::no_max_width()));
        assert_eq!(rows(&ordered), ["בא", "", "abc בא", ""]);
        assert_eq!(ordered.rows.len(), stored.rows.len());
        assert!((ordered.size().y - stored.size().y).abs() <= 1.0);
    }
}
