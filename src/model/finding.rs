//! Findings: what is wrong or doubtful in a user's file.

use std::collections::BTreeMap;
use std::io;

use super::{Code, FileKind, Place, Problem, Severity};

/// One finding: a problem, a place, and the words of the file that its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// What was found there, as it stands in the file; messages quote it and look no further into it.
    pub found: String,
    /// A known word close to what was found.
    pub near: Option<String>,
    /// The column of a table in which it was found.
    pub column: Option<String>,
}

/// Characters that a message quotes at most.
const SHOWN: usize = 100;

impl Finding {
    /// A finding without details.
    pub const fn new(problem: Problem, place: Place) -> Self {
        Self { problem, place, found: String::new(), near: None, column: None }
    }

    /// That a file cannot be read, and why.
    pub fn unreadable(place: Place, error: &io::Error) -> Self {
        Self::new(Problem::CannotRead(error.into()), place)
    }

    /// That a file is of another kind than is wanted there.
    pub fn wrong_kind(place: Place, found: FileKind, wanted: FileKind) -> Self {
        Self::new(Problem::WrongKindOfFile { found, wanted }, place).found(found.name())
    }

    /// What kind of finding it is.
    pub const fn code(&self) -> Code {
        self.problem.code()
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        self.problem.code().severity()
    }

    /// With what was found.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        self.found = found.into();
        if let Some((end, _)) = self.found.char_indices().nth(SHOWN) {
            self.found.truncate(end);
            self.found.push('…');
        }
        self
    }

    /// With a known word that may have been meant.
    #[must_use]
    pub fn near(mut self, near: Option<impl Into<String>>) -> Self {
        self.near = near.map(Into::into);
        self
    }

    /// With the name of the table's column in which it was found.
    #[must_use]
    pub fn in_column(mut self, name: &str) -> Self {
        self.column = Some(name.to_owned());
        self
    }
}

/// How many findings are kept whole; the rest are only counted, so that a file with millions of
/// mistakes takes no more room than one with some.
const KEPT: usize = 1000;

/// All findings of a run.
#[derive(Clone, Debug)]
pub struct Findings {
    kept: Vec<Finding>,
    counted: BTreeMap<Code, usize>,
    /// How many more errors, and how many more others, in rows of tables are kept whole.
    rows: [usize; 2],
}

impl Default for Findings {
    fn default() -> Self {
        Self { kept: Vec::new(), counted: BTreeMap::new(), rows: [KEPT; 2] }
    }
}

impl Findings {
    /// None yet; of those in rows of tables, at most `most` errors and `most` others will be kept
    /// whole.
    pub fn of_rows(most: usize) -> Self {
        Self { rows: [most; 2], ..Self::default() }
    }

    /// None yet, of which as many in rows are to be kept whole as there is still room for here, so that
    /// they can be added later.
    #[must_use]
    pub fn rest(&self) -> Self {
        let room = KEPT.saturating_sub(self.kept.len());
        Self { rows: self.rows.map(|rows| rows.min(room)), ..Self::default() }
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        if self.is_full() {
            *self.counted.entry(finding.code()).or_default() += 1;
        } else {
            self.kept.push(finding);
        }
    }

    /// Takes away all with this code in the file with this position; how many there were.
    pub fn forgive(&mut self, order: usize, code: Code) -> usize {
        let before = self.kept.len();
        self.kept.retain(|finding| finding.place.order != order || finding.code() != code);
        before - self.kept.len()
    }

    /// Takes away all but the errors in the files from this position on.
    pub fn only_errors_from(&mut self, order: usize) {
        self.kept
            .retain(|finding| finding.place.order < order || finding.severity() == Severity::Error);
    }

    /// Adds what was found in rows of a table.
    pub fn in_rows(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            let room = &mut self.rows[usize::from(finding.severity() != Severity::Error)];
            if *room > 0 {
                *room -= 1;
                self.push(finding);
            } else {
                *self.counted.entry(finding.code()).or_default() += 1;
            }
        }
    }

    /// Adds what was found in other rows, after these.
    pub fn in_more_rows(&mut self, findings: Self) {
        self.in_rows(findings.kept);
        for (code, count) in findings.counted {
            *self.counted.entry(code).or_default() += count;
        }
    }

    /// Whether further findings are only counted, so that their details need not be worked out.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= KEPT
    }

    /// Whether further notices and warnings in rows of a table are only counted.
    pub fn is_full_of_doubts_in_rows(&self) -> bool {
        self.rows[1] == 0 || self.is_full()
    }

    /// Whether further findings in rows of a table are only counted.
    pub fn is_full_of_rows(&self) -> bool {
        self.rows == [0; 2] || self.is_full()
    }

    /// Those that are kept whole, by file, line and column; at one place, the graver first.
    pub fn sorted(&self) -> Vec<&Finding> {
        let mut sorted: Vec<_> = self.kept.iter().collect();
        sorted.sort_by(|a, b| {
            let key = |f: &Finding| (f.place.order, f.place.line, f.place.column, f.severity());
            key(a).cmp(&key(b))
        });
        sorted
    }

    /// How many more there are of each code than those kept whole.
    pub fn more(&self) -> impl Iterator<Item = (Code, usize)> {
        self.counted.iter().map(|(code, count)| (*code, *count))
    }

    /// How many there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        let kept = self.kept.iter().filter(|f| f.severity() == severity).count();
        let rest = self.counted.iter().filter(|(code, _)| code.severity() == severity);
        kept + rest.map(|(_, count)| count).sum::<usize>()
    }

    /// Whether anything is wrong or doubtful; notices are neither.
    pub fn has_doubts(&self) -> bool {
        self.count(Severity::Error) + self.count(Severity::Warning) > 0
    }
}
