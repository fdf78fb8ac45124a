//! The command line itself: help and errors in two languages, and exit statuses.

use std::fs;

use crate::common::{command, modenhed, run};

#[test]
fn alone_it_shows_what_each_kind_of_user_can_do_next() {
    let danish = modenhed(&[]);
    assert_eq!((danish.stderr.as_str(), danish.status), ("", 0));
    for start in ["Du leder en afdeling", "I er en ledergruppe", "Du skriver et script"] {
        assert!(danish.stdout.contains(start), "{}", danish.stdout);
    }
    let english = modenhed(&["--lang", "en"]).stdout;
    assert!(english.contains("You lead a department"), "{english}");
}

#[test]
fn the_language_follows_the_locale_unless_it_is_given() {
    for (locale, danish) in [
        ("da_DK.UTF-8", true),
        ("da", true),
        ("en_GB.UTF-8", false),
        ("sv_SE", false),
        ("C", false),
    ] {
        let seen = run(command().env("LC_ALL", locale).arg("--help"));
        assert_eq!(seen.stdout.contains("Brug:"), danish, "{locale}");
        let seen = run(command().env("LC_ALL", locale).args(["--help", "--lang=da"]));
        assert!(seen.stdout.contains("Brug:"), "{locale}");
    }
}

/// The help of a command.
fn help(command: &[&str], language: &str) -> String {
    let seen = modenhed(&[command, &["--help", "--lang", language]].concat());
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{command:?}");
    seen.stdout
}

/// The lines below a heading of English help.
fn below<'h>(help: &'h str, heading: &str) -> impl Iterator<Item = &'h str> {
    let lines = help.lines().skip_while(move |line| *line != heading).skip(1);
    // What is told of one goes on further to the right.
    lines.take_while(|line| line.starts_with(' ')).filter(|line| !line.starts_with("   "))
}

/// The command, and all those below it.
fn commands(command: &[String]) -> Vec<Vec<String>> {
    let words: Vec<_> = command.iter().map(String::as_str).collect();
    let mut all = vec![command.to_vec()];
    for line in below(&help(&words, "en"), "Commands:") {
        let name = line.split_whitespace().next().unwrap().to_owned();
        all.extend(commands(&[command, &[name]].concat()));
    }
    all
}

#[test]
fn every_option_of_every_command_is_explained_in_both_languages() {
    let commands = commands(&[]);
    assert!(commands.len() >= 12, "{commands:?}");
    for command in commands {
        let command: Vec<_> = command.iter().map(String::as_str).collect();
        let (danish, english) = (help(&command, "da"), help(&command, "en"));
        for foreign in ["Usage", "Options:", "Commands:", "Arguments:", "default:", "Print"] {
            assert!(!danish.contains(foreign), "{command:?}: {foreign}\n{danish}");
        }
        for text in [&danish, &english] {
            assert!(!text.contains("<>"), "{command:?}: {text}");
            let listed = text.lines().filter(|line| line.starts_with("  "));
            let options = listed.filter(|line| line.trim_start().starts_with('-'));
            for line in options.chain(below(text, "Commands:")).chain(below(text, "Arguments:")) {
                let explained =
                    line.trim().split_once("  ").is_some_and(|(_, help)| help.trim().len() > 3);
                assert!(explained, "{command:?}: {line}");
            }
        }
        assert_ne!(danish, english);
    }
}

