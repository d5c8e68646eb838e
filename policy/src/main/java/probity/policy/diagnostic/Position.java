package probity.policy.diagnostic;

/// A place in a text.
///
/// @param line from 1
/// @param column from 1, in characters (code points)
/// @param index from 0, in characters from the beginning of the text
public record Position(int line, int column, int index) {

    /// The first character of a text.
    public static final Position START = new Position(1, 1, 0);
}
