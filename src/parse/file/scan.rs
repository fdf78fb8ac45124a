//! A line of YAML as far as it can be told apart by itself: what stands outside quotation marks, and what is left open.

/// Signs after which a value begins.
const BEFORE_VALUE: [char; 5] = [':', '-', '[', '{', ','];

/// A line in its parts; columns are from 0, in characters.
#[derive(Default)]
pub struct Scan {
    /// What stands outside quotation marks and comments, with its columns.
    pub plain: Vec<(usize, char)>,
    /// The quotation mark that is not closed on the line, with its column.
    pub quote: Option<(char, usize)>,
    /// Where a comment begins.
    pub comment: Option<usize>,
}

impl Scan {
    /// Takes a line apart that begins outside quotation marks.
    pub fn of(line: &str) -> Self {
        let mut scan = Self::default();
        let mut chars = line.chars().enumerate().peekable();
        while let Some((column, c)) = chars.next() {
            if let Some((mark, _)) = scan.quote {
                let doubled = c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'');
                if (mark == '"' && c == '\\') || (mark == c && doubled) {
                    chars.next();
                } else if mark == c {
                    scan.quote = None;
                }
            } else if matches!(c, '"' | '\'') && begins_value(scan.plain.iter().map(|(_, c)| *c)) {
                scan.quote = Some((c, column));
                scan.plain.push((column, c));
            } else if c == '#' && scan.plain.last().is_none_or(|(_, last)| last.is_whitespace()) {
                scan.comment = Some(column);
                break;
            } else {
                scan.plain.push((column, c));
            }
        }
        scan
    }

    /// The column of the innermost bracket that opens a list or map and is not closed on the line.
    pub fn open_bracket(&self) -> Option<usize> {
        self.brackets().1.pop()
    }

    /// How many brackets are closed that were opened on lines before, and the columns of those that stay open.
    pub fn brackets(&self) -> (usize, Vec<usize>) {
        let (mut closed, mut open) = (0, Vec::new());
        for (index, (column, c)) in self.plain.iter().enumerate() {
            let before = || self.plain[..index].iter().map(|(_, c)| *c);
            match c {
                '[' | '{' if !open.is_empty() || begins_value(before()) => open.push(*column),
                ']' | '}' if open.pop().is_none() => closed += 1,
                _ => {}
            }
        }
        (closed, open)
    }
}

/// Whether a value begins after this.
pub fn begins_value(before: impl DoubleEndedIterator<Item = char>) -> bool {
    before.rev().find(|c| !c.is_whitespace()).is_none_or(|last| BEFORE_VALUE.contains(&last))
}

/// Whether a character looks like a blank and is none for YAML.
pub fn is_odd_blank(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}'))
}
