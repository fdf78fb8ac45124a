//! Users' texts in Markdown: what it would take as markup is written so that it stays text
//! (`CommonMark` 0.31 and the tables, strikethrough and addresses of GitHub's).

use crate::render::clean::clean;

/// What means something anywhere in a line.
const MARKS: [char; 8] = ['\\', '`', '*', '_', '[', ']', '|', '~'];

/// A text within a line.
pub fn inline(text: &str) -> String {
    let text = clean(text).replace('\n', " ");
    let mut escaped = String::with_capacity(text.len());
    for (index, word) in text.trim().split(' ').enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        if is_address(word) && word.contains(MARKS) {
            address(word, &mut escaped);
        } else {
            escape(word, &mut escaped);
        }
    }
    escaped
}

/// A text that a line, or an item of a list, begins with: there a few more signs mean something.
pub fn line(text: &str) -> String {
    let text = inline(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    match text.chars().next() {
        Some('-' | '+' | '>') => format!("\\{text}"),
        _ if numbered => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

/// A text of several lines, whose paragraphs and lists stay; each line after the first is indented.
pub fn lines(text: &str, indent: &str) -> String {
    let first = text.split('\n').next().unwrap_or_default();
    format!("{}{}", one_of(first), rest(text, indent))
}

/// The same of a text that stands after something else in its first line.
pub fn below(text: &str, indent: &str) -> String {
    let first = text.split('\n').next().unwrap_or_default();
    format!("{}{}", inline(first), rest(text, indent))
}

fn rest(text: &str, indent: &str) -> String {
    let rest = text.split('\n').skip(1).map(|text| match one_of(text) {
        line if line.is_empty() => "\n".to_owned(),
        line => format!("\n{indent}{line}"),
    });
    rest.collect()
}

/// A line by itself; an item of a list stays one.
fn one_of(text: &str) -> String {
    match text.trim_start().strip_prefix("- ") {
        Some(item) => format!("- {}", line(item)),
        None => line(text),
    }
}

/// A text as code, within a line.
pub fn code(text: &str) -> String {
    let text = clean(text).replace('\n', " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

fn escape(word: &str, escaped: &mut String) {
    for (at, c) in word.char_indices() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            // Begins a heading, or ends one.
            '#' if at == 0 => escaped.push_str("\\#"),
            c if MARKS.contains(&c) => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
}

fn is_address(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}

/// An address between angle brackets, where no sign but these means anything; a bar would still end
/// the cell of a table.
fn address(word: &str, escaped: &mut String) {
    escaped.push('<');
    for c in word.chars() {
        match c {
            '<' => escaped.push_str("%3C"),
            '>' => escaped.push_str("%3E"),
            '|' => escaped.push_str("%7C"),
            '\\' => escaped.push_str("%5C"),
            '`' => escaped.push_str("%60"),
            '&' => escaped.push_str("&amp;"),
            c => escaped.push(c),
        }
    }
    escaped.push('>');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    use super::{code, inline, line};
    use crate::render::clean::clean;

    #[test]
    fn what_is_markup_anywhere_stays_text() {
        assert_eq!(inline("*a* _b_ `c` ~~d~~ a|b"), r"\*a\* \_b\_ \`c\` \~\~d\~\~ a\|b");
        assert_eq!(inline("<b>&amp;[x](y)"), r"&lt;b>&amp;amp;\[x\](y)");
        assert_eq!(inline("a\u{7}b\nc "), "a b c");
    }

    #[test]
    fn what_is_markup_at_the_beginning_of_a_line_stays_text() {
        for (text, written) in [
            ("# A", r"\# A"),
            ("- a", r"\- a"),
            ("--- ", r"\---"),
            ("+ a", r"\+ a"),
            ("> a", r"\> a"),
            ("24. november", r"24\. november"),
            ("1) a", r"1\) a"),
            ("~~~", r"\~\~\~"),
            ("    a", "a"),
            ("2026-11-29", "2026-11-29"),
            ("38 of 100", "38 of 100"),
        ] {
            assert_eq!(line(text), written);
        }
    }

    #[test]
    fn the_end_of_a_heading_is_kept() {
        assert_eq!(inline("C # ##"), r"C \# \##");
        assert_eq!(inline("C#"), "C#");
    }

    #[test]
    fn an_address_stays_one() {
        assert_eq!(inline("see https://a.dk/b-c?d=1."), "see https://a.dk/b-c?d=1.");
        assert_eq!(inline("https://a.dk/b_c|d*"), "<https://a.dk/b_c%7Cd*>");
    }

    #[test]
    fn code_may_hold_backticks() {
        assert_eq!(code("a.yaml"), "`a.yaml`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`"), "`` ` ``");
    }

    /// The text that a reader sees, and how many marks there are around it.
    fn read(markdown: &str) -> (String, usize) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let (mut text, mut marks) = (String::new(), 0);
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                _ => marks += 1,
            }
        }
        (text, marks)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        /// Read as Markdown, a text is what it was, wherever it stands.
        #[test]
        fn a_text_reads_as_itself(text in "[-a1 *_`~|<>&#+.)(!=:;\\\\\\[\\]\n\u{7}\"']{1,12}") {
            let plain = clean(&text).replace('\n', " ").trim().to_owned();
            prop_assume!(!plain.is_empty());
            let (within, first) = (inline(&text), line(&text));
            for (written, shown, marks) in [
                (format!("{first}\n"), plain.clone(), read("a\n").1),
                (format!("- {first}\n"), plain.clone(), read("- a\n").1),
                (format!("## {within}\n"), plain.clone(), read("## a\n").1),
                (format!("*{within}*\n"), plain.clone(), read("*a*\n").1),
                (format!("- **{within}**: b\n"), format!("{plain}: b"), read("- **a**: b\n").1),
                (
                    format!("| a | b |\n| --- | --- |\n| {within} | c |\n"),
                    format!("ab{plain}c"),
                    read("| a | b |\n| --- | --- |\n| d | c |\n").1,
                ),
                (format!("- {}\n", code(&plain)), plain, read("- `a`\n").1 ),
            ] {
                prop_assert_eq!(read(&written), (shown, marks), "{}", written);
            }
        }
    }
}
