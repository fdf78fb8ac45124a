//! A department's own technologies in the radar.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::common::modenhed;
use crate::common::radar::other;

/// A folder with another organisation's radar and a department's sheet.
fn with_sheet(technologies: &str) -> (TempDir, Vec<String>) {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("radar.yaml"), other()).unwrap();
    let sheet =
        "modenhed: 1\ndepartment: Nordskolen\narea: kantine\ndate: 2026-11-09\nanswers: {}\n";
    fs::write(path("a.yaml"), format!("{sheet}technologies: {technologies}\n")).unwrap();
    let args = ["radar", "--radar", &path("radar.yaml"), "--sheet", &path("a.yaml")];
    let args = args.map(str::to_owned).to_vec();
    (folder, args)
}

fn on(args: &[String], more: &[&str]) -> crate::common::Run {
    let args: Vec<_> = args.iter().map(String::as_str).chain(more.iter().copied()).collect();
    modenhed(&args)
}

#[test]
fn a_sheet_puts_the_departments_own_status_into_table_picture_and_data() {
    let (_folder, args) =
        with_sheet("{t1: in-use, t2: {status: trying, since: 2025-03-01}, t29: not-considering}");
    let text = on(&args, &["--width", "72"]);
    assert_eq!((text.stderr.as_str(), text.status), ("", 0));
    // Of the canteen's own technologies t0 has no status; the others belong to it by theirs.
    let expected = "\
Vores radar: Nordskolen · Kantinen · efteråret 2026
═══════════════════════════════════════════════════

Brug
────
  Brug, siger vi.

┌──────────────┬───────────────────┬──────────────────────────────┐
│ Teknologi    ┆ Bruges typisk til ┆ Hos jer                      │
╞══════════════╪═══════════════════╪══════════════════════════════╡
│ Teknologi 1¹ ┆ Den kan noget.    ┆ I drift                      │
│ Teknologi 2¹ ┆ Den kan noget.    ┆ Afprøver siden 1. marts 2025 │
└──────────────┴───────────────────┴──────────────────────────────┘
";
    let (first, _) = text.stdout.split_once("\nLad ligge\n").unwrap();
    assert_eq!(first, expected);
    let svg = on(&args, &["--format", "svg"]).stdout;
    for said in [
        "Brug: Teknologi 1 (I drift), Teknologi 2 (Afprøver siden 1. marts 2025).",
        "Lad ligge: Teknologi 0, Teknologi 29 (Overvejer ikke).",
        ">I drift</text>",
        ">Ikke oplyst</text>",
    ] {
        assert!(svg.contains(said), "{said} in {svg}");
    }
    // By shape, not by colour: full, a square, dashed and plain; once in the rings, once in the
    // list, once in the explanation.
    for (shape, count) in
        [("class=\"dot full\"", 3), ("<rect class=\"dot\"", 3), ("stroke-dasharray", 3)]
    {
        assert_eq!(svg.matches(shape).count(), count, "{shape}");
    }
    let csv = on(&args, &["--format", "csv"]).stdout;
    let rows: Vec<_> = csv.lines().map(|row| row.rsplit(',').take(2).collect::<Vec<_>>()).collect();
    assert_eq!(
        rows,
        [
            ["since", "status"],
            ["", "in-use"],
            ["2025-03-01", "trying"],
            ["", ""],
            ["", "not-considering"]
        ]
    );
}

#[test]
fn the_talk_is_filled_in_with_the_departments_own_technologies() {
    let (_folder, args) = with_sheet(
        "{t1: in-use, t2: {status: trying, since: 2025-03-01}, t29: not-considering, t3: considering}",
    );
    let text = on(&args, &["--dialogue", "--width", "76"]);
    let expected = "\
Tal om teknologi · Vores radar: Nordskolen · Kantinen
═════════════════════════════════════════════════════

Hvordan står det til hos os?
────────────────────────────
  I drift: Teknologi 1
  Afprøver: Teknologi 2
  Overvejer: Teknologi 3
  Overvejer ikke: Teknologi 29
  Ikke oplyst: Teknologi 0

  1. Hvad mærker medarbejderne og dem, vi er til for, i hverdagen?
  2. Er der noget, vi betaler for uden at bruge det?

Får vi taget de modne teknologier i brug?
─────────────────────────────────────────
  Brug og i drift: Teknologi 1
  Brug, men ikke oplyst som i drift: Teknologi 2, Teknologi 3

  1. Hvilken af dem ville hjælpe kerneopgaven mest?
  2. Hvad mangler der: tid, penge, evner eller en beslutning?

Har vi overblik over vores forsøg, og udbreder vi dem, der virker?
──────────────────────────────────────────────────────────────────
  Teknologi 2: Afprøver siden 1. marts 2025 (20 måneder)
";
    let said = text.stdout.split_once("\n  1. Hvem beslutter").unwrap().0;
    assert_eq!((said, text.stderr.as_str(), text.status), (expected, "", 0));
    // Without a sheet the questions stand with what is ripe, and say how to fill them in.
    let bare = modenhed(&["radar", "--dialogue", "--area", "borgerservice"]).stdout;
    assert!(bare.contains("  Med --sheet FIL står jeres egne teknologier her."), "{bare}");
    assert!(bare.contains("  KLAR: Softwarerobotter (RPA), "), "{bare}");
    let json = on(&args, &["--dialogue", "--format", "json"]).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["questions"][2]["known"][0],
        "Teknologi 2: Afprøver siden 1. marts 2025 (20 måneder)"
    );
    // The same talk stands in the department's result.
    let sheet = &args[4];
    let result = modenhed(&["score", sheet, "--radar", &args[2], "--width", "76"]).stdout;
    assert!(result.contains("Tal om teknologi\n"), "{result}");
    assert!(result.contains("Brug og i drift: Teknologi 1."), "{result}");
}

