//! Clap's help, usage and errors in the user's language.

use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use modenhed::model::Language;
use modenhed::render::Format;
use modenhed::wording::{self, CliTexts};

use crate::cli::verdict::Verdict;
use crate::cli::{self, output};

/// The command line with help in the user's language.
pub fn localised(command: Command, language: Language) -> Command {
    let name = command.get_name().to_owned();
    translated(command, wording::cli(language), &name, &name)
}

fn translated(command: Command, t: &'static CliTexts, name: &str, path: &str) -> Command {
    let general = ["lang", "width", "color", "help", "version"];
    let endings = endings(&command);
    let mut command = command.mut_args(|arg| {
        let heading = match arg.get_id().as_str() {
            _ if arg.is_positional() => t.arguments,
            id if general.contains(&id) => t.general,
            _ => t.options,
        };
        let placeholder = (t.placeholder)(arg.get_id().as_str());
        let takes_value = arg.get_action().takes_values();
        let help = help_of(&arg, t, name).replace("{endings}", &endings);
        let arg = arg.help(help).help_heading(heading);
        if takes_value {
            arg.value_name(placeholder).hide_default_value(true).hide_possible_values(true)
        } else {
            arg
        }
    });
    let usage = usage(&command, t, path);
    if let Some(about) = (t.about)(name) {
        command = command.about(about);
    }
    command = command.override_usage(usage).subcommand_help_heading(t.commands);
    command = command.after_help((t.after_help)(name));
    let template = "{about}\n\n".to_owned() + t.usage + " {usage}\n\n{all-args}{after-help}";
    command = command.help_template(template);
    let path = path.to_owned();
    command.mut_subcommands(move |sub| {
        let name = sub.get_name().to_owned();
        let path = format!("{path} {name}");
        translated(sub, t, &name, &path)
    })
}

/// How the names of files end that the command can write, by its formats.
fn endings(command: &Command) -> String {
    let format = command.get_arguments().find(|arg| arg.get_id() == "format");
    let names = format.map(Arg::get_possible_values).unwrap_or_default();
    let formats = names.iter().filter_map(|name| name.get_name().parse::<Format>().ok());
    formats.map(|format| format!(".{}", format.ending())).collect::<Vec<_>>().join(", ")
}

fn help_of(arg: &Arg, t: &CliTexts, command: &str) -> String {
    let help = (t.argument)(command, arg.get_id().as_str()).unwrap_or_default();
    let mut parts = vec![help.to_owned()];
    let values = arg.get_possible_values();
    if arg.get_action().takes_values() && !values.is_empty() {
        let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
        parts.push((t.values)(&names.join(", ")));
    }
    let default = arg.get_default_values().first();
    if let Some(default) = default.filter(|_| arg.get_action().takes_values()) {
        parts.push((t.default)(&default.to_string_lossy()));
    }
    parts.join(" ")
}

fn usage(command: &Command, t: &CliTexts, path: &str) -> String {
    let mut usage = path.to_owned();
    for arg in command.get_positionals() {
        let name = (t.placeholder)(arg.get_id().as_str());
        usage.push_str(&match arg.get_action() {
            ArgAction::Append => format!(" {name}..."),
            _ if arg.is_required_set() => format!(" {name}"),
            _ => format!(" [{name}]"),
        });
    }
    if command.has_subcommands() {
        usage.push_str(&format!(" {}", (t.placeholder)("command")));
    }
    format!("{usage} [{}]", t.options.to_uppercase())
}

/// Shows help or a version.
///
/// # Errors
/// When standard output cannot be written to.
pub fn show(help: &Error) -> Result<Verdict, cli::error::Error> {
    help.print().map_err(cli::error::Error::Stdout)?;
    Ok(Verdict::Yes)
}

/// Says what is wrong with what was typed.
pub fn explain(error: &Error, command: &Command, language: Language) -> ExitCode {
    let t = wording::cli(language);
    let (what, hint) = words(error, language);
    output::say_why(t, &what, hint.as_deref());
    let named = std::env::args().nth(1).filter(|word| command.find_subcommand(word).is_some());
    output::say(&(t.try_help)(&named.map(|name| format!(" {name}")).unwrap_or_default()));
    ExitCode::from(2)
}

fn words(error: &Error, language: Language) -> (String, Option<String>) {
    let t = wording::cli(language);
    let get = |kind| error.get(kind).map(shown);
    let arg = || get(ContextKind::InvalidArg).unwrap_or_default();
    let near = |kind| get(kind).map(|near| (wording::files(language).did_you_mean)(&near));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            ((t.unknown_argument)(&arg()), near(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let name = get(ContextKind::InvalidSubcommand).unwrap_or_default();
            ((t.unknown_command)(&name), near(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = get(ContextKind::InvalidValue).unwrap_or_default();
            let possible = get(ContextKind::ValidValue).map(|known| (t.possible_values)(&known));
            if value.is_empty() {
                return ((t.missing_value)(&arg()), possible);
            }
            ((t.invalid_value)(&value, &arg()), possible)
        }
        ErrorKind::MissingRequiredArgument => ((t.missing_argument)(&arg()), None),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (t.missing_command.into(), get(ContextKind::ValidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg).unwrap_or_default();
            if other == arg() {
                return ((t.repeated)(&other), None);
            }
            ((t.conflict)(&arg(), &other), None)
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ((t.missing_value)(&arg()), None)
        }
        ErrorKind::InvalidUtf8 => (t.not_unicode.into(), None),
        _ => (t.bad_usage.into(), None),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        other => other.to_string(),
    }
}
