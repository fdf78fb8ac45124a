//! A file that is written anew keeps its mode and its owner, or is not written.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::{modenhed, names, with_sheet};
use crate::common::run;
use crate::common::talk::Talk;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn is_superuser(folder: &TempDir) -> bool {
    fs::metadata(folder.path()).unwrap().uid() == 0
}

/// Each way to write a file that is there, with that file's name.
const WRITTEN: [(&[&str], &str); 6] = [
    (&["score", "sheet.yaml", "-o", "out.csv"], "out.csv"),
    (&["compare", "sheet.yaml", "--min-group", "1", "-o", "out.json"], "out.json"),
    (&["export", "sheet.yaml", "-o", "out.xlsx"], "out.xlsx"),
    (&["report", "sheet.yaml", "-o", "out.html"], "out.html"),
    (&["radar", "-o", "out.svg"], "out.svg"),
    (&["compare", "sheet.yaml", "--partial", "-o", "part.json"], "part.json"),
];

#[test]
fn what_is_replaced_keeps_its_mode() {
    for (args, name) in WRITTEN {
        let folder = with_sheet();
        let path = folder.path().join(name);
        for mode_before in [0o600, 0o664, 0o646] {
            fs::write(&path, "before").unwrap();
            set(&path, mode_before);
            let told = run(&mut modenhed(&folder, args));
            assert_eq!(told.status, 0, "{}", told.stderr);
            assert_ne!(fs::read(&path).unwrap(), b"before");
            assert_eq!(mode(&path), mode_before, "{name}");
        }
    }
}

#[test]
fn what_is_write_protected_is_not_replaced() {
    for (args, name) in WRITTEN {
        let folder = with_sheet();
        let path = folder.path().join(name);
        fs::write(&path, "before").unwrap();
        set(&path, 0o444);
        let told = run(&mut modenhed(&folder, args));
        assert_eq!(told.status, 2, "{name}");
        let why = format!("error: cannot write to {name}: the file is write-protected");
        assert!(told.stderr.contains(&why), "{}", told.stderr);
        assert_eq!(fs::read(&path).unwrap(), b"before");
        assert_eq!(names(&folder).len(), 2, "nothing is left: {:?}", names(&folder));
    }
}

#[test]
fn a_sheet_and_a_plan_that_are_write_protected_are_not_changed() {
    let folder = with_sheet();
    let [sheet, plan] = ["sheet.yaml", "plan.yaml"].map(|name| folder.path().join(name));
    let add = ["plan", "sheet.yaml", "--top", "1", "-o", "plan.yaml", "--add"];
    assert_eq!(run(&mut modenhed(&folder, &add)).status, 0);
    let before = [&sheet, &plan].map(|path| fs::read(path).unwrap());
    for path in [&sheet, &plan] {
        set(path, 0o444);
    }
    let told = run(&mut modenhed(&folder, &add));
    assert_eq!(told.status, 2);
    assert!(told.stderr.contains("plan.yaml: the file is write-protected"), "{}", told.stderr);
    let talk =
        Talk::begin(&mut modenhed(&folder, &["assess", "--plain", "--resume", "sheet.yaml"]));
    let (said, status) = talk.end();
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("the file is write-protected"), "{said}");
    assert_eq!([&sheet, &plan].map(|path| fs::read(path).unwrap()), before);
}

#[test]
fn no_copy_is_left_of_a_plan_that_could_not_be_saved() {
    let folder = with_sheet();
    let plan = folder.path().join("plan.json");
    let make = ["plan", "sheet.yaml", "--top", "1", "-o", "plan.json"];
    assert_eq!(run(&mut modenhed(&folder, &make)).status, 0);
    set(&plan, 0o444);
    let files = || fs::read_dir(folder.path()).unwrap().count();
    let before = files();
    let told = run(&mut modenhed(&folder, &[&make[..], &["--add"]].concat()));
    assert_eq!(told.status, 2, "{}", told.stderr);
    assert_eq!(files(), before, "a plan in JSON is written anew, beside a copy of how it was");
}

