package probity.core.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Codes from elsewhere, see `README.md` beside them.
final class Vectors {

    private Vectors() {}

    /// The first cell of each row below the header.
    static List<String> codes(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)[0]).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Identified judge(IdentifierKind kind, String code) {
        byte[] among = ("<" + code + ">").getBytes(StandardCharsets.UTF_8);
        return kind.judge(among, 1, among.length - 1);
    }
}
