//! A line that is being typed, and where the cursor stands in it. No terminal in here.

use unicode_width::UnicodeWidthChar;

use crate::talk::keys::Key;
use crate::talk::page::{Line, Look};

/// What has been typed.
pub struct LineEdit {
    text: Vec<char>,
    /// How many characters stand before the cursor.
    at: usize,
}

impl LineEdit {
    /// A line with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let text: Vec<_> = text.chars().collect();
        Self { at: text.len(), text }
    }

    /// What was typed.
    pub fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// Does what a key does to a line.
    pub fn press(&mut self, key: Key) {
        match key {
            Key::Char(c) => {
                self.text.insert(self.at, c);
                self.at += 1;
            }
            Key::Backspace if self.at > 0 => {
                self.at -= 1;
                self.text.remove(self.at);
            }
            Key::Delete if self.at < self.text.len() => {
                self.text.remove(self.at);
            }
            Key::Left => self.at = self.at.saturating_sub(1),
            Key::Right => self.at = (self.at + 1).min(self.text.len()),
            Key::Home => self.at = 0,
            Key::End => self.at = self.text.len(),
            _ => {}
        }
    }

    /// Its lines after a prompt in so many columns, and row and column of the cursor in them.
    pub fn lay_out(&self, prompt: &str, width: usize) -> (Vec<Line>, (usize, usize)) {
        let mut lines = vec![String::new()];
        let (mut column, mut cursor) = (0, (0, 0));
        let before = prompt.chars().count() + self.at;
        // The blank at the end is the cursor's, when it stands there.
        for (index, c) in prompt.chars().chain(self.text.iter().copied()).chain([' ']).enumerate() {
            let columns = c.width().unwrap_or(0);
            if column + columns > width {
                lines.push(String::new());
                column = 0;
            }
            if index == before {
                cursor = (lines.len() - 1, column);
            }
            column += columns;
            lines.last_mut().into_iter().for_each(|line| line.push(c));
        }
        let line = |text: String| Line { text: text.trim_end().to_owned(), look: Look::Plain };
        (lines.into_iter().map(line).collect(), cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_change_the_line_where_the_cursor_stands() {
        let mut line = LineEdit::new("Kultrhus");
        for key in [Key::Left, Key::Left, Key::Left, Key::Left, Key::Char('u')] {
            line.press(key);
        }
        assert_eq!(line.text(), "Kulturhus");
        for key in [Key::Home, Key::Delete, Key::Char('k'), Key::End, Key::Backspace, Key::Right] {
            line.press(key);
        }
        assert_eq!(line.text(), "kulturhu");
    }

    #[test]
    fn a_long_line_goes_on_in_the_next_with_its_cursor() {
        let mut line = LineEdit::new("Ældre og sundhed");
        let (lines, cursor) = line.lay_out("? Navn: ", 12);
        let texts: Vec<_> = lines.iter().map(|line| &*line.text).collect();
        assert_eq!((texts, cursor), (vec!["? Navn: Ældr", "e og sundhed", ""], (2, 0)));
        line.press(Key::Left);
        assert_eq!(line.lay_out("? Navn: ", 12).1, (1, 11));
    }
}
