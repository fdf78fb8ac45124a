//! What came of a command.

/// What a command that ran has to say to a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Yes,
    /// It ran, and something is to be seen to.
    No,
    /// The user stopped it.
    Interrupted,
}
