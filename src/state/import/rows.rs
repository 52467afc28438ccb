//! Rows of a table, told from other texts that are pasted.

/// The most lines of a text that are looked at.
const MOST_LINES: usize = 8;

/// Whether a text that was pasted is rows of a table, as a spreadsheet copies them: two lines or
/// more, each with as many tabs, semicolons or commas outside of quotation marks as the first.
pub fn has_rows(text: &str) -> bool {
    ['\t', ';', ','].iter().any(|sign| {
        let mut counts = separators(text, *sign).take(MOST_LINES);
        let Some(first) = counts.next().filter(|count| *count > 0) else { return false };
        let mut others = counts.peekable();
        others.peek().is_some() && others.all(|count| count == first)
    })
}

/// The number of separators in each row that is not empty. A line break within quotation marks ends
/// no row.
fn separators(text: &str, sign: char) -> impl Iterator<Item = usize> {
    let mut letters = text.chars();
    let mut is_over = false;
    std::iter::from_fn(move || {
        while !is_over {
            let (mut count, mut quoted, mut has_letters) = (0, false, false);
            loop {
                match letters.next() {
                    None => {
                        is_over = true;
                        break;
                    }
                    Some('\n') if !quoted => break,
                    Some('"') => quoted = !quoted,
                    Some(letter) if letter == sign && !quoted => count += 1,
                    Some(letter) => has_letters |= !letter.is_whitespace(),
                }
            }
            if has_letters || count > 0 {
                return Some(count);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_the_same_number_of_separators_and_sentences_do_not() {
        for rows in [
            "Date\tWhat\n2024-03-03\tA house is hit",
            "a;b;c\n1;2;3\n",
            "a,b\n\"1, or 2\",3",
            "a,b\r\n\"a line\nand another\",3\r\n",
            "a\tb\n\n1\t\n",
        ] {
            assert!(has_rows(rows), "{rows}");
        }
        for text in [
            "",
            "one line, no more",
            "Police, it was said, came late.\nNobody answered, though.",
            "Dear all,\nplease come.",
            "a,b\n1,2\nand so on",
        ] {
            assert!(!has_rows(text), "{text}");
        }
    }
}
