//! A comparison in parts: merged, they give the very bytes that one run gives.

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

const TABLE: &str = "examples/nordager/svar-2026.csv";

fn compare(args: &[&str]) -> Run {
    modenhed(&[&["compare"], args].concat())
}

/// The arguments, with the files first.
fn with<'a>(files: &'a [String], args: &[&'a str]) -> Vec<&'a str> {
    files.iter().map(String::as_str).chain(args.iter().copied()).collect()
}

/// Makes a part of each file.
fn parts(folder: &Path, files: &[String], args: &[&str]) -> Vec<String> {
    let one = |(index, file): (usize, &String)| {
        let part = folder.join(format!("part-{index}.json")).to_str().unwrap().to_owned();
        let seen = compare(&[&[file, "--partial", "-o", &part], args].concat());
        assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
        part
    };
    files.iter().enumerate().map(one).collect()
}

/// Cuts the table into tables of so many rows each, the last of what is left.
fn cut(folder: &Path, sizes: &[usize]) -> Vec<String> {
    let table = fs::read_to_string(TABLE).unwrap();
    let (head, rows) = table.split_once('\n').unwrap();
    let mut rows = rows.lines();
    let mut files = Vec::new();
    for size in sizes.iter().chain([&usize::MAX]) {
        let some: Vec<_> = rows.by_ref().take(*size).collect();
        if !some.is_empty() {
            let file = folder.join(format!("rows-{}.csv", files.len()));
            fs::write(&file, format!("{head}\n{}\n", some.join("\n"))).unwrap();
            files.push(file.to_str().unwrap().to_owned());
        }
    }
    files
}

/// Two parts of the table, of thirty rows each.
fn halves(args: &[&str]) -> (TempDir, Vec<String>) {
    let folder = TempDir::new().unwrap();
    let parts = parts(folder.path(), &cut(folder.path(), &[30]), args);
    assert_eq!(parts.len(), 2);
    (folder, parts)
}

#[test]
fn parts_of_any_size_give_the_bytes_of_one_run() {
    let config = Config { cases: 12, rng_seed: RngSeed::Fixed(7), ..Config::default() };
    let sizes = proptest::collection::vec(1_usize..25, 0..8);
    let by = prop_oneof![Just("department"), Just("area"), Just("role"), Just("date")];
    let period = prop_oneof![Just("year"), Just("month"), Just("day")];
    let input = (sizes, by, period, any::<bool>(), 1_u32..9);
    let law = |(sizes, by, period, themes, least): (Vec<usize>, _, _, bool, u32)| {
        let folder = TempDir::new().unwrap();
        let mut counted = vec!["--by", by, "--period", period];
        counted.extend(themes.then_some("--themes"));
        let parts = parts(folder.path(), &cut(folder.path(), &sizes), &counted);
        let least = least.to_string();
        for shown in [
            ["--format", "text", "--sort", "given"],
            ["--format", "csv", "--sort", "score"],
            ["--format", "json", "--target", "3"],
        ] {
            let shown = [shown.as_slice(), &["--min-group", &least]].concat();
            let whole = compare(&[&[TABLE], counted.as_slice(), &shown].concat());
            let merged = compare(&with(&parts, &[&["--merge"], shown.as_slice()].concat()));
            prop_assert_eq!((merged.stderr.as_str(), merged.status), ("", 0));
            prop_assert!(whole.stdout.len() > 300);
            prop_assert_eq!(merged.stdout, whole.stdout);
        }
        Ok(())
    };
    TestRunner::new(config).run(&input, law).unwrap();
}

#[test]
fn parts_of_sheets_and_tables_of_several_years_give_the_bytes_of_one_run() {
    let folder = TempDir::new().unwrap();
    let files = [TABLE, "examples/nordager/2026", "examples/nordager/2025"].map(str::to_owned);
    // The groups keep the order of the table, though positions in it are larger than those of sheets.
    let one = |part: &str, file: &str| {
        let path = folder.path().join(part).to_str().unwrap().to_owned();
        compare(&[file, "--partial", "-o", &path, "--aspect", "teknologi"]);
        path
    };
    let names = ["a.json", "b.json", "c.json"];
    let parts: Vec<_> = names.iter().zip(&files).map(|(part, file)| one(part, file)).collect();
    for format in ["text", "csv", "json"] {
        let shown = ["--min-group", "1", "--format", format];
        let whole = compare(&with(&files, &[&["--aspect", "teknologi"], &shown[..]].concat()));
        let merged = compare(&with(&parts, &[&["--merge"], &shown[..]].concat()));
        assert_eq!(merged.stdout, whole.stdout);
        assert!(merged.stdout.contains("2025") && merged.stdout.contains("2026"));
    }
}

#[test]
fn thousands_of_departments_are_compared_and_merged_also_through_a_pipe() {
    let folder = TempDir::new().unwrap();
    let text = fs::read_to_string(TABLE).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let row = rows.lines().find(|row| row.starts_with("Borgerservice,bor-02,2026-11-16,")).unwrap();
    let answers = row.splitn(4, ',').last().unwrap();
    // The first department has answered in two years, all others in one.
    let mut table = format!("{head}\nAfd 0,,2025-11-16,{answers}\n");
    for n in 0..2000 {
        table += &format!("Afd {n},,2026-11-16,{answers}\n");
    }
    let path = folder.path().join("mange.csv").to_str().unwrap().to_owned();
    fs::write(&path, table).unwrap();
    let part = parts(folder.path(), std::slice::from_ref(&path), &[]).remove(0);
    for format in ["text", "markdown", "csv", "json"] {
        let shown = ["--min-group", "1", "--format", format];
        let whole = compare(&[&[&*path], &shown[..]].concat());
        let merged = compare(&[&[&*part, "--merge"], &shown[..]].concat());
        assert_eq!((merged.stderr.as_str(), merged.status), ("", 0));
        assert!(merged.stdout == whole.stdout && whole.stdout.contains("Afd 1999"), "{format}");
        if format == "csv" {
            // Three aspects and overall for each, twice for the first; and the head.
            assert_eq!(whole.stdout.lines().count(), 4 * 2001 + 1);
        }
        if format == "text" {
            assert!(whole.stdout.contains("2025") && whole.stdout.contains("2026"));
            let piped = Command::new("sh")
                .args(["-c", "cat \"$0\" | \"$1\" compare - --merge --min-group 1 --lang da"])
                .args([&*part, env!("CARGO_BIN_EXE_modenhed")])
                .output()
                .unwrap();
            assert!(piped.stdout == whole.stdout.as_bytes());
        }
    }
}

#[test]
fn a_part_is_the_same_for_any_number_of_threads_and_goes_through_pipes() {
    let one = compare(&[TABLE, "--partial", "--threads", "1"]);
    let four = compare(&[TABLE, "--partial", "--threads", "4"]);
    assert_eq!((one.status, one.stdout.lines().count()), (0, 1));
    assert_eq!(one.stdout, four.stdout);
    let part: Value = serde_json::from_str(&one.stdout).unwrap();
    assert_eq!(part["partial"], 1);
    let basis = &part["basis"];
    assert_eq!((&basis["by"], &basis["period"]), (&json!("department"), &json!("year")));
    let sheets = |group: &Value| group["periods"][0]["sheets"].as_u64().unwrap();
    assert_eq!(part["groups"].as_array().unwrap().iter().map(sheets).sum::<u64>(), 60);
}

#[test]
fn parts_come_packed_in_folders_and_one_after_the_other_in_a_file() {
    let (folder, parts) = halves(&[]);
    let whole = compare(&[TABLE, "--format", "csv"]).stdout;
    let shown = |files: &[&str]| {
        let seen = compare(&[files, &["--merge", "--format", "csv"]].concat());
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{files:?}");
        seen.stdout
    };
    let packed = folder.path().join("packed");
    fs::create_dir(&packed).unwrap();
    let name = |name: &str| packed.join(name).to_str().unwrap().to_owned();
    let files = [name("part-0.json.gz"), name("part-1.json.zst")];
    for (part, file) in parts.iter().zip(&files) {
        let seen = compare(&[part, "--merge", "--partial", "-o", file]);
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
        assert!(fs::metadata(file).unwrap().len() * 3 < fs::metadata(part).unwrap().len());
    }
    assert_eq!(fs::read(&files[0]).unwrap()[..2], [0x1f, 0x8b]);
    assert_eq!(fs::read(&files[1]).unwrap()[..4], [0x28, 0xb5, 0x2f, 0xfd]);
    assert_eq!(shown(&[&files[0], &files[1]]), whole);
    // What engines put beside parts is passed over.
    fs::write(packed.join("_SUCCESS"), "").unwrap();
    fs::write(packed.join(".part-0.json.gz.crc"), "x").unwrap();
    assert_eq!(shown(&[packed.to_str().unwrap()]), whole);
    // A stream, with a line between parts or none; and the same packed, each part by itself.
    let both: Vec<_> = parts.iter().map(|part| fs::read_to_string(part).unwrap()).collect();
    for text in [both.join("\n"), both.join("").replace('\n', "")] {
        let stream = folder.path().join("stream.jsonl");
        fs::write(&stream, text).unwrap();
        assert_eq!(shown(&[stream.to_str().unwrap()]), whole);
    }
    let again = name("part-1.json.gz");
    compare(&[&parts[1], "--merge", "--partial", "-o", &again]);
    let joined = [fs::read(&files[0]).unwrap(), fs::read(&again).unwrap()].concat();
    let stream = folder.path().join("stream.gz");
    fs::write(&stream, joined).unwrap();
    assert_eq!(shown(&[stream.to_str().unwrap()]), whole);
}

#[test]
fn what_is_wrong_in_a_stream_is_told_with_the_number_of_the_part() {
    let (folder, parts) = halves(&[]);
    let first = fs::read_to_string(&parts[0]).unwrap();
    let stream = folder.path().join("stream.jsonl");
    for (second, words) in [
        (first.as_str(), "stream.jsonl:2 cannot be merged: it holds exactly the same as"),
        ("{\"partial\": 1", "stream.jsonl:2 cannot be merged: it is not whole JSON"),
        ("{}", "stream.jsonl:2 cannot be merged: it does not hold partial sums"),
    ] {
        fs::write(&stream, format!("{first}{second}")).unwrap();
        let seen = compare(&[stream.to_str().unwrap(), "--merge", "--lang", "en"]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{second}");
        assert!(seen.stderr.contains(words), "{}", seen.stderr);
    }
}

#[test]
fn parts_of_parts_give_the_bytes_of_one_run() {
    let folder = TempDir::new().unwrap();
    let parts = parts(folder.path(), &cut(folder.path(), &[15, 15, 15]), &["--themes"]);
    let merged = |name: &str, parts: &[String]| {
        let path = folder.path().join(name).to_str().unwrap().to_owned();
        let seen = compare(&with(parts, &["--merge", "--partial", "--quiet", "-o", &path]));
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
        path
    };
    let tree = [merged("left.json", &parts[..2]), merged("right.json", &parts[2..])];
    let whole = compare(&[TABLE, "--themes", "--format", "json"]);
    let seen = compare(&with(&tree, &["--merge", "--format", "json"]));
    assert_eq!(seen.stdout, whole.stdout);
    // All at once and in two steps give the same part.
    assert_eq!(
        fs::read(merged("all.json", &parts)).unwrap(),
        fs::read(merged("steps.json", &tree)).unwrap()
    );
}

#[test]
fn a_group_of_one_sheet_is_short() {
    let sheet = "examples/nordager/2026/borgerservice.yaml";
    let part = compare(&[sheet, "--partial"]).stdout;
    let groups = part.split_once("\"groups\":[").unwrap().1;
    assert!(groups.len() < 400, "{groups}");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("part.json").to_str().unwrap().to_owned();
    fs::write(&path, part).unwrap();
    for questions in [false, true] {
        let shown = [&["--min-group", "1"][..], if questions { &["--questions"] } else { &[] }];
        let whole = compare(&[&[sheet], &shown.concat()[..]].concat());
        let merged = compare(&[&[path.as_str(), "--merge"], &shown.concat()[..]].concat());
        assert_eq!(merged.stdout, whole.stdout);
    }
}

#[test]
fn parts_that_do_not_fit_are_refused_with_what_differs() {
    let (_roles, by_role) = halves(&["--by", "role"]);
    let (_themes, with_themes) = halves(&["--themes"]);
    let (_plain, plain) = halves(&["--no-questions"]);
    let (_months, by_month) = halves(&["--period", "month"]);
    let (_aspect, one_aspect) = halves(&["--aspect", "teknologi"]);
    let (_folder, parts) = halves(&[]);
    for (other, words) in [
        (&by_role, "--by er role, men i "),
        (&with_themes, "--themes er true, men i "),
        (&plain, "--no-questions er true, men i "),
        (&by_month, "--period er month, men i "),
        (&one_aspect, "questionnaires er teknologi 2."),
    ] {
        let seen = compare(&[&parts[0], &other[1], "--merge"]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
        for words in [words, other[1].as_str(), parts[0].as_str(), "hjælp: lav alle dele med"] {
            assert!(seen.stderr.contains(words), "{words}\n{}", seen.stderr);
        }
    }
    let twice = compare(&[&parts[0], &parts[1], &parts[0], "--merge"]);
    assert_eq!((twice.stdout.as_str(), twice.status), ("", 2));
    assert!(twice.stderr.contains("nøjagtig det samme som"), "{}", twice.stderr);
    let newer =
        edited(&parts[0], |part| part["basis"]["questionnaires"][0]["version"] = "99".into());
    assert!(newer.stderr.contains("kerneopgaven 99, "), "{}", newer.stderr);
    assert!(newer.stderr.contains("--questionnaire"), "{}", newer.stderr);
}

/// Merges a part in which something was changed.
fn edited(part: &str, edit: impl FnOnce(&mut Value)) -> Run {
    let mut value: Value = serde_json::from_slice(&fs::read(part).unwrap()).unwrap();
    edit(&mut value);
    let path = format!("{part}.edited");
    fs::write(&path, value.to_string()).unwrap();
    let seen = compare(&[&path, "--merge", "--lang", "en"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
    assert!(seen.stderr.contains(&path), "{}", seen.stderr);
    seen
}

#[test]
fn numbers_that_contradict_each_other_are_refused() {
    let (_folder, parts) = halves(&[]);
    // The first group has eleven sheets: a figure is [count, sum, squares, histogram, levels].
    let period = "/groups/0/periods/0";
    let cases: [(&str, Value); 21] = [
        ("/sheets", json!(0)),
        ("/sheets", json!(1)),
        ("/sheets", json!(-1)),
        ("/first", json!(u64::MAX)),
        ("/period", json!("2026-11")),
        ("/period", json!("ååå")),
        ("/figures", json!([])),
        ("/figures/0", json!([])),
        ("/figures/0", json!([1, "50000000000000", 0])),
        ("/figures/0", json!([1, "50000000000000", 6])),
        ("/figures/0", json!([1, "900000000000000", 3])),
        ("/figures/0/0", json!(4_000_000_000_u32)),
        ("/figures/0/1", json!("0")),
        ("/figures/0/1", json!("9".repeat(60))),
        ("/figures/0/2", json!(i128::MAX.to_string())),
        ("/figures/0/3", json!([[255, 7]])),
        ("/figures/0/3", json!([[0, 7]])),
        ("/figures/0/4", json!([0, 0, 0, 0, 0, 0, 0, 7])),
        ("/people", json!([0, []])),
        ("/people", json!([0, [[3, 1], [2, 1]]])),
        ("/questions", json!([])),
    ];
    let questions = [json!(99), json!([[3, 99]]), json!([[99, 1]]), json!([[3, 1], [3, 1]])];
    let questions = questions.map(|value| ("/questions/0", value));
    for (at, value) in cases.into_iter().chain(questions) {
        let at = &format!("{period}{at}");
        let seen = edited(&parts[0], |part| *part.pointer_mut(at).unwrap() = value.clone());
        assert!(seen.stderr.contains("damaged or contradict"), "{at} {value}: {}", seen.stderr);
    }
    let doubled = edited(&parts[0], |part| {
        let first = part["groups"][0].clone();
        part["groups"].as_array_mut().unwrap().push(first);
    });
    assert!(doubled.stderr.contains("damaged or contradict"), "{}", doubled.stderr);
    let form = edited(&parts[0], |part| part["partial"] = 2.into());
    assert!(form.stderr.contains("form 2; this program reads form 1"), "{}", form.stderr);
}

#[test]
fn a_damaged_part_or_another_file_is_refused_whole() {
    let (folder, parts) = halves(&[]);
    let whole = fs::read(&parts[1]).unwrap();
    let path = folder.path().join("cut.json").to_str().unwrap().to_owned();
    for length in (0..whole.len() - 1).step_by(whole.len() / 40) {
        fs::write(&path, &whole[..length]).unwrap();
        let seen = compare(&[&parts[0], &path, "--merge", "--lang", "en"]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{length}");
        assert!(seen.stderr.contains("cut.json cannot be merged: it is not whole JSON"));
    }
    fs::write(&path, "[".repeat(100_000)).unwrap();
    assert_eq!(compare(&[&path, "--merge"]).status, 2);
    for (other, words) in [
        (TABLE, "is not whole JSON"),
        ("Cargo.toml", "is not whole JSON"),
        ("missing.json", "missing.json cannot be merged"),
        ("examples/nordager/2026", "boern-og-familie.yaml cannot be merged"),
    ] {
        let seen = compare(&[&parts[0], other, "--merge", "--lang", "en"]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{other}");
        assert!(seen.stderr.contains(words), "{other}: {}", seen.stderr);
    }
    fs::write(&path, compare(&[TABLE, "--format", "json"]).stdout).unwrap();
    let seen = compare(&[&path, "--merge", "--lang", "en"]);
    assert!(seen.stderr.contains("does not hold partial sums"), "{}", seen.stderr);
}

proptest! {
    #![proptest_config(Config { cases: 48, rng_seed: RngSeed::Fixed(11), ..Config::default() })]

    /// Whatever a byte is changed to: a table or a clear refusal, and never the end of the program.
    #[test]
    fn a_byte_changed_anywhere_never_ends_the_program(at in any::<prop::sample::Index>(), to: u8) {
        let (_folder, parts) = halves(&["--themes"]);
        let mut bytes = fs::read(&parts[0]).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = to;
        fs::write(&parts[0], bytes).unwrap();
        let seen = compare(&[&parts[0], &parts[1], "--merge", "--lang", "en"]);
        prop_assert!(seen.status == 0 || seen.stderr.contains("cannot be merged"), "{}", seen.stderr);
    }
}

#[test]
fn options_that_say_nothing_together_are_refused() {
    for (one, two) in [
        ("--partial", "--format=csv"),
        ("--partial", "--sort=name"),
        ("--partial", "--target=3"),
        ("--partial", "--min-group=3"),
        ("--merge", "--by=role"),
        ("--merge", "--period=day"),
        ("--merge", "--themes"),
        ("--merge", "--no-questions"),
        ("--merge", "--latest"),
    ] {
        let seen = compare(&[TABLE, one, two]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{one} {two}");
        assert!(seen.stderr.starts_with("fejl: --"), "{}", seen.stderr);
    }
}
