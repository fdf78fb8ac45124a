//! `modenhed radar`: the built-in radar, other organisations' radars, and the picture.

use std::fs;

use modenhed::model::{Findings, Radar};
use serde_json::Value;
use tempfile::TempDir;

use crate::common::modenhed;
use crate::common::radar::other;

fn builtin() -> Radar {
    let mut findings = Findings::default();
    let radar = modenhed::parse::radar(0, &modenhed::store::radar(), &mut findings);
    assert!(findings.sorted().is_empty(), "{findings:?}");
    radar.unwrap()
}

fn technologies(args: &[&str]) -> Vec<Value> {
    let run = modenhed(&[&["radar", "--format", "json"], args].concat());
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    json["technologies"].as_array().unwrap().clone()
}

fn attribute(tag: &str, name: &str) -> f64 {
    let value = tag.split(&format!("{name}=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

/// The places of the dots in the rings; those in the list stand to the right.
fn dots(svg: &str) -> Vec<(f64, f64)> {
    let tags = svg.split("<circle class=\"dot").skip(1).map(|tag| tag.split('>').next().unwrap());
    let places = tags.map(|tag| (attribute(tag, " cx"), attribute(tag, " cy")));
    places.filter(|(x, _)| *x < 760.0).collect()
}

/// The middle of each ring's name.
fn ring_names(svg: &str) -> Vec<(f64, f64)> {
    let tags = svg.split("<text ").map(|tag| tag.split('>').next().unwrap());
    let names = tags.filter(|tag| tag.contains("paint-order"));
    names.map(|tag| (attribute(tag, "x"), attribute(tag, " y") - 5.0)).collect()
}

#[test]
fn the_built_in_radar_has_what_leaders_look_for() {
    let radar = builtin();
    let rings: Vec<_> = radar.rings.iter().map(|ring| ring.id.as_str()).collect();
    assert_eq!(rings, ["klar", "afproev", "hold-oeje", "afvent"]);
    assert!(radar.technologies.len() >= 23, "the 22 of 2021 and generative AI");
    let robots = technologies(&["--area", "beskaeftigelse", "--need", "meget-administration"]);
    assert_eq!(robots[0]["id"], "softwarerobotter");
    assert_eq!(robots[0]["ring"], "klar");
    assert!(robots[0]["demands"].as_array().unwrap().contains(&"vedligeholder".into()));
    let psychiatry = technologies(&["--area", "psykiatri"]);
    let first: Vec<_> = psychiatry.iter().take(3).map(|one| one["id"].as_str().unwrap()).collect();
    assert!(first.contains(&"virtual-reality"), "{first:?}");
    // Where a ring is shown, so is where it comes from.
    let text = modenhed(&["radar", "--area", "psykiatri"]).stdout;
    assert!(text.contains("¹ ") && text.contains("vejledende"), "{text}");
}

#[test]
fn it_can_be_narrowed_down_and_read_in_full() {
    let all = technologies(&[]).len();
    let ready = technologies(&["--ring", "klar"]);
    assert!(!ready.is_empty() && ready.len() < all);
    assert!(ready.iter().all(|technology| technology["ring"] == "klar"));
    let one = modenhed(&["radar", "--technology", "softwarerobotter"]);
    for heading in
        ["Typisk brug", "Behov, den kan svare på", "Hvad den kræver af jer", "Spørg først"]
    {
        assert!(one.stdout.contains(heading), "{}", one.stdout);
    }
    // An area's own ring is told with its own source.
    let drones = ["radar", "--technology", "droner", "--width", "200"];
    let text = modenhed(&drones).stdout;
    assert!(
        text.contains("  Teknik og miljø: ") && text.contains(" KLAR: Vejle Kommunes egen radar"),
        "{text}"
    );
    assert!(text.contains("\n  AFPRØV: "), "{text}");
    let there = modenhed(&[&drones[..], &["--area", "teknik-og-miljoe"]].concat()).stdout;
    assert!(there.contains("\n  KLAR: ") && !there.contains("AFPRØV"), "{there}");
    let wrong = modenhed(&["radar", "--area", "rumfart"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.stderr.starts_with("fejl: --area kender ikke «rumfart»\nhjælp: kendte: "));
    let csv = modenhed(&["radar", "--excel"]).stdout;
    assert!(
        csv.starts_with("\u{feff}technology;title;family;ring;source;reliability;area;purpose;")
    );
    assert_eq!(csv.matches("\r\n").count(), all + 1);
}

/// The recommendations of the built-in radar to a department in employment, with what each is about.
fn recommended(technologies: &str) -> Vec<(String, Vec<String>)> {
    let folder = TempDir::new().unwrap();
    let sheet = folder.path().join("sheet.yaml");
    let text = format!(
        "modenhed: 1\ndepartment: Jobcentret\narea: beskaeftigelse\ndate: 2026-11-25\n\
         answers: {{}}\ntechnologies: {{{technologies}}}\n"
    );
    fs::write(&sheet, text).unwrap();
    let run = modenhed(&["score", "--format", "json", sheet.to_str().unwrap()]);
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let list = json["sheets"][0]["recommendations"].as_array().unwrap().clone();
    let strings = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().into()).collect()
    };
    list.iter()
        .filter(|one| one["aspect"] == "teknologiradar")
        .map(|one| (one["id"].as_str().unwrap().to_owned(), strings(&one["technologies"])))
        .collect()
}

#[test]
fn the_built_in_radar_says_what_to_talk_about() {
    for (technologies, id, about) in [
        ("videoloesninger: not-considering", "tag-stilling-til-det-modne", "videoloesninger"),
        ("blockchain: in-use", "se-paa-det-umodne-i-drift", "blockchain"),
        (
            "process-mining: {status: trying, since: 2025-11-25}",
            "beslut-om-lange-forsoeg",
            "process-mining",
        ),
        ("softwarerobotter: considering", "find-robotpasserne-foerst", "softwarerobotter"),
        (
            "softwarerobotter: {status: in-use, met: {vedligeholder: false}}",
            "navngiv-en-der-passer-den",
            "softwarerobotter",
        ),
    ] {
        let given = recommended(technologies);
        let expected = (id.to_owned(), vec![about.to_owned()]);
        assert!(given.contains(&expected), "{technologies}: {given:?}");
    }
    for nothing in [
        "videoloesninger: in-use",
        "blockchain: not-considering",
        "process-mining: {status: trying, since: 2025-11-26}",
        "softwarerobotter: {status: in-use, met: {vedligeholder: true}}",
    ] {
        assert_eq!(recommended(nothing), [], "{nothing}");
    }
}

#[test]
fn each_demand_that_is_not_met_is_recommended_on() {
    let radar = builtin();
    for (index, demand) in radar.demands.iter().enumerate() {
        let makes = radar.technologies.iter().find(|one| one.demands.contains(&index));
        let technology = &makes.unwrap_or_else(|| panic!("nothing demands {}", demand.id)).id;
        let used = |met: bool| {
            recommended(&format!("{technology}: {{status: in-use, met: {{{}: {met}}}}}", demand.id))
        };
        let (without, with) = (used(false), used(true));
        assert_eq!(without.len(), with.len() + 1, "{}: {without:?}", demand.id);
    }
}

#[test]
fn another_organisations_radar_works_without_touching_code() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    fs::write(&file, other()).unwrap();
    let path = file.to_str().unwrap();
    let valid = modenhed(&["validate", path]);
    assert_eq!(valid.status, 0, "{}", valid.stderr);
    let text = modenhed(&["radar", "--radar", path, "--area", "skole", "--width", "100"]).stdout;
    let (first, rest) = text.split_once("Prøv\n").unwrap();
    assert!(first.contains("Vores radar: Skole · efteråret 2026"), "{first}");
    assert!(first.contains("Brug\n────\n  Brug, siger vi."), "{first}");
    assert!(rest.contains("¹ it-afdelingen (vores egen vurdering)"), "{rest}");
    let out = folder.path().join("radar.svg");
    let run = modenhed(&["radar", "--radar", path, "-o", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let svg = fs::read_to_string(&out).unwrap();
    let dots = dots(&svg);
    assert_eq!(dots.len(), 30);
    for (index, (x, y)) in dots.iter().enumerate() {
        for (other_x, other_y) in &dots[..index] {
            let apart = (x - other_x).hypot(y - other_y);
            assert!(apart > 26.0, "two dots are only {apart} apart, and each is 26 wide");
        }
        // Nor do they lie on the names of the rings, which stand on the line upwards.
        for name in ring_names(&svg) {
            assert!((x - name.0).abs() > 40.0 || (y - name.1).abs() > 20.0, "{x} {y} is on a name");
        }
    }
    for ring in ["Brug: Teknologi 0, Teknologi 1", "Lad ligge: "] {
        assert!(svg.contains(ring), "the picture is told in words");
    }
    let again = modenhed(&["radar", "--radar", path, "--format", "svg"]);
    assert_eq!(again.stdout, svg, "the same every time");
}

#[test]
fn the_page_stands_alone() {
    let page = modenhed(&["radar", "--area", "borgerservice", "--format", "html"]).stdout;
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"da\">"), "{}", &page[..80]);
    assert!(page.contains("default-src 'none'"));
    for fetched in ["<script", "<link", "src=\"http", "url(http", "@import"] {
        assert!(!page.contains(fetched), "{fetched}");
    }
    assert_eq!(page.matches("<svg").count(), 1);
    let wrong = modenhed(&["score", "examples/nordager/2026/jobcenter.yaml", "-o", "a.svg"]);
    assert_eq!(wrong.status, 2, "only the radar is a picture");
}

#[test]
fn what_is_wrong_in_a_radar_is_found() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    let wrong = other()
        .replace("id: t0, title: Teknologi 0,", "id: t0, title: teknologi 1,")
        .replace("id: t2, title: Teknologi 2, family: f2, description: Den kan noget., ring: brug", "id: t2, title: Teknologi 2, family: f9, ring: brugt")
        .replace("id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skole", "id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skolen")
        .replace("date: 2026-10-01", "date: oktober");
    fs::write(&file, wrong).unwrap();
    let run = modenhed(&["validate", file.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    for said in [
        "fejl[duplicate-title]: titlen er brugt før",
        "«f9» findes ikke som gruppe",
        "«brugt» findes ikke som ring",
        "mente du «brug»?",
        "«description» mangler",
        "«skolen» findes ikke som fagområde",
        "fejl[wrong-date]",
    ] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    let used = modenhed(&["radar", "--radar", file.to_str().unwrap()]);
    assert_eq!((used.status, used.stdout.as_str()), (2, ""));
    assert!(used.stderr.ends_with("fejl: radaren kan ikke bruges, før fejlene er rettet\n"));
    let sheet = modenhed(&["radar", "--radar", "examples/nordager/2026/jobcenter.yaml"]);
    assert!(sheet.stderr.contains("fejl[wrong-kind-of-file]"), "{}", sheet.stderr);
}

#[test]
fn areas_needs_rings_and_technologies_are_found_by_title_and_a_slip_is_answered() {
    let ids = |args: &[&str]| -> Vec<String> {
        technologies(args).iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&["--area", "Børn og unge"]), ids(&["--area", "boern-og-unge"]));
    assert_eq!(ids(&["--area", "psychiatry (region)"]), ids(&["--area", "psykiatri"]));
    assert_eq!(ids(&["--ring", "hold øje"]), ids(&["--ring", "hold-oeje"]));
    let one = modenhed(&["radar", "--technology", "virtual reality (vr)"]).stdout;
    assert!(one.starts_with("Virtual reality (VR)\n"), "{one}");
    for (args, meant) in [
        (["--area", "borgerservise"], "borgerservice"),
        (["--ring", "afprov"], "afproev"),
        (["--technology", "softwarerobot"], "softwarerobotter"),
    ] {
        let run = modenhed(&[&["radar"], &args[..]].concat());
        let [option, name] = args;
        let said = format!("fejl: {option} kender ikke «{name}»\nhjælp: mente du «{meant}»?\n");
        assert_eq!((run.status, run.stdout.as_str(), run.stderr), (2, "", said));
    }
}

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
  – Hvad mærker medarbejdere og borgere til det i hverdagen?
  – Er der noget, vi betaler for uden at bruge det?

Får vi taget de modne teknologier i brug?
─────────────────────────────────────────
  Brug og i drift: Teknologi 1
  Brug, men ikke oplyst som i drift: Teknologi 2, Teknologi 3
  – Hvilken af dem ville hjælpe kerneopgaven mest?
  – Hvad mangler der: tid, penge, evner eller en beslutning?

Har vi overblik over vores forsøg, og udbreder vi dem, der virker?
──────────────────────────────────────────────────────────────────
  Teknologi 2: Afprøver siden 1. marts 2025 (20 måneder)
";
    let said = text.stdout.split_once("  – Hvem beslutter").unwrap().0;
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
    assert!(result.contains("Tal om teknologi\n────────────────\n"), "{result}");
    assert!(result.contains("  Brug og i drift: Teknologi 1\n"), "{result}");
}

