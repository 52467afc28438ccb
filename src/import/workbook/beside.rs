//! Merged cells of a sheet, and addresses behind the words of its cells.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The most cells that merged ones are spread over.
const MOST_CELLS: usize = 1_000_000;

/// Cells that were merged into one: their rows, and the column of the first.
pub(super) struct MergedCells {
    pub(super) rows: RangeInclusive<u32>,
    pub(super) column: u32,
}

/// An address behind the words of a cell.
pub(super) struct CellAddress {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) address: String,
}

/// The text of a sheet in which what stands in the first of merged rows stands in each of them: a
/// date that is merged over three rows is the date of all three.
pub(super) fn with_merged(text: String, merged: &[MergedCells]) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut cells: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    let mut left = MOST_CELLS;
    for MergedCells { rows, column } in merged {
        let (first, column) = (index(*rows.start()), index(*column));
        let last = index(*rows.end()).min(lines.len().saturating_sub(1));
        let value = lines.get(first).and_then(|line| line.split('\t').nth(column));
        let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
        for row in (first + 1..=last).take(left) {
            cells.entry(row).or_default().push((column, value));
            left -= 1;
        }
    }
    if cells.is_empty() {
        return text;
    }
    let filled = lines.iter().enumerate().map(|(row, line)| match cells.get(&row) {
        Some(own) => with_cells(line, own),
        None => (*line).to_owned(),
    });
    filled.collect::<Vec<_>>().join("\n")
}

/// The text of a sheet with further columns for the addresses behind words; `head` is the row of the
/// names, from zero.
pub(super) fn with_addresses(text: String, head: Option<usize>, links: &[CellAddress]) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let cell = |row: usize, column: usize| lines.get(row)?.split('\t').nth(column);
    let mut cells: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    let mut columns: BTreeMap<usize, usize> = BTreeMap::new();
    let width = lines.iter().map(|line| line.split('\t').count()).max().unwrap_or(0);
    for link in links.iter().take(MOST_CELLS) {
        let (row, column) = (index(link.row), index(link.column));
        // The words may be the address itself.
        let is_new = cell(row, column).is_some_and(|words| {
            let bare = |text: &str| text.trim().trim_end_matches('/').to_lowercase();
            !words.is_empty() && !bare(&link.address).contains(&bare(words))
        });
        if is_new && head.is_none_or(|head| row > head) {
            let next = width + columns.len();
            let own = *columns.entry(column).or_insert(next);
            cells.entry(row).or_default().push((own, link.address.as_str()));
        }
    }
    if cells.is_empty() {
        return text;
    }
    let name = |column: usize| {
        let own = head.and_then(|head| cell(head, column)).unwrap_or_default();
        format!("{own}_url")
    };
    let names: Vec<(usize, String)> =
        columns.iter().map(|(column, own)| (*own, name(*column))).collect();
    if let Some(head) = head {
        let names = names.iter().map(|(own, name)| (*own, name.as_str()));
        cells.entry(head).or_default().extend(names);
    }
    let filled = lines.iter().enumerate().map(|(row, line)| match cells.get(&row) {
        Some(own) => with_cells(line, own),
        None => (*line).to_owned(),
    });
    filled.collect::<Vec<_>>().join("\n")
}

/// A line with further cells, where there is nothing in them yet.
fn with_cells(line: &str, cells: &[(usize, &str)]) -> String {
    let mut all: Vec<&str> = line.split('\t').collect();
    for (column, value) in cells {
        if all.len() <= *column {
            all.resize(column + 1, "");
        }
        if let Some(own) = all.get_mut(*column).filter(|own| own.is_empty()) {
            *own = value;
        }
    }
    all.join("\t")
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_merged_over_rows_stands_in_each_of_them() {
        let text = "Date\tWhat\n1 May\tA\n\tB\n\tC\n2 May\tD\n".to_owned();
        let merged = |rows, column| MergedCells { rows, column };
        let all = [merged(1..=2, 0), merged(4..=9, 1), merged(3..=3, 0), merged(0..=0, 7)];
        let found = with_merged(text.clone(), &all);
        assert_eq!(found, "Date\tWhat\n1 May\tA\n1 May\tB\n\tC\n2 May\tD\n\tD");
        assert_eq!(with_merged(text.clone(), &[]), text);
    }

    #[test]
    fn an_address_behind_words_has_a_column_of_its_own() {
        let text = "About\nWhat\tLink\nA\treport\nB\thttps://b.org\n".to_owned();
        let link = |row, address: &str| CellAddress { row, column: 1, address: address.into() };
        let links = [link(2, "https://a.org/1"), link(3, "https://b.org/")];
        assert_eq!(
            with_addresses(text.clone(), Some(1), &links),
            "About\nWhat\tLink\tLink_url\nA\treport\thttps://a.org/1\nB\thttps://b.org\n"
        );
        assert_eq!(with_addresses(text.clone(), None, &links[1..]), text);
    }
}
