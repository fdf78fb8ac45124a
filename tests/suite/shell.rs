//! What a package puts beside the program: completion for shells, pages for `man`.

use std::fs;

use tempfile::TempDir;

use crate::common::modenhed;

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_values() {
    let folder = TempDir::new().unwrap();
    let script = folder.path().join("modenhed.bash");
    let seen = modenhed(&["completions", "bash", "-o", script.to_str().unwrap()]);
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
    let completed = |words: &[&str]| {
        let typed = format!(
            "source {}; COMP_WORDS=({}); COMP_CWORD={}; _modenhed modenhed '{}' '{}'; echo ${{COMPREPLY[@]}}",
            script.display(),
            words.join(" "),
            words.len() - 1,
            words[words.len() - 1],
            words[words.len() - 2],
        );
        let seen = std::process::Command::new("bash").args(["-c", &typed]).output().unwrap();
        String::from_utf8(seen.stdout).unwrap().trim_end().to_owned()
    };
    assert_eq!(completed(&["modenhed", "comp"]), "compare completions");
    assert_eq!(completed(&["modenhed", "score", "--fail"]), "--fail-under");
    assert_eq!(completed(&["modenhed", "score", "x.csv", "--color", "a"]), "auto always");
    assert_eq!(completed(&["modenhed", "questionnaires", "d"]), "diff");
}

#[test]
fn other_shells_get_descriptions_in_the_users_language() {
    for shell in ["zsh", "fish", "powershell", "elvish"] {
        let danish = modenhed(&["completions", shell, "--lang", "da"]);
        let english = modenhed(&["completions", shell, "--lang", "en"]);
        assert_eq!((danish.status, english.status), (0, 0), "{shell}");
        assert!(danish.stdout.contains("Vis hjælp"), "{shell}");
        assert!(english.stdout.contains("Show help"), "{shell}");
    }
}

#[test]
fn an_unknown_shell_is_told_which_there_are() {
    let seen = modenhed(&["completions", "cmd", "--lang", "en"]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("bash, elvish, fish, powershell, zsh"), "{}", seen.stderr);
}

#[test]
fn every_command_has_its_page_with_headings_in_the_users_language() {
    let folder = TempDir::new().unwrap();
    let pages = folder.path().join("new/man1");
    let seen = modenhed(&["man", "--lang", "da", "-o", pages.to_str().unwrap()]);
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
    for name in ["modenhed", "modenhed-score", "modenhed-questionnaires-diff", "modenhed-man"] {
        let page = fs::read_to_string(pages.join(format!("{name}.1"))).unwrap();
        for heading in [".SH NAVN", ".SH BRUG", ".SH FÆLLES"] {
            assert!(page.contains(heading), "{name}: {page}");
        }
        assert!(!page.contains(".SH NAME") && !page.contains(".SH SYNOPSIS"), "{name}: {page}");
    }
}

#[test]
fn one_page_is_written_to_standard_output_with_examples_line_by_line() {
    let page = modenhed(&["man", "questionnaires", "diff", "--lang", "en"]);
    assert_eq!((page.stderr.as_str(), page.status), ("", 0));
    assert!(page.stdout.contains(r"modenhed\-questionnaires\-diff"), "{}", page.stdout);
    assert!(page.stdout.contains(".nf\n\\fBmodenhed questionnaires diff"), "{}", page.stdout);
    let unknown = modenhed(&["man", "questionnaires", "dif", "--lang", "en"]);
    assert_eq!((unknown.stdout.as_str(), unknown.status), ("", 2));
    assert!(unknown.stderr.contains("did you mean “diff”?"), "{}", unknown.stderr);
}