#[test]
fn what_is_typed_wrong_is_said_in_the_users_language_with_a_way_on() {
    let cases: [(&[&str], &str); 8] = [
        (
            &["scroe"],
            "fejl: ukendt kommando »scroe«\nhjælp: mente du »score«?\nSe modenhed --help\n",
        ),
        (
            &["score", "a.yaml", "--formt", "csv"],
            "fejl: ukendt tilvalg »--formt«\nhjælp: mente du »--format«?\nSe modenhed score --help\n",
        ),
        (
            &["score", "a.yaml", "--format", "pdf"],
            "fejl: »pdf« kan ikke bruges til --format <FORMAT>\nhjælp: vælg mellem: text, json, csv, xlsx, markdown\nSe modenhed score --help\n",
        ),
        (
            &["score", "a.yaml", "--top", "x"],
            "fejl: »x« kan ikke bruges til --top <ANTAL>\nSe modenhed score --help\n",
        ),
        (
            &["score", "a.yaml", "--format"],
            "fejl: --format <FORMAT> mangler en værdi\nhjælp: vælg mellem: text, json, csv, xlsx, markdown\nSe modenhed score --help\n",
        ),
        (&["score"], "fejl: <FIL>... mangler\nSe modenhed score --help\n"),
        (
            &["score", "a.yaml", "--all", "--top", "3"],
            "fejl: --all kan ikke bruges sammen med --top <ANTAL>\nSe modenhed score --help\n",
        ),
        (
            &["score", "a.yaml", "--excel", "--format", "json"],
            "fejl: --table og --excel kan kun bruges, når der skrives CSV\n",
        ),
    ];
    for (args, expected) in cases {
        let seen = modenhed(args);
        assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", expected, 2));
    }
    let english = run(command().env("LC_ALL", "C").arg("scroe")).stderr;
    assert_eq!(
        english,
        "error: unknown command “scroe”\nhelp: did you mean “score”?\nSee modenhed --help\n"
    );
}

#[test]
fn the_version_is_that_of_the_package() {
    let seen = modenhed(&["--version"]);
    assert_eq!(seen.stdout, format!("modenhed {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_unknown_aspect_or_code_names_the_known_ones() {
    let args = [
        "score",
        "tests/data/sheet.yaml",
        "--aspect",
        "tekno",
        "--questionnaire",
        "tests/data/example.yaml",
    ];
    let seen = modenhed(&args);
    assert_eq!(seen.stderr, "fejl: der er intet aspekt »tekno«\nhjælp: vælg mellem: example\n");
    assert_eq!(seen.status, 2);
    assert_eq!(modenhed(&["validate", "--explain", "nothing"]).status, 2);
}

#[test]
fn validate_says_that_there_is_nothing_to_say() {
    let files = ["questionnaires/teknologi.yaml", "questionnaires/forandring.yaml"];
    let seen = modenhed(&[&["validate"][..], &files].concat());
    assert_eq!(seen.stdout, "2 filer uden bemærkninger\n");
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let json = modenhed(&[&["validate", "--format", "json"][..], &files].concat()).stdout;
    assert_eq!(json, "{\"schema\": 1, \"findings\": []}\n");
}

#[test]
fn an_unusable_questionnaire_stops_the_scoring() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("q.yaml");
    let text = fs::read_to_string("tests/data/example.yaml").unwrap();
    fs::write(&file, text.replace("weight: 2", "weight: 0")).unwrap();
    let args = ["score", "tests/data/sheet.yaml", "--questionnaire", file.to_str().unwrap()];
    let seen = modenhed(&args);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
    assert!(seen.stderr.contains("fejl[weight-zero]: vægten er 0"), "{}", seen.stderr);
    assert!(seen.stderr.contains("fejl: spørgeskemaet kan ikke bruges"), "{}", seen.stderr);
}

#[test]
fn a_questionnaire_can_be_read_before_a_meeting() {
    let args = ["questionnaires", "show", "example", "--questionnaire", "tests/data/example.yaml"];
    let text = modenhed(&args).stdout;
    assert!(text.starts_with("Eksempel (example 1.0.0)\n════════"), "{text}");
    assert!(text.contains("4. Spørgsmål b1\n  1  Nej\n  2  Lidt\n"), "{text}");
    let markdown =
        modenhed(&[&args[..], &["--format", "markdown", "--lang", "en"]].concat()).stdout;
    assert!(markdown.contains("### 4. Question b1\n\n- 1  No\n- 2  A little\n"), "{markdown}");
    let json = modenhed(&[&args[..], &["--format", "json"]].concat()).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let question = &json["questionnaires"][0]["themes"][1]["questions"][0];
    // Reversed: the first of five evenly spread options earns 100.
    assert_eq!(question["options"][0]["score"], 100);
    let csv = modenhed(&[&args[..], &["--format", "csv"]].concat()).stdout;
    assert!(csv.contains("\nexample,a,a1,Spørgsmål a1,2,2,25,Lidt\n"), "{csv}");
}