#[test]
fn new_results_and_plans_can_be_read_by_all_and_new_answers_by_their_owner() {
    let folder = with_sheet();
    let make = "umask 002; \"$0\" score sheet.yaml -o out.csv; \"$0\" plan sheet.yaml --top 1 -o p.yaml; \
                \"$0\" assess --plain --department A --area social --aspect forandring -o a.yaml < /dev/null; true";
    let mut shell = Command::new("sh");
    shell.args(["-c", make, env!("CARGO_BIN_EXE_modenhed")]).current_dir(folder.path());
    assert!(shell.output().unwrap().status.success());
    let modes = ["out.csv", "p.yaml", "a.yaml"].map(|name| mode(&folder.path().join(name)));
    assert_eq!(modes, [0o664, 0o664, 0o600]);
}

/// Takes up a sheet and leaves it again; it is written in between.
fn resume(folder: &TempDir) -> (String, i32) {
    let run = ["assess", "--plain", "--resume", "sheet.yaml"];
    Talk::begin(&mut modenhed(folder, &run)).end()
}

#[test]
fn a_shared_sheet_stays_shared_and_its_copy_is_no_more_open_than_it_was() {
    for shared in [0o664, 0o600, 0o640] {
        let folder = with_sheet();
        let sheet = folder.path().join("sheet.yaml");
        // A comment is lost when the sheet is written, so that it is kept beside.
        let text = fs::read_to_string(&sheet).unwrap();
        fs::write(&sheet, format!("# ours\n{text}")).unwrap();
        set(&sheet, shared);
        let (said, _) = resume(&folder);
        assert_eq!(mode(&sheet), shared, "{said}");
        assert_ne!(fs::read_to_string(&sheet).unwrap(), text, "it was written");
        assert_eq!(mode(&folder.path().join("sheet.yaml.bak")), shared, "{said}");
    }
}

#[test]
fn the_superuser_leaves_files_to_their_owners() {
    let folder = with_sheet();
    if !is_superuser(&folder) {
        return; // Nobody else can give files away.
    }
    let [sheet, out] = ["sheet.yaml", "out.csv"].map(|name| folder.path().join(name));
    fs::write(&out, "before").unwrap();
    for path in [&sheet, &out] {
        set(path, 0o640);
        chown(path, Some(1234), Some(4321)).unwrap();
    }
    assert_eq!(run(&mut modenhed(&folder, &["score", "sheet.yaml", "-o", "out.csv"])).status, 0);
    resume(&folder);
    for path in [&sheet, &out, &folder.path().join("sheet.yaml.bak")] {
        let Ok(known) = fs::metadata(path) else { continue };
        assert_eq!((known.uid(), known.gid(), mode(path)), (1234, 4321, 0o640), "{path:?}");
    }
    assert_ne!(fs::read(&out).unwrap(), b"before");
}

#[test]
fn a_colleague_goes_on_with_a_shared_sheet_and_replaces_no_result_of_anothers() {
    let folder = with_sheet();
    if !is_superuser(&folder) {
        return; // Nobody else can become another.
    }
    let [sheet, out] = ["sheet.yaml", "out.csv"].map(|name| folder.path().join(name));
    let text = fs::read_to_string(&sheet).unwrap();
    fs::write(&sheet, format!("# ours\n{text}")).unwrap();
    fs::write(&out, "before").unwrap();
    for path in [&sheet, &out] {
        set(path, 0o664);
        chown(path, Some(1234), Some(4321)).unwrap();
    }
    set(folder.path(), 0o777);
    // The program where everybody can reach it.
    let program = folder.path().join("modenhed");
    fs::copy(env!("CARGO_BIN_EXE_modenhed"), &program).unwrap();
    let colleague = |args: &[&str]| {
        let mut run = Command::new("setpriv");
        run.args(["--reuid=2345", "--regid=4321", "--clear-groups"]).arg(&program);
        run.args(args).args(["--lang", "en"]).current_dir(folder.path()).env_clear();
        run
    };
    let (said, _) =
        Talk::begin(&mut colleague(&["assess", "--plain", "--resume", "sheet.yaml"])).end();
    let known = fs::metadata(&sheet).unwrap();
    assert_eq!((known.uid(), known.gid(), mode(&sheet)), (1234, 4321, 0o664), "{said}");
    let written = fs::read_to_string(&sheet).unwrap();
    assert!(
        !written.starts_with("# ours") && written.starts_with("modenhed: 1"),
        "{said}\n{written}"
    );
    let told = run(&mut colleague(&["score", "sheet.yaml", "-o", "out.csv"]));
    assert_eq!(told.status, 2);
    assert!(told.stderr.contains("the file belongs to another user"), "{}", told.stderr);
    assert_eq!(fs::read(&out).unwrap(), b"before");
}
