//! What is said of sheets that were read.

use modenhed::batch::Outcome;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};

/// Stops a command of which no sheet could be used; the findings say why.
pub fn check(outcome: &Outcome, screen: Screen) -> Result<(), Error> {
    if outcome.sheets > 0 {
        return Ok(());
    }
    print_findings(outcome, screen);
    Err(Error::Nothing)
}

/// Says what was found and what is not used; true if anything needs attention.
pub fn print_findings(outcome: &Outcome, screen: Screen) -> bool {
    output::findings(&outcome.findings, screen);
    let t = wording::cli(screen.language);
    if outcome.left_out > 0 {
        output::say(&(t.left_out)(outcome.left_out, outcome.sheets));
    }
    if outcome.older > 0 {
        output::say(&(t.older)(outcome.older));
    }
    outcome.left_out > 0 || outcome.findings.has_doubts()
}
