//! The README is run: every session in it, and the commands of its first page.

use std::fs;

use crate::common::{command, run};

/// Every `$ modenhed …` in README.md and the documents gives what stands below it.
#[test]
fn sessions_give_what_the_documents_show() {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "C").env("COLUMNS", "80").case("README.md").case("docs/*.md");
    cases.register_bin("modenhed", std::path::Path::new(env!("CARGO_BIN_EXE_modenhed")));
}

/// The command that runs the main job after cloning works, and so does the one for tests: it is this.
#[test]
fn the_two_commands_of_the_first_page_work() {
    let readme = fs::read_to_string("README.md").unwrap();
    let commands: Vec<_> = readme.lines().filter(|line| line.starts_with("cargo ")).collect();
    let [main_job, tests] = commands[..] else { panic!("two commands, not {commands:?}") };
    let args = main_job.strip_prefix("cargo run --release -- ").unwrap();
    let seen = run(command().args(args.split(' ')));
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    assert!(seen.stdout.contains("Anbefalinger"), "{}", seen.stdout);
    assert_eq!(tests, "cargo test");
}
