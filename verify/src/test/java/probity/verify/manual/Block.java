package probity.verify.manual;

import java.util.List;

/// A fenced block of YAML on a page of the manual.
///
/// @param kind what the page says it is: `frame`, `example`, `cases`, `wrong`, `wrong versions`, `beside NAME`
/// @param line of the page, from 1
record Block(String kind, String text, int line) {

    /// The documents in it, apart by `---`.
    List<String> documents() {
        return List.of(text.split("(?m)^---\\n", -1));
    }
}