#[test]
fn a_sheet_that_is_none_or_doubtful_is_said() {
    let (folder, args) = with_sheet("{t99: in-use}");
    let run = on(&args, &[]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("radaren har ingen teknologi «t99»"), "{}", run.stderr);
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

/// Runs the radar in each of its formats; nothing may go wrong.
fn in_every_format(text: &str) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    fs::write(&file, text).unwrap();
    let formats = ["text", "markdown", "csv", "json", "html", "svg"];
    let runs = formats.map(|format| {
        let args = ["radar", "--radar", file.to_str().unwrap(), "--format", format];
        let run = modenhed(&args);
        assert_eq!((run.stderr.as_str(), run.status), ("", 0), "{format}");
        run.stdout
    });
    runs.to_vec()
}

#[test]
fn a_hostile_radar_harms_nobody() {
    let script = "\"<script>alert(1)</script> & \\e[31m\"";
    let other = other()
        .replace("title: Teknologi 0,", &format!("title: {script},"))
        .replace("title: Teknologi 1,", "title: \"=HYPERLINK(1)\",")
        .replace("title: Teknologi 2,", &format!("title: {},", "lang ".repeat(2000)))
        .replace("title: Familie 2", &format!("title: {script}"));
    let seen = in_every_format(&other);
    for (format, text) in seen.iter().enumerate() {
        // A table and data for programs hold what stands in the file.
        assert!([2, 3].contains(&format) || !text.contains('\u{1b}'), "{format}");
        assert!(format < 4 || !text.contains("<script"), "{format}");
    }
    assert!(seen[2].contains("'=HYPERLINK(1)"), "{}", seen[2]);
    assert!(!seen[5].contains("lang lang lang lang lang lang lang lang lang lang</text>"));
}

