//! The plain face: numbered lines that stay where they are, and typed answers. For screen readers,
//! slow lines and scripts.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use modenhed::render::wrapped;
use modenhed::wording::{self, InterviewTexts};

use super::super::output::Screen;
use super::face::{Face, Heard, Menu, Picked, Stop};

/// The longest line that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Reads lines from standard input and writes lines to standard error.
pub struct Plain {
    screen: Screen,
    t: &'static InterviewTexts,
    hinted: String,
    echo: bool,
}

impl Plain {
    /// The face on this screen.
    pub fn new(screen: Screen) -> Self {
        let t = wording::interview(screen.language);
        Self { screen, t, hinted: String::new(), echo: !io::stdin().is_terminal() }
    }

    /// What can be written: «Skriv 1–5, v = ved ikke, t = tilbage».
    fn hint(&self, menu: &Menu) -> String {
        let options = menu.options();
        let own = (!options.is_empty()).then_some(options);
        let apart = menu.entries.iter().filter(|entry| !entry.is_option);
        let keys = apart.map(|entry| (self.t.is)(&entry.key, &entry.short));
        let all: Vec<_> = own.into_iter().chain(keys).collect();
        let write = (self.t.write)(&all.join(", ")) + ".";
        menu.hint.iter().cloned().chain([write]).collect::<Vec<_>>().join(" ")
    }

    /// One line of input, without its line break.
    fn read(&mut self, prompt: &str) -> Result<String, Stop> {
        let mut err = io::stderr();
        // Nobody can be told that standard error is closed.
        let mark = if prompt.ends_with('?') { "" } else { ":" };
        let _ = write!(err, "{prompt}{mark} ").and_then(|()| err.flush());
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take(LONGEST).read_until(b'\n', &mut bytes);
        if !matches!(read, Ok(read) if read > 0) {
            let _ = writeln!(err);
            return Err(Stop::Ended);
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.echo {
            let _ = writeln!(err, "{line}");
        }
        Ok(line)
    }
}

impl Face for Plain {
    fn tell(&mut self, text: &str) {
        let mut err = io::stderr().lock();
        for line in text.lines() {
            let _ = writeln!(err, "{}", wrapped(line, self.screen.readable(), "", ""));
        }
    }

    fn title(&mut self, text: &str) {
        self.tell(&format!("\n{text}"));
    }

    fn pause(&mut self) -> Result<(), Stop> {
        Ok(())
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        let widest = menu.entries.iter().map(|entry| entry.key.len()).max().unwrap_or(0);
        for entry in menu.entries.iter().filter(|entry| entry.is_option) {
            let (key, indent) = (format!("{:>widest$}  ", entry.key), " ".repeat(widest + 2));
            let line = wrapped(&entry.text, self.screen.readable(), &key, &indent);
            let _ = writeln!(io::stderr(), "{line}");
        }
        let hint = self.hint(menu);
        if hint != self.hinted {
            self.tell(&hint);
            self.hinted.clone_from(&hint);
        }
        loop {
            let line = self.read(&menu.prompt)?;
            match menu.read(&line) {
                Some(picked) => return Ok(Some(picked)),
                None if line.is_empty() || line == "?" => self.tell(&hint),
                None => self.tell(&format!("{} {hint}", (self.t.cannot_use)(&line))),
            }
        }
    }

    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        if !hint.is_empty() {
            self.tell(hint);
        }
        if !before.is_empty() {
            self.tell(&(self.t.keeps)(before));
        }
        let line = self.read(prompt)?;
        Ok(match line.as_str() {
            back if back == self.t.commands[super::question::BACK].0 => None,
            "" => Some(before.to_owned()),
            "-" => Some(String::new()),
            _ => Some(line),
        })
    }
}
