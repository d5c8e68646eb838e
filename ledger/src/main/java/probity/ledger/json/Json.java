package probity.ledger.json;

import java.math.BigDecimal;
import probity.ledger.digest.StrictUtf8;

/// Reads JSON strictly (RFC 8259, and RFC 7493 where that is stricter).
public final class Json {
    private Json() {}

    /// Reads a whole text as one value. A number that is no double is rounded to the nearest, as RFC 8785 wants.
    public static JsonReading read(String text) {
        return read(text, Numbers.ROUNDED);
    }

    /// The same, but a number that would be rounded is refused: what is committed to must be what was sent.
    ///
    /// `0.1` is kept, because its double is written `0.1` again; `9007199254740993` is not, because its double
    /// is written `9007199254740992`.
    public static JsonReading readExactly(String text) {
        return read(text, Numbers.EXACT);
    }

    /// Reads UTF-8 exactly, see [#readExactly(String)].
    public static JsonReading readExactly(byte[] utf8) {
        String text = StrictUtf8.decode(utf8);
        return text == null
                ? new JsonReading.Refused(JsonFault.BAD_UTF8, 0, "These bytes are not well-formed UTF-8.")
                : readExactly(text);
    }

    private static JsonReading read(String text, Numbers numbers) {
        try {
            return new JsonReading.Read(new JsonParser(text, numbers).parse());
        } catch (JsonParser.Stop stop) {
            return new JsonReading.Refused(stop.fault, stop.at, stop.sentence);
        }
    }

    /// What to do with a number that is not a double.
    enum Numbers {
        ROUNDED,
        EXACT;

        boolean accepts(String literal, double value) {
            return this == ROUNDED || new BigDecimal(literal).compareTo(new BigDecimal(EcmaNumber.write(value))) == 0;
        }
    }
}
