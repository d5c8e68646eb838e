package probity.service.page;

/// A label over its value, as in the line of facts under a title.
///
/// @param mono whether the value is a fingerprint or a file line
public record Fact(String label, String value, boolean mono) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, false);
    }
}
