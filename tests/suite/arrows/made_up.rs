//! Houses made up to see that what is forbidden is found, and what is not is let be.

use super::file::File;
use super::house::House;

fn house(files: &[(&str, &str)]) -> House {
    House::of(files.iter().map(|(name, code)| File::read(name, code)).collect())
}

/// The arrows, as «from:line to».
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let house = house(files);
    let arrow = |arrow: super::house::Arrow<'_>| {
        format!("{}:{} {}", arrow.from.name, arrow.line, arrow.to.name)
    };
    let mut arrows: Vec<_> = house.arrows().into_iter().map(arrow).collect();
    arrows.dedup();
    arrows
}

#[test]
fn imports_are_seen_however_they_are_written() {
    let files = [
        ("a/mod.rs", "mod x; mod y;"),
        ("a/x.rs", "pub struct X; pub fn f() {}"),
        (
            "a/y.rs",
            "use super::x::{self, X};\n\nuse crate::{\n    b::{inner::Deep as Other}, a::x::f};\n",
        ),
        ("b/mod.rs", "pub mod inner;"),
        ("b/inner.rs", "pub struct Deep;"),
    ];
    assert_eq!(arrows(&files), ["a/y.rs:1 a/x.rs", "a/y.rs:3 b/inner.rs", "a/y.rs:3 a/x.rs"]);
}

#[test]
fn paths_in_the_code_are_seen_and_words_in_texts_are_not() {
    let files = [
        ("a/mod.rs", "mod x; mod y;\nfn g() { x::f() }"),
        ("a/x.rs", "pub fn f() -> &'static str { /* crate::b::h() */ \"crate::b::h\" }"),
        ("a/y.rs", "// crate::b::h\nfn g() { crate::b::h(); 'c'; r#\"crate::b\"#; super::x::f() }"),
        (
            "b.rs",
            "use crate::a::x;\nimpl B { fn x(&self) { self.x() } }\nfn h() { crate::a::g() }\n#[cfg(test)]\nmod tests { use crate::a::x::f; }",
        ),
    ];
    let expected = ["a/mod.rs:2 a/x.rs", "a/y.rs:2 b.rs", "a/y.rs:2 a/x.rs", "b.rs:3 a/mod.rs"];
    assert_eq!(arrows(&files), expected);
}

#[test]
fn re_exports_lead_to_where_a_thing_is_defined() {
    let files = [
        ("low.rs", "pub struct Low;"),
        ("middle/mod.rs", "mod x;\npub use crate::low::Low as Lower;\npub use x::X;"),
        ("middle/x.rs", "pub struct X;"),
        ("high.rs", "fn f(a: crate::middle::Lower, b: crate::middle::X) {}"),
        ("cli.rs", "use modenhed::middle::Lower;"),
    ];
    assert_eq!(arrows(&files), ["high.rs:1 low.rs", "high.rs:1 middle/x.rs", "cli.rs:1 low.rs"]);
    let house = house(&files);
    let written: Vec<_> = house.arrows().into_iter().filter_map(|arrow| arrow.written).collect();
    assert_eq!(written, ["middle", "middle", "middle"]);
}

#[test]
fn a_module_that_only_declares_and_re_exports_is_in_no_circle() {
    let files = [
        ("a/mod.rs", "mod x; mod y;\npub use x::X;\npub use y::Y;"),
        ("a/x.rs", "pub struct X;"),
        ("a/y.rs", "use super::X;\npub struct Y(X);"),
    ];
    assert_eq!(house(&files).circles(), Vec::<Vec<&str>>::new());
}

#[test]
fn a_circle_is_found_through_a_parent_and_through_others() {
    let parent =
        [("a/mod.rs", "mod x;\npub struct A;\nfn f() { x::g() }"), ("a/x.rs", "use super::A;")];
    assert_eq!(house(&parent).circles(), [["a/mod.rs", "a/x.rs"]]);
    let three = [
        ("a/mod.rs", "mod x; mod y; mod z; mod free;"),
        ("a/x.rs", "use super::y::Y;\npub struct X;"),
        ("a/y.rs", "pub struct Y(crate::a::z::Z);"),
        ("a/z.rs", "pub struct Z;\nimpl Z { fn f() { super::x::X; } }"),
        ("a/free.rs", "use super::x::X;"),
    ];
    assert_eq!(house(&three).circles(), [["a/x.rs", "a/y.rs", "a/z.rs"]]);
}
