# Sourced, with a target: sees to it that Rust can build for it, and sets `standard` to what cargo needs beside --target.
#
# Where Rust lacks the target and `rustup target add` cannot fetch it, Debian's own Rust is unpacked beside (not
# installed) and compiles the standard library, which takes apt-get.

standard=()

# Debian's Rust, unpacked, with the source of its standard library.
unpacked() {
    local home="${MODENHED_TARGETS:-$HOME/.cache/modenhed-targets}"
    local root="$home/root"
    if [ ! -x "$root/usr/bin/rustc" ]; then
        mkdir -p "$home"
        apt-get update -q >/dev/null
        (cd "$home" && apt-get download -q rustc-web libstd-rust-web-dev libstd-rust-web-1.96 rust-web-src libllvm22 lld-22 liblld-22 >/dev/null &&
            for package in ./*.deb; do dpkg -x "$package" root; done && rm -f ./*.deb)
        mkdir -p "$root/usr/lib/rustlib/src"
        rm -rf "$root/usr/lib/rustlib/src/rust"
        ln -s "$root"/usr/src/rustc-* "$root/usr/lib/rustlib/src/rust"
    fi
    export LD_LIBRARY_PATH="$root/usr/lib/x86_64-linux-gnu:$root/usr/lib/llvm-22/lib" RUSTC_BOOTSTRAP=1
    export RUSTC="$root/usr/bin/rustc" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$root/usr/lib/llvm-22/bin/wasm-ld"
    standard=(-Zbuild-std=std,panic_abort)
}

ready() {
    rustup target list --installed 2>/dev/null | grep -qx "$1" || rustup target add "$1" 2>/dev/null || unpacked
}