#[test]
fn an_empty_radar_and_a_very_full_one_are_shown() {
    let (head, _) =
        other().split_once("technologies:").map(|(a, b)| (a.to_owned(), b.len())).unwrap();
    let empty = format!("{head}technologies: []\n");
    let words = ["rings", "families", "areas", "needs", "demands"];
    let blank = "modenhed: 1\nradar: tom\nversion: 1.0.0\nlanguages: [da]\ntitle: Tom\nedition: nu\n\
                 date: 2026-10-01\nnote: Intet.\nsources: []\ntechnologies: []\n";
    let blank = words.iter().fold(blank.to_owned(), |text, word| text + word + ": []\n");
    for text in [empty, blank] {
        assert!(in_every_format(&text)[0].contains("Ingen teknologier passer"));
    }
    let one = "family: f0, description: D., ring: brug, source: os, ask_first: Hvorfor?";
    let mut full = String::new();
    for n in 0..2000 {
        full += &format!("- {{id: x{n}, title: X{n}, {one}}}\n");
    }
    let svg = &in_every_format(&format!("{head}technologies:\n{full}"))[5];
    let mut places: Vec<_> = dots(svg).iter().map(|(x, y)| format!("{x} {y}")).collect();
    assert_eq!(places.len(), 2000);
    places.sort();
    places.dedup();
    assert_eq!(places.len(), 2000, "no dot hides another");
}
