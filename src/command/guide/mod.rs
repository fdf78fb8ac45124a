//! `modenhed` alone at a terminal: asks what one wants, and runs the command for it.

mod asking;
mod choose;
mod wish;

use std::io::{self, IsTerminal};

use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::run_command::{RunCommand, run_shown};
use crate::cli::verdict::Verdict;
use crate::talk::face::{Entry, Heard, Menu, Stop};
use crate::talk::{face, prompt};
use asking::{Guide, option};
use wish::Wish;

/// Whether there is somebody to ask, who sees the answers as well.
pub fn is_possible() -> bool {
    prompt::is_possible() && io::stdout().is_terminal()
}

/// Asks and runs, until the user leaves.
pub fn run(screen: Screen, another: RunCommand) -> Result<Verdict, Error> {
    let set = inputs::questionnaires(&[], screen)?.with_radar_when_needed(inputs::built_in_radar);
    let mut face = face(false, screen)?;
    let t = wording::guide(screen.language);
    let mut guide = Guide { set: &set, screen, another, face: &mut *face, t, failed: false };
    let end = guide.go_on();
    let failed = guide.failed;
    face.close();
    Ok(match end {
        Err(Stop::Interrupted) => Verdict::Interrupted,
        _ if failed => Verdict::No,
        _ => Verdict::Yes,
    })
}

impl Guide<'_> {
    fn go_on(&mut self) -> Result<(), Stop> {
        while let Some(wish) = self.wish()? {
            let Some(words) = self.words(wish)? else { continue };
            self.face.close();
            let verdict = run_shown(self.another, words, self.screen);
            self.failed |= verdict.is_none();
            // At the end of an interview one has just chosen to go on from its result.
            let has_gone_on = wish == Wish::Answer && verdict == Some(Verdict::Yes);
            if wish == Wish::Result && verdict.is_some() {
                output::say(&format!("\n{}", self.t.further_up));
            }
            if !has_gone_on && !self.comes_back()? {
                break;
            }
        }
        Ok(())
    }

    /// What is wanted; nothing when that is to leave.
    fn wish(&mut self) -> Heard<Wish> {
        self.face.page(self.t.place, self.t.wish);
        let entry = |(number, wish): (usize, &Wish)| {
            let (text, beside) = wish.texts(self.t);
            Entry { beside: Some(beside.into()), ..option(number, text) }
        };
        let mut entries: Vec<_> = (1..).zip(&Wish::ALL).map(entry).collect();
        let (key, text, short) = self.t.leave;
        entries.push(Entry::command(key, text, short));
        let picked = self.picked(entries)?;
        Ok(picked.and_then(|picked| Wish::ALL.get(picked).copied()))
    }

    /// Whether one wants to go on; till then what a command has shown stays on the screen.
    fn comes_back(&mut self) -> Result<bool, Stop> {
        output::say("");
        let entries = [self.t.again, self.t.leave];
        let entries = entries.map(|(key, text, short)| Entry::command(key, text, short));
        let menu = Menu { current: Some(0), ..Menu::new(self.t.prompt, entries.into()) };
        Ok(self.face.command(&menu)? != Some(1))
    }
}
