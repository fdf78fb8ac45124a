//! Findings: what is wrong or doubtful in a user's file.

use std::collections::BTreeMap;

use super::Place;

/// Declares the codes once: name in the program, name for users, how grave it is.
macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident)*) => {
        /// What kind of finding it is; the name of each is stable, so that scripts can match it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each is explained to users by `validate --explain`")]
        pub enum Code { $($variant),* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// How grave it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),* }
            }
        }
    };
}

codes! {
    CannotRead "cannot-read" Error
    EmptyFile "empty-file" Error
    TooLarge "too-large" Error
    InvalidUtf8 "invalid-utf8" Error
    Windows1252 "windows-1252" Error
    ByteOrderMark "byte-order-mark" Notice
    TabIndentation "tab-indentation" Error
    Syntax "syntax" Error
    TooDeep "too-deep" Error
    TooManyAliases "too-many-aliases" Error
    SeveralDocuments "several-documents" Error
    WrongKindOfFile "wrong-kind-of-file" Error
    UnknownFormat "unknown-format" Error
    DuplicateKey "duplicate-key" Error
    UnknownKey "unknown-key" Error
    MissingKey "missing-key" Error
    WrongType "wrong-type" Error
    BooleanAsText "boolean-as-text" Warning
    DecimalComma "decimal-comma" Error
    WrongValue "wrong-value" Error
    OutOfRange "out-of-range" Error
    EmptyText "empty-text" Error
    BadId "bad-id" Error
    DuplicateId "duplicate-id" Error
    DuplicateTitle "duplicate-title" Error
    DuplicateAction "duplicate-action" Warning
    BadVersion "bad-version" Error
    BadLanguage "bad-language" Error
    MissingTranslation "missing-translation" Warning
    UnsortedLevels "unsorted-levels" Error
    WeightZero "weight-zero" Error
    TooFewOptions "too-few-options" Error
    DuplicateCode "duplicate-code" Error
    ReservedCode "reserved-code" Error
    BetterEarnsLess "better-earns-less" Warning
    MissingScore "missing-score" Error
    UnknownScale "unknown-scale" Error
    UnusedScale "unused-scale" Warning
    DoesNotBelong "does-not-belong" Error
    LadderGap "ladder-gap" Error
    UnknownReference "unknown-reference" Error
    UnknownCode "unknown-code" Error
    Cycle "cycle" Error
    UnreachableQuestion "unreachable-question" Warning
    NeverGiven "never-given" Warning
    NoRecommendation "no-recommendation" Warning
    NoQuestions "no-questions" Error
    WrongDate "wrong-date" Error
    UnknownQuestion "unknown-question" Error
    AmbiguousQuestion "ambiguous-question" Error
    UnknownTechnology "unknown-technology" Warning
    UnknownOption "unknown-option" Error
    NotOffered "not-offered" Error
    NotAsked "not-asked" Notice
    OneAnswerOnly "one-answer-only" Error
    AnswerOutOfRange "answer-out-of-range" Error
    UnknownQuestionnaire "unknown-questionnaire" Error
    OtherVersion "other-version" Notice
    MissingDepartment "missing-department" Error
    MissingColumn "missing-column" Error
    DuplicateColumn "duplicate-column" Error
    IgnoredColumn "ignored-column" Notice
    UnevenRow "uneven-row" Error
    NoRows "no-rows" Warning
    SkippedFile "skipped-file" Notice
    EmptyFolder "empty-folder" Warning
    DuplicateSheet "duplicate-sheet" Warning
    SeveralInPeriod "several-in-period" Notice
    UncheckedDuplicates "unchecked-duplicates" Notice
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// What it is about cannot be used.
    Error,
    /// It can be used, but is probably not what was meant.
    Warning,
    /// Worth knowing; nothing is wrong.
    Notice,
}

/// One finding: a code, a place, and the words of the file that its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What was found there, as it stands in the file.
    pub found: String,
    /// What would have been right; its form depends on the code.
    pub wanted: String,
    /// A known word close to what was found.
    pub near: Option<String>,
    /// The column of a table in which it was found.
    pub column: Option<String>,
}

/// Characters that a message quotes at most.
const SHOWN: usize = 100;

impl Finding {
    /// A finding without details.
    pub const fn new(code: Code, place: Place) -> Self {
        Self { code, place, found: String::new(), wanted: String::new(), near: None, column: None }
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

    /// With what would have been right.
    #[must_use]
    pub fn wanted(mut self, wanted: impl Into<String>) -> Self {
        self.wanted = wanted.into();
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
    /// None yet, of which only so many errors, and as many others, in rows of tables are to be kept
    /// whole.
    pub fn of_rows(most: usize) -> Self {
        Self { rows: [most; 2], ..Self::default() }
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        if self.is_full() {
            *self.counted.entry(finding.code).or_default() += 1;
        } else {
            self.kept.push(finding);
        }
    }

    /// Adds what was found in rows of a table.
    pub fn in_rows(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            let room = &mut self.rows[usize::from(finding.code.severity() != Severity::Error)];
            if *room > 0 {
                *room -= 1;
                self.push(finding);
            } else {
                *self.counted.entry(finding.code).or_default() += 1;
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

    /// Whether further findings in rows of a table are only counted.
    pub fn is_full_of_rows(&self) -> bool {
        self.rows == [0; 2] || self.is_full()
    }

    /// Those that are kept whole, by file, line and column; at one place, the graver first.
    pub fn sorted(&self) -> Vec<&Finding> {
        let mut sorted: Vec<_> = self.kept.iter().collect();
        sorted.sort_by(|a, b| {
            let key =
                |f: &Finding| (f.place.order, f.place.line, f.place.column, f.code.severity());
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
        let kept = self.kept.iter().filter(|f| f.code.severity() == severity).count();
        let rest = self.counted.iter().filter(|(code, _)| code.severity() == severity);
        kept + rest.map(|(_, count)| count).sum::<usize>()
    }

    /// Whether anything is wrong or doubtful; notices are neither.
    pub fn has_doubts(&self) -> bool {
        self.count(Severity::Error) + self.count(Severity::Warning) > 0
    }
}
