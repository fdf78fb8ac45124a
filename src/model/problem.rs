//! What can be wrong or doubtful in a user's file.

use rust_decimal::Decimal;

use super::detail::{
    Absence, DateFault, Earlier, FileKind, Misfit, Names, Questionless, Reach, Referent, RungFault,
    Scoreless, Shape, Skipped, SyntaxFault, TooMuch, Unadvised,
};
use super::{IoReason, Version};

/// Declares the problems once: name in the program, what its message needs beside the words that were
/// found, name for users, how grave it is.
macro_rules! problems {
    ($(
        $variant:ident $(($detail:ty))? $({ $($field:ident: $type:ty),* })?
        $name:literal $severity:ident
    )*) => {
        /// What is wrong, with what its message needs beside the words that were found.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is explained to users by `validate --explain`")]
        pub enum Problem { $($variant $(($detail))? $({ $($field: $type),* })?),* }

        impl Problem {
            /// Its code.
            pub const fn code(&self) -> Code {
                match self { $(Self::$variant { .. } => Code::$variant),* }
            }
        }

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

problems! {
    CannotRead(IoReason) "cannot-read" Error
    EmptyFile "empty-file" Error
    TooLarge(TooMuch) "too-large" Error
    InvalidUtf8 "invalid-utf8" Error
    Windows1252 "windows-1252" Error
    OldCodePage "old-code-page" Error
    ByteOrderMark "byte-order-mark" Notice
    ReadAsWindows1252 "read-as-windows-1252" Notice
    TabIndentation "tab-indentation" Error
    Syntax(SyntaxFault) "syntax" Error
    TooDeep { levels: usize } "too-deep" Error
    TooManyAliases "too-many-aliases" Error
    SeveralDocuments "several-documents" Error
    WrongKindOfFile { found: FileKind, wanted: FileKind } "wrong-kind-of-file" Error
    UnknownFormat { ours: &'static str } "unknown-format" Error
    DuplicateKey(Earlier) "duplicate-key" Error
    UnknownKey { known: Names, after_comma: bool } "unknown-key" Error
    MissingKey(Absence) "missing-key" Error
    WrongType { wanted: Shape, key: String } "wrong-type" Error
    BooleanAsText "boolean-as-text" Warning
    DecimalComma { corrected: String } "decimal-comma" Error
    WrongValue(Names) "wrong-value" Error
    OutOfRange { from: i64, to: i64 } "out-of-range" Error
    EmptyText "empty-text" Error
    BadId "bad-id" Error
    DuplicateId "duplicate-id" Error
    DuplicateTitle "duplicate-title" Error
    DuplicateAction "duplicate-action" Warning
    BadVersion "bad-version" Error
    LaterVersion { ours: Version } "later-version" Error
    BadLanguage { known: Names, after_comma: bool } "bad-language" Error
    MissingSince { old: Version, write: Version } "missing-since" Warning
    MissingChanged { old: Version, write: Version } "missing-changed" Warning
    MissingRetired { old: Version, write: Version } "missing-retired" Warning
    VersionTooLow { old: Version, least: Version } "version-too-low" Warning
    MissingTranslation "missing-translation" Warning
    UnsortedLevels "unsorted-levels" Error
    WeightZero "weight-zero" Error
    TooFewOptions "too-few-options" Error
    DuplicateCode "duplicate-code" Error
    ReservedCode "reserved-code" Error
    BetterEarnsLess { before: String } "better-earns-less" Warning
    MissingScore(Scoreless) "missing-score" Error
    YesEarnsNothing "yes-earns-nothing" Warning
    UnknownScale "unknown-scale" Error
    UnusedScale "unused-scale" Warning
    DoesNotBelong(Misfit) "does-not-belong" Error
    LadderGap(RungFault) "ladder-gap" Error
    UnknownReference { referent: Referent, within: Option<String> } "unknown-reference" Error
    UnknownCovered "unknown-covered" Warning
    UnknownCode(Names) "unknown-code" Error
    Cycle "cycle" Error
    UnreachableQuestion "unreachable-question" Warning
    NeverGiven "never-given" Warning
    CodeAsScore "code-as-score" Warning
    NoRecommendation(Unadvised) "no-recommendation" Warning
    NoQuestions(Questionless) "no-questions" Error
    RepeatedText "repeated-text" Warning
    LongText { words: usize, most: usize } "long-text" Notice
    TwoInOne "two-in-one" Notice
    UnevenReach(Reach) "uneven-reach" Notice
    FewQuestions { questions: usize, fewest: usize } "few-questions" Notice
    WrongDate(DateFault) "wrong-date" Error
    UnknownQuestion "unknown-question" Error
    AmbiguousQuestion(Names) "ambiguous-question" Error
    UnknownTechnology "unknown-technology" Warning
    UnknownOption(Names) "unknown-option" Error
    OptionText { code: String } "option-text" Error
    UnclearNa { dk: bool, na: bool } "unclear-na" Error
    NotOffered(Names) "not-offered" Error
    NotAsked "not-asked" Notice
    OneAnswerOnly "one-answer-only" Error
    NotAlone "not-alone" Error
    UnusedAllow "unused-allow" Warning
    AnswerOutOfRange { from: Decimal, to: Decimal } "answer-out-of-range" Notice
    UnknownQuestionnaire(Names) "unknown-questionnaire" Error
    OtherVersion { ours: Version } "other-version" Notice
    KeptAside { ours: Version } "kept-aside" Notice
    MissingDepartment "missing-department" Error
    TotalsRow "totals-row" Error
    OnlyDepartment "only-department" Warning
    MissingColumn { close: Option<String> } "missing-column" Error
    NoQuestionColumns "no-question-columns" Error
    DuplicateColumn "duplicate-column" Error
    UnreadColumn "unread-column" Warning
    IgnoredColumn "ignored-column" Notice
    UnevenRow { expected: usize } "uneven-row" Error
    UnclosedQuote { lines: usize } "unclosed-quote" Error
    RowsAbove { rows: usize } "rows-above" Notice
    UnreadSheet { read: String } "unread-sheet" Warning
    OtherSheets { read: String } "other-sheets" Notice
    HiddenRows { rows: usize } "hidden-rows" Notice
    NoSavedValue { cells: usize } "no-saved-value" Warning
    MergedCells "merged-cells" Warning
    NoRows "no-rows" Warning
    SkippedFile(Skipped) "skipped-file" Notice
    EmptyFolder "empty-folder" Warning
    DuplicateSheet { before: String } "duplicate-sheet" Warning
    SeveralInPeriod { before: String } "several-in-period" Notice
    UncheckedDuplicates { checked: usize } "unchecked-duplicates" Notice
    OtherReference { of: String, ours: Version } "other-reference" Error
    BadDistribution { wanted: usize } "bad-distribution" Error
    DuplicateDepartment { before: usize } "duplicate-department" Error
    NotInvited "not-invited" Notice
    MoreThanInvited { answered: u32, invited: u32 } "more-than-invited" Warning
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
