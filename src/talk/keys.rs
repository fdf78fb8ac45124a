//! The keyboard of a terminal, a key at a time.

use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal;

use crate::talk::face::Stop;

/// How long what is there already takes to read.
const AT_ONCE: Duration = Duration::from_millis(1);
/// How long more of a pasted text may be in coming.
const PASTE: Duration = Duration::from_millis(30);

/// What was pressed, as far as it means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Enter,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Backspace,
    Delete,
    /// The window has another size.
    Resized,
    /// Something that means nothing.
    Other,
}

/// The keyboard while keys are handed over as they are pressed, and not shown.
pub struct Keyboard(());

impl Keyboard {
    /// Takes the keys from now on; what was typed before is forgotten, for it must not answer what comes now.
    pub fn take() -> Result<Self, Stop> {
        let _ = terminal::enable_raw_mode();
        let keyboard = Self(());
        keyboard.waiting(AT_ONCE)?;
        Ok(keyboard)
    }

    /// The rest of a text that is being pasted, as a line; a break becomes a blank.
    pub fn pasted(&self) -> Result<String, Stop> {
        self.waiting(PASTE)
    }

    /// Waits for the next key.
    #[allow(clippy::unused_self, reason = "keys come one by one only while the keyboard is taken")]
    pub fn next(&self) -> Result<Key, Stop> {
        loop {
            match event::read() {
                Ok(Event::Key(key)) if key.kind == KeyEventKind::Press => return pressed(key),
                Ok(Event::Resize(..)) => return Ok(Key::Resized),
                Ok(_) => {}
                Err(_) => return Err(Stop::Interrupted),
            }
        }
    }

    /// What waits to be read, as a line of text.
    fn waiting(&self, patience: Duration) -> Result<String, Stop> {
        let mut text = String::new();
        while event::poll(patience).unwrap_or(false) {
            match self.next()? {
                Key::Char(c) => text.push(c),
                Key::Enter => text.push(' '),
                _ => {}
            }
        }
        Ok(text)
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        let _ = terminal::disable_raw_mode();
    }
}

fn pressed(key: KeyEvent) -> Result<Key, Stop> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    Ok(match key.code {
        KeyCode::Char('c' | 'd') if control => return Err(Stop::Interrupted),
        // So an Enter comes that was typed before the keys were taken.
        KeyCode::Char('j') if control => Key::Enter,
        KeyCode::Char(c) if !control => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => Key::Other,
    })
}