#[test]
fn a_sheet_that_is_none_or_doubtful_is_said() {
    let (folder, args) = with_sheet("{t99: in-use}");
    let run = on(&args, &[]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("radaren har ingen teknologi »t99«"), "{}", run.stderr);
    assert!(run.stdout.starts_with("Vores radar: Nordskolen"), "{}", run.stdout);
    // What is read about one technology says how far the department has come with it.
    let (_folder, one) = with_sheet("{t2: {status: trying, since: 2025-03-01}}");
    let one = on(&one, &["--technology", "Teknologi 2"]).stdout;
    assert!(one.contains("\n  Hos jer: Afprøver siden 1. marts 2025\n"), "{one}");
    let table = folder.path().join("svar.csv");
    fs::write(&table, "department\nA\n").unwrap();
    let run = modenhed(&["radar", "--sheet", table.to_str().unwrap()]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("fejl[wrong-kind-of-file]"), "{}", run.stderr);
}

/// What stands beside the marks of sources in a text, and in the last line of a talk.
fn sources(text: &str) -> Vec<&str> {
    let inside = text.split(" (vores egen vurdering; ").skip(1);
    inside.map(|rest| rest.split(')').next().unwrap()).collect()
}

#[test]
fn wherever_a_ring_is_shown_it_says_how_old_it_is() {
    // The other organisation's rings are of 2026. The day is the one asked for, else the sheet's.
    let (folder, args) = with_sheet("{t1: in-use}");
    let (radar, sheet) = (&args[2], &args[4]);
    let aged = |year: &str| {
        let text = fs::read_to_string(sheet).unwrap();
        let dated = folder.path().join("dated.yaml");
        fs::write(&dated, text.replace("2026-11-09", &format!("{year}-01-01"))).unwrap();
        dated.to_str().unwrap().to_owned()
    };
    let wide = ["--width", "200"];
    for (year, said) in [
        ("2025", "ringe fra 2026"),
        ("2026", "ringe fra 2026"),
        ("2027", "ringe fra 2026, et år gamle"),
        ("2031", "ringe fra 2026, fem år gamle"),
        ("2038", "ringe fra 2026, tolv år gamle"),
        ("2039", "ringe fra 2026, 13 år gamle"),
    ] {
        let day = format!("{year}-12-31");
        for shown in [&["--dialogue"][..], &["--technology", "t1"], &["--format", "svg"], &[]] {
            let text = on(&args, &[shown, &["--date", &day], &wide].concat()).stdout;
            assert_eq!(sources(&text), [said], "{shown:?} {year}: {text}");
        }
        for command in ["score", "report"] {
            let format = ["--format", "text", "--radar", radar];
            let text = modenhed(&[&[command, &aged(year)], &format[..], &wide].concat()).stdout;
            assert_eq!(sources(&text), [said], "{command} {year}: {text}");
        }
    }
    assert_eq!(sources(&on(&args, &["--dialogue"]).stdout), ["ringe fra 2026"], "the sheet's day");
}

#[test]
fn the_built_in_rings_are_five_years_old_in_2026() {
    let args = ["radar", "--area", "borgerservice", "--date", "2026-11-30", "--format", "svg"];
    let danish = modenhed(&args).stdout;
    let said = "vejledende (gengivet af andre; ringe fra 2021, fem år gamle)";
    assert!(danish.contains(said), "{danish}");
    let english = modenhed(&[&args[..], &["--lang", "en"]].concat()).stdout;
    let said = "indicative (as reported by others; rings of 2021, five years old)";
    assert!(english.contains(said), "{english}");
}
