//! `modenhed compare`: groups of sheets side by side, and over time.

mod write;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use modenhed::batch::{self, Basis, Counting, Gathering, Length, Opened, Packing, PartialSums};
use modenhed::model::{Findings, GroupBy, Questionnaires, Reference};
use modenhed::parse;
use modenhed::render::Format;
use modenhed::report::{CompareReport, QuestionComparison, TargetLevels};
use modenhed::scoring::{ComparedGroup, Comparison, Groups, PeriodLength, Precision};
use strum::VariantArray;

use crate::cli::args::{BatchArgs, InputArgs, OutputArgs, QuestionnaireArgs};
use crate::cli::choice;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::invited::{InvitedArgs, InvitedFile};
use crate::cli::outcome;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::partial::PartialArgs;
use crate::cli::reference::{self, ReferenceArgs};
use crate::cli::verdict::Verdict;
use crate::cli::watch::{self, Watch};
use write::{question_rows, rows, sections, workbook};

pub use write::write_groups;

/// What can be typed.
#[derive(Args)]
#[command(mut_arg("format", |arg| arg.value_parser(choice::one_of(format::GROUPS))))]
pub struct CompareArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    asked: QuestionnaireArgs,
    #[arg(long, default_value = "department", value_parser = choice::one_of(GroupBy::VARIANTS))]
    by: GroupBy,
    #[arg(long, default_value = "year", value_parser = choice::one_of(Length::VARIANTS))]
    period: Length,
    #[arg(long)]
    themes: bool,
    #[arg(long, conflicts_with_all = ["no_questions", "target", "targets", "sort", "invited", "reference", "publish_reference"])]
    questions: bool,
    #[arg(long)]
    no_questions: bool,
    #[arg(long, default_value_t = Precision::LEAST, value_parser = clap::value_parser!(u32).range(1..))]
    min_group: u32,
    #[arg(long)]
    target: Option<usize>,
    #[arg(long, conflicts_with = "target")]
    targets: Option<PathBuf>,
    #[command(flatten)]
    invited: InvitedArgs,
    #[command(flatten)]
    reference: ReferenceArgs,
    #[arg(long)]
    publish_reference: Option<PathBuf>,
    #[arg(long, default_value = "given")]
    sort: GroupOrder,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    split: PartialArgs,
    #[command(flatten)]
    batch: BatchArgs,
}

/// The order of groups.
#[derive(Clone, Copy, ValueEnum)]
enum GroupOrder {
    Given,
    Name,
    Score,
    Change,
}

impl CompareArgs {
    /// The format that was asked for.
    fn format(&self) -> Result<Format, Error> {
        self.output.format_of(format::GROUPS, false)
    }

    /// What is counted of the sheets.
    const fn counting(&self) -> Counting {
        let Self { by, period, themes, no_questions, .. } = *self;
        // What is published tells of themes as well.
        let themes = themes || self.publish_reference.is_some();
        Counting { by, period, themes, questions: !no_questions }
    }

    /// Writes what was counted as a part, packed where the file's name says so.
    fn write_part(&self, groups: &Groups, basis: Basis, length: u64) -> Result<(), Error> {
        let path = self.output.path.as_deref();
        let packing = path.map_or(Packing::None, Packing::of_name);
        output::stream(path, |out| {
            packing.pack(out, |out| PartialSums::write(groups, basis, length, out))
        })
    }

    /// Writes the comparison of groups where, and as, it was asked for.
    fn write(
        &self,
        groups: Groups,
        questionnaires: &Questionnaires,
        (by, beside): (GroupBy, Beside<'_>),
        screen: Screen,
    ) -> Result<Verdict, Error> {
        let format = self.format()?;
        let precision = Precision::from(self.min_group);
        let language = screen.language;
        let asked = |groups| QuestionComparison { questionnaires, groups, precision, by, language };
        if self.questions {
            let asked = asked(&groups);
            output::write(&self.output, screen, format, None, |mut writer| {
                Ok(match format {
                    Format::Csv => question_rows(&asked, writer),
                    _ => writer.whole(&asked),
                })
            })?;
            return Ok(Verdict::Yes);
        }
        // A workbook has both.
        let has_questions = format == Format::Xlsx && !self.no_questions;
        let counted = (has_questions || self.publish_reference.is_some()).then(|| groups.clone());
        let Beside { target, invited, reference } = beside;
        self.invited.goes_with(by)?;
        let told = invited.map(|file| &file.invited);
        let mut comparison =
            Comparison::with_invited(groups, questionnaires, (precision, by), told);
        if let (Some(path), Some(groups)) = (&self.publish_reference, &counted) {
            reference::may_be_published(by, self.min_group)?;
            let counted = (groups, questionnaires);
            reference::publish(path, &comparison, counted, self.min_group, screen)?;
        }
        let counted = counted.filter(|_| has_questions);
        sort(&mut comparison.groups, self.sort);
        let report = CompareReport {
            questionnaires,
            comparison: &comparison,
            by,
            least: self.min_group,
            target,
            reference,
            language: screen.language,
        };
        output::write(&self.output, screen, format, None, |mut writer| {
            Ok(match format {
                Format::Csv => rows(&report, writer),
                Format::Text | Format::Markdown => sections(&report, writer),
                Format::Xlsx => {
                    workbook(&report, counted.as_ref().map(asked), &self.input.files, writer)
                }
                _ => writer.whole(&report),
            })
        })?;
        let doubts = invited.is_some_and(|file| file.print_findings(&comparison, screen));
        Ok(if doubts { Verdict::No } else { Verdict::Yes })
    }
}

/// What groups are shown beside.
#[derive(Clone, Copy)]
struct Beside<'a> {
    target: TargetLevels<'a>,
    invited: Option<&'a InvitedFile>,
    reference: Option<&'a Reference>,
}

