//! A radar that is not ours.

/// Another organisation's radar: three rings, six families, thirty technologies.
pub fn other() -> String {
    let mut text = String::from(
        "modenhed: 1\nradar: vores\nversion: 2.0.0\nlanguages: [da]\ntitle: Vores radar\n\
         edition: efteråret 2026\ndate: 2026-10-01\nnote: Vores eget skøn.\n\
         sources: [{id: os, title: it-afdelingen, reliability: own}]\nrings:\n",
    );
    for ring in ["Brug", "Prøv", "Lad ligge"] {
        let id = ring.to_lowercase().replace(' ', "-").replace('ø', "oe");
        text += &format!("- {{id: {id}, title: {ring}, meaning: \"{ring}, siger vi.\"}}\n");
    }
    text += "families:\n";
    for family in 0..6 {
        text += &format!("- {{id: f{family}, title: Familie {family}}}\n");
    }
    text += "areas: [{id: skole, title: Skole}, {id: kantine, title: Kantinen}]\n\
             needs: [{id: ro, title: Ro, text: Ro i klassen.}]\n\
             demands: [{id: tid, title: Tid, text: Nogen skal have tid.}]\ntechnologies:\n";
    let rings = ["brug", "proev", "lad-ligge"];
    for number in 0..30 {
        // Most stand in the same part of the picture, where it is most crowded.
        let family = if number < 12 { 2 } else { number % 6 };
        let ring = rings[if number < 9 { 0 } else { number % 3 }];
        // The first one is not ripe everywhere.
        let canteen = ", kantine: {uses: Ved disken., ring: lad-ligge, source: os}";
        let canteen = if number == 0 { canteen } else { "" };
        text += &format!(
            "- {{id: t{number}, title: Teknologi {number}, family: f{family}, description: Den kan noget., \
             ring: {ring}, source: os, areas: {{skole: {{uses: I timerne.}}{canteen}}}, needs: [ro], demands: [tid], \
             ask_first: Hvorfor?}}\n"
        );
    }
    text += "recommendations:\n";
    for (id, when) in [
        ("moden", "status: [not-considering], ring: brug"),
        ("umoden", "status: in-use, ring: [proev, lad-ligge]"),
        ("lang-proeve", "status: [trying], months: {at_least: 12}"),
        ("ingen-tid", "status: [in-use, trying], demand: tid, met: false"),
    ] {
        text += &format!(
            "- {{id: {id}, when: {{technology: any, {when}}}, title: Tal om {id}, why: Derfor., \
             first_step: Begynd., dialogue: Hvad nu?, effort: small}}\n"
        );
    }
    text
}
