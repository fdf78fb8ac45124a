//! `modenhed import`: a survey tool's export as our own table of answers.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use modenhed::batch::{Content, Opened};
use modenhed::import::{
    DefaultNames, Dictionary, ExportFile, Failure, Import, ImportReport, SeekableInput, Wishes,
    told,
};
use modenhed::model::{Findings, ImportMap, Meaning, Named, Questionnaires};
use modenhed::{parse, store, wording};

use crate::cli::args::{SetArgs, by_ending};
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::progress::Progress;
use crate::cli::unfinished::UnfinishedFile;
use crate::cli::verdict::Verdict;
use crate::cli::{format, inputs, outputs};

#[derive(Args)]
pub struct ImportArgs {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[arg(long)]
    report: Option<PathBuf>,
    #[arg(long)]
    suggest: Option<PathBuf>,
    #[arg(long)]
    map: Option<PathBuf>,
    #[arg(long)]
    column: Vec<String>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    respondent: Option<String>,
    #[arg(long)]
    keep: Vec<String>,
    #[arg(long)]
    complete_only: bool,
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    set: SetArgs,
    #[arg(long)]
    quiet: bool,
}

/// Turns exports into a table, and tells what became what.
pub fn run(args: &ImportArgs, screen: Screen) -> Result<Verdict, Error> {
    let read = named(&args.files);
    outputs::check(
        &[&read, args.set.files(), args.map.as_slice()],
        &[args.output.as_deref(), args.report.as_deref(), args.suggest.as_deref()],
    )?;
    args.output.as_deref().and_then(|path| by_ending(path, format::ANSWERS)).transpose()?;
    if let Some(taken) =
        args.suggest.as_ref().filter(|path| path.exists() && !store::is_stream(path))
    {
        return Err(Failure::MapTaken(taken.display().to_string()).into());
    }
    let set = inputs::set(&args.set, screen)?;
    let wishes = wishes(args, &set, screen)?;
    let dictionary = Dictionary::of(&set);
    let mut import = Import::open(files(&args.files)?, &dictionary, &wishes)?;
    let written = write(args, &mut import, screen);
    let report = match &written {
        Ok(report) => report,
        Err(_) => &import.report(),
    };
    tell(args, &import, report, screen)?;
    Ok(if written?.has_doubts() { Verdict::No } else { Verdict::Yes })
}

/// The files, and those in folders, as far as they can be reached.
fn named(paths: &[PathBuf]) -> Vec<PathBuf> {
    let files = |path: &PathBuf| {
        let is_file = path == Path::new("-") || !store::is_folder(path);
        let own = is_file.then(|| path.clone());
        let within = (!is_file).then(|| store::files_in(path)).into_iter().flatten().flatten();
        own.into_iter().chain(within).collect::<Vec<_>>()
    };
    paths.iter().flat_map(files).collect()
}

/// The files, and those in folders.
fn files(paths: &[PathBuf]) -> Result<Vec<ExportFile>, Error> {
    let mut files = Vec::new();
    for path in paths {
        if path == Path::new("-") || !store::is_folder(path) {
            files.push(file(path)?);
            continue;
        }
        for found in store::files_in(path) {
            let unreachable = |(path, error): store::Unreachable| {
                let error = error.unwrap_or_else(|| io::ErrorKind::NotFound.into());
                Failure::Unreadable(path.to_string_lossy().into(), error)
            };
            files.push(file(&found.map_err(unreachable)?)?);
        }
    }
    Ok(files)
}

/// A file that can be read more than once; what comes through a pipe is copied.
fn file(path: &Path) -> Result<ExportFile, Error> {
    let stdin = path == Path::new("-");
    let opened = if stdin || !store::can_be_read_again(path) {
        store::Input::open(path).and_then(store::copied)
    } else {
        store::open(path)
    };
    let name: std::sync::Arc<str> = path.to_string_lossy().into();
    let input: Box<dyn SeekableInput> = match opened {
        Ok(file) => Box::new(file),
        Err(error) => return Err(Failure::Unreadable(name, error).into()),
    };
    Ok(ExportFile { name, input })
}

