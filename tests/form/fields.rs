//! What can be filled in on a page, found as a browser would find it.

/// A field with one of the values it can have; none where one writes.
#[derive(Debug)]
pub struct Field {
    pub name: String,
    pub value: Option<String>,
}

/// The fields of a page, in order.
pub fn fields(page: &str) -> Vec<Field> {
    let tags =
        page.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
    let field = |tag: &str| {
        let chosen = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        let name = attribute(tag, "name")?;
        Some(Field { name, value: attribute(tag, "value").filter(|_| chosen) })
    };
    tags.filter_map(field).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let plain = value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Some(plain.replace("&amp;", "&"))
}
