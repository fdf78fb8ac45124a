//! A name for a sheet's file that every file system takes.

use jiff::civil::Date;

/// The longest part of a name that comes from the department, in bytes.
const LONGEST: usize = 60;

/// «borgerservice-2026-11-24.yaml», of Latin letters without accents, digits and hyphens only.
pub fn of(department: &str, date: Date) -> String {
    let mut name = String::new();
    for c in department.to_lowercase().chars() {
        let part = match c {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' | 'œ' => "oe",
            'å' => "aa",
            'ü' => "ue",
            'ß' => "ss",
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
    name.truncate(LONGEST);
    let name = name.trim_end_matches('-');
    format!("{}-{date}.yaml", if name.is_empty() { "modenhed" } else { name })
}