/// What was said about columns, on the command line and in a map.
fn wishes(args: &ImportArgs, set: &Questionnaires, screen: Screen) -> Result<Wishes, Error> {
    let mut columns = Vec::new();
    for typed in &args.column {
        let bad = || Failure::BadColumn(typed.clone());
        let (role, head) = typed.split_once('=').ok_or_else(bad)?;
        let meaning = Meaning::named(role.trim()).or_else(|| match set.find(role.trim()) {
            Named::One(at) => Some(Meaning::Question(at)),
            Named::Retired(_) | Named::Several | Named::Nothing => None,
        });
        columns.push((head.to_owned(), meaning.ok_or_else(bad)?));
    }
    let respondent = Meaning::Field(modenhed::model::Field::Respondent);
    columns.extend(args.respondent.iter().map(|head| (head.clone(), respondent)));
    columns.extend(args.keep.iter().map(|head| (head.clone(), Meaning::Keep)));
    let map = args.map.as_deref().map(|path| map(path, set, screen)).transpose()?;
    Ok(Wishes {
        columns,
        map: map.unwrap_or_default(),
        department: args.department.clone(),
        complete_only: args.complete_only,
        strict: args.strict,
    })
}

fn map(path: &Path, set: &Questionnaires, screen: Screen) -> Result<ImportMap, Error> {
    let mut findings = Findings::default();
    let content = Opened::open(0, path, &mut findings).map(|file| file.content);
    let source = content.and_then(Content::source);
    let map = source.and_then(|source| parse::import_map(0, &source, set, &mut findings));
    output::findings(&findings, screen);
    map.ok_or_else(|| Failure::BadMap(path.display().to_string()).into())
}

/// Writes the table to where it was asked for; to nowhere, where only a map was.
fn write(
    args: &ImportArgs,
    import: &mut Import<'_>,
    screen: Screen,
) -> Result<ImportReport, Error> {
    let t = wording::import(screen.language);
    let names = DefaultNames { everybody: t.everybody, not_stated: t.not_stated };
    let mut progress = Progress::new(screen, args.quiet);
    let mut count = |rows| progress.tell(rows, 0);
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => {
            let failed = |error| Error::Write(path.display().to_string(), error);
            let mut file = UnfinishedFile::create(path).map_err(failed)?;
            let report = match import.write(names, &mut BufWriter::new(&mut file), &mut count) {
                Err(Failure::Unwritable(error)) => return Err(failed(error)),
                written => written?,
            };
            file.keep().map_err(failed)?;
            Ok(report)
        }
        None if args.suggest.is_some() && args.output.is_none() => {
            Ok(import.write(names, &mut io::sink(), &mut count)?)
        }
        None => match import.write(names, &mut BufWriter::new(io::stdout().lock()), &mut count) {
            Err(Failure::Unwritable(error)) => Err(Error::Stdout(error)),
            written => Ok(written?),
        },
    }
}

/// Tells what became what: on standard error, as JSON, and as a map, where they were asked for.
fn tell(
    args: &ImportArgs,
    import: &Import<'_>,
    report: &ImportReport,
    screen: Screen,
) -> Result<(), Error> {
    let mut lines = told(report, screen.language).join("\n");
    lines.push('\n');
    // There is nowhere left to report that standard error is closed.
    let _ = io::stderr().write_all(lines.as_bytes());
    if let Some(path) = &args.report {
        let json = serde_json::to_vec_pretty(report)
            .map_err(|error| Error::Write(path.display().to_string(), io::Error::other(error)))?;
        output::bytes(Some(path), &[&json[..], b"\n"].concat())?;
    }
    match &args.suggest {
        Some(path) => output::bytes(Some(path), import.suggest(report, screen.language).as_bytes()),
        None => Ok(()),
    }
}
