//! Where the answers are saved, and what happens where they cannot be.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::{ASPECT, FILE, assess, names, piped, read};

#[test]
fn a_name_is_safe_and_never_taken_from_another_sheet() {
    let folder = TempDir::new().unwrap();
    let long = "Ø".repeat(300);
    let departments = ["Ældre/../Sundhed & co.", "Ældre/../Sundhed & co.", "../..", "CON", &long];
    for department in departments {
        let args = ["--department", department, "--area", "", "--date", "2026-11-24"];
        let run = assess(folder.path(), &[&args[..], &["--aspect", "forandring"]].concat(), &["3"]);
        assert_eq!(run.status, 1, "{}", run.stderr);
    }
    let oe = "oe".repeat(30);
    assert_eq!(
        names(folder.path()),
        [
            "aeldre-sundhed-co-2026-11-24-2.yaml",
            "aeldre-sundhed-co-2026-11-24.yaml",
            "con-2026-11-24.yaml",
            "modenhed-2026-11-24.yaml",
            &format!("{oe}-2026-11-24.yaml"),
        ]
    );
    let given = [&ASPECT[..], &["-o", "con-2026-11-24.yaml"]].concat();
    let run = assess(folder.path(), &given, &["3"]);
    assert_eq!(run.status, 2);
    assert_eq!(
        run.stderr,
        "fejl: con-2026-11-24.yaml findes allerede\nhjælp: fortsæt den med `modenhed assess \
         --resume con-2026-11-24.yaml`, eller vælg et andet navn\n"
    );
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_answers() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["3"]);
    let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_place_that_cannot_be_written_is_told_at_once() {
    let folder = TempDir::new().unwrap();
    let missing = [&ASPECT[..], &["-o", "findes/ikke/svar.yaml"]].concat();
    fs::create_dir(folder.path().join("mappe")).unwrap();
    let run = assess(folder.path(), &missing, &["mappe", "3"]);
    let begin = "Kan ikke gemme i findes/ikke/svar.yaml: filen eller mappen findes ikke.\n";
    assert!(run.stderr.starts_with(begin), "{}", run.stderr);
    assert!(run.stderr.contains("Svarene bliver gemt i mappe/svar.yaml"), "{}", run.stderr);
    assert!(read(folder.path(), "mappe/svar.yaml").contains("ledelsesdisciplin: 3"));
    // A name without an ending gets that of a sheet; the user's own folder is what is offered.
    let mut command = crate::common::command();
    command.args(["assess", "--plain"]).args(&missing).env("HOME", folder.path().join("mappe"));
    let run = piped(&mut command, folder.path(), &["andet", "3"]);
    assert!(run.stderr.contains("/mappe«, - fjerner det."), "{}", run.stderr);
    assert!(read(folder.path(), "andet.yaml").contains("ledelsesdisciplin: 3"));
    let run = assess(folder.path(), &missing, &[]);
    assert_eq!(run.status, 2, "there is no other place");
}

#[cfg(unix)]
#[test]
fn a_sheet_in_a_read_only_folder_goes_on_in_another() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let folder = TempDir::new().unwrap();
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    let closed = folder.path().join("lukket");
    fs::create_dir(&closed).unwrap();
    assess(&closed, &ASPECT, &["3"]);
    let before = read(&closed, FILE);
    set(&closed.join(FILE), 0o644).unwrap();
    set(&closed, 0o555).unwrap();
    set(folder.path(), 0o777).unwrap();
    let mut command = crate::common::command();
    command.args(["assess", "--plain", "--resume", &format!("lukket/{FILE}")]);
    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        // Nothing is read-only for the system's own user.
        command.uid(65534).gid(65534);
    }
    let run = piped(&mut command, folder.path(), &[".", "4"]);
    let at_once = format!("Kan ikke gemme i lukket/{FILE}: der er ikke adgang.\n");
    assert!(run.stderr.starts_with(&at_once), "{}", run.stderr);
    assert!(run.stderr.contains(&format!("Svarene bliver nu gemt i ./{FILE}.")), "{}", run.stderr);
    assert!(read(folder.path(), FILE).ends_with("  ledelsesdisciplin: 3\n  oppefra: 4\n"));
    assert_eq!(read(&closed, FILE), before);
    assert_eq!(names(&closed), [FILE]);
    set(&closed, 0o755).unwrap();
}

#[test]
fn sheets_whose_long_names_begin_alike_do_not_keep_each_other_away() {
    let folder = TempDir::new().unwrap();
    let name = |end| format!("{}-{end}.yaml", "lang".repeat(30));
    let mut first = crate::common::command();
    first.args(["assess", "--plain"]).args(ASPECT).args(["-o", &name(1)]);
    first.current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut first = first.stderr(Stdio::piped()).spawn().unwrap();
    let said = BufReader::new(first.stderr.take().unwrap()).lines();
    assert!(said.map(Result::unwrap).any(|line| line.starts_with("Spørgsmål 1 af 11")));
    let run = assess(folder.path(), &[&ASPECT[..], &["-o", &name(2)]].concat(), &["3"]);
    assert!(run.stderr.contains("Spørgsmål 2 af 11"), "{}", run.stderr);
    drop(first.stdin.take());
    first.wait().unwrap();
    assert_eq!(names(folder.path()), [name(1), name(2)]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let folder = TempDir::new().unwrap();
    let mut limited = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_modenhed");
    // No file may grow beyond a block of 512 bytes (1024 in some shells).
    limited.args(["-c", "ulimit -f 1; exec \"$0\" \"$@\"", program, "assess", "--plain"]);
    limited.args(ASPECT).env("LC_ALL", "da_DK.UTF-8");
    let note = "x".repeat(3000);
    let run = piped(&mut limited, folder.path(), &["3", "4", "n", &note]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("Kan ikke gemme i jobcenter-2026-11-24.yaml: der er ikke plads."));
    assert!(run.stderr.contains("De seneste svar kunne ikke gemmes."), "{}", run.stderr);
    let sheet = read(folder.path(), FILE);
    assert!(sheet.ends_with("answers:\n  ledelsesdisciplin: 3\n  oppefra: 4\n"), "{sheet}");
    assert_eq!(names(folder.path()), [FILE]);
}
