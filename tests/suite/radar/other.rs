//! Other organisations' radars, also hostile ones, and the picture.

use std::fs;

use tempfile::TempDir;

use crate::common::modenhed;
use crate::common::radar::other;

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
    assert!(rest.contains("¹ it-afdelingen (vores egen vurdering; ringe fra 2026"), "{rest}");
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
        "der er ingen gruppe med id »f9«",
        "der er ingen ring med id »brugt«",
        "mente du »brug«?",
        "»description« mangler",
        "der er intet fagområde med id »skolen«",
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

#[test]
fn a_page_says_its_title_once_and_how_to_read_about_one_technology() {
    let page = modenhed(&["radar", "--area", "borgerservice", "--format", "html"]).stdout;
    let body = page.split("<body>").nth(1).unwrap();
    // Besides the heading it is only there for who cannot see the picture.
    let seen = body.matches(">Teknologiradar: Borgerservice").count();
    assert_eq!((seen, body.matches("<title id=").count()), (2, 1), "{body}");
    assert!(body.contains("modenhed radar --technology "), "{body}");
    // The picture alone has its title.
    let picture = modenhed(&["radar", "--area", "borgerservice", "--format", "svg"]).stdout;
    assert_eq!(picture.matches(">Teknologiradar: Borgerservice</").count(), 2, "{picture}");
    // What is named can be typed as it stands.
    let text = modenhed(&["radar", "--area", "borgerservice", "--width", "300"]).stdout;
    let name = text.split("modenhed radar --technology ").nth(1).unwrap().trim();
    let one = modenhed(&["radar", "--technology", name]);
    assert_eq!((one.stderr.as_str(), one.status), ("", 0));
}
