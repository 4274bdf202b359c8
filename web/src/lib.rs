//! The engine of the page: questions in, answers out, both as JSON.

use polaris::live::Live;
use wasm_bindgen::prelude::wasm_bindgen;

/// An engine with a memory of its own; each worker of the page has one.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    live: Live,
}

#[wasm_bindgen]
impl Engine {
    /// An engine that has simulated nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers a question: the JSON of a `Request` in, the JSON of a `Response` out.
    pub fn ask(&mut self, request: &str) -> String {
        self.live.respond(request)
    }
}