/// Compares what is in the files, or counts a part of it, or merges what was counted.
pub fn run(args: &CompareArgs, screen: Screen) -> Result<Verdict, Error> {
    let mut files = args.input.files.clone();
    if args.split.merge {
        files = batch::in_folders(&files).map_err(|(file, fault)| Error::Part(file, fault))?;
    }
    outputs::check(
        &[
            &files,
            args.asked.set.files(),
            args.asked.radar.as_slice(),
            args.targets.as_slice(),
            args.invited.invited.as_slice(),
            args.reference.reference.as_slice(),
        ],
        &[
            args.output.path.as_deref(),
            args.batch.rejects.as_deref(),
            args.publish_reference.as_deref(),
        ],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    if !args.split.partial {
        // What cannot be written is better told before everything is read.
        args.format()?;
    }
    let targets = args.targets.as_deref();
    let targets = targets.map(|path| wanted(path, &questionnaires, screen)).transpose()?;
    let target = match (args.target, &targets) {
        (Some(level), _) => TargetLevels::Level(level),
        (None, Some(levels)) => TargetLevels::Aspects(levels),
        (None, None) => TargetLevels::None,
    };
    let invited = args.invited.read(&questionnaires, screen)?;
    let reference = args.reference.read(&questionnaires, screen)?;
    let beside = Beside { target, invited: invited.as_ref(), reference: reference.as_ref() };
    if args.split.merge {
        let merged = batch::merge(&files, questionnaires);
        let merged = merged.map_err(|(file, fault)| Error::Part(file, fault))?;
        if args.split.partial {
            args.write_part(&merged.groups, merged.basis, merged.length)?;
            return Ok(Verdict::Yes);
        }
        let by = merged.basis.by;
        return args.write(merged.groups, &merged.questionnaires, (by, beside), screen);
    }
    args.invited.goes_with(args.by)?;
    if args.publish_reference.is_some() {
        reference::may_be_published(args.by, args.min_group)?;
    }
    let length = PeriodLength::from(args.period);
    let mut watch = Watch::new(&args.batch, screen)?;
    let reading = watch::reading(&args.batch, screen, &questionnaires).latest(args.input.latest);
    let counting = args.counting();
    let mut gathering = Gathering::new(&questionnaires, counting);
    let outcome = reading.within(length).collection(&args.input.files, &mut gathering, &mut watch);
    // Nothing but rejects is written while reading.
    let outcome = outcome.map_err(|error| watch.failure().unwrap_or(Error::Stdout(error)))?;
    watch.keep_rejects()?;
    outcome::check(&outcome, screen)?;
    let doubts = outcome::print_findings(&outcome, screen);
    let groups = gathering.into_groups();
    if args.split.partial {
        args.write_part(&groups, Basis::of(&questionnaires, counting), outcome.position)?;
    } else {
        let shown = args.write(groups, &questionnaires, (args.by, beside), screen)?;
        return Ok(if doubts { Verdict::No } else { shown });
    }
    Ok(if doubts { Verdict::No } else { Verdict::Yes })
}

/// The levels that a file aims at, by questionnaire index; what is wrong with it is shown.
fn wanted(
    path: &Path,
    questionnaires: &Questionnaires,
    screen: Screen,
) -> Result<Vec<(usize, usize)>, Error> {
    let mut findings = Findings::default();
    let file = Opened::open(0, path, &mut findings);
    let source = file.and_then(|file| file.content.source());
    let targets =
        source.and_then(|source| parse::targets(0, &source, questionnaires, &mut findings));
    output::findings(&findings, screen);
    targets.ok_or_else(|| Error::Targets(path.display().to_string()))
}

/// Puts groups in the order asked for; those without the figure come last, in the order given.
fn sort(groups: &mut [ComparedGroup], order: GroupOrder) {
    let overall = |group: &ComparedGroup| group.periods.last()?.cells.last().cloned();
    match order {
        GroupOrder::Given => {}
        GroupOrder::Name => groups.sort_by_key(|group| group.name.to_lowercase()),
        GroupOrder::Score => groups.sort_by_key(|group| {
            let mean = overall(group).and_then(|cell| Some(cell.figures?.mean));
            std::cmp::Reverse(mean)
        }),
        GroupOrder::Change => groups.sort_by_key(|group| {
            let change = overall(group).and_then(|cell| cell.before?.change);
            std::cmp::Reverse(change)
        }),
    }
}
