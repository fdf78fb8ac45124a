//! Names for files and calendars, made from names of departments.

/// A text in Latin letters without accents, digits and single hyphens only, at most `longest` bytes;
/// empty if none of it can be written so. Every file system takes it.
pub fn slug(text: &str, longest: usize) -> String {
    let mut name = String::new();
    for c in text.to_lowercase().chars() {
        let part = match c {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' | 'œ' => "oe",
            'å' => "aa",
            'ü' => "ue",
            'ß' => "ss",
            // An accent that is a letter of its own, as some systems write file names.
            '\u{300}'..='\u{36f}' => "",
            'à' | 'á' | 'â' | 'ã' => "a",
            'è' | 'é' | 'ê' | 'ë' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ò' | 'ó' | 'ô' | 'õ' => "o",
            'ù' | 'ú' | 'û' => "u",
            'ç' => "c",
            'ñ' => "n",
            'ð' => "d",
            'þ' => "th",
            'a'..='z' | '0'..='9' => {
                name.push(c);
                continue;
            }
            _ if name.ends_with('-') || name.is_empty() => "",
            _ => "-",
        };
        name.push_str(part);
    }
    name.truncate(longest);
    name.trim_end_matches('-').to_owned()
}
