package probity.verify.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Spoils a document. The same number spoils the same documents in the same way on every machine.
final class Mutation {

    /// What breaks readers: ends of ranges, other notations, YAML's own signs, words of the language in a wrong place.
    private static final List<String> SPLINTERS = List.of(
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999999999",
            "1e999999999",
            "0x7fffffff",
            "0.0000000001",
            "-0",
            ".inf",
            ".nan",
            "~",
            "null",
            "yes",
            "2027-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "&a [*a, *a]",
            "*a",
            "!!binary aGVsbG8=",
            "<<: {a: 1}",
            "? [a, b]",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "|\n",
            ">-\n",
            "{{{{",
            "]]]]",
            "''",
            "\"",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "é\uD83D\uDE00",
            "record.hours / 0",
            "record.hours * record.hours * record.hours * record.hours",
            "((((((((((((((((((((((1))))))))))))))))))))))",
            "record.",
            "has(record.x) ? 1 : 'a'",
            "[1, 2].map(x, x * x)",
            "100000000 years",
            "1 per 0",
            "200 per rolling 0 days",
            "-1 times per day");

    private final SplittableRandom random;

    Mutation(long seed) {
        random = new SplittableRandom(seed);
    }

    /// One of the `documents`, spoiled in one to four places.
    byte[] of(List<byte[]> documents) {
        byte[] spoiled = documents.get(random.nextInt(documents.size()));
        int times = random.nextInt(1, 5);
        for (int i = 0; i < times; i++) {
            spoiled = once(spoiled, documents.get(random.nextInt(documents.size())));
        }
        return spoiled;
    }

    private byte[] once(byte[] document, byte[] other) {
        int at = random.nextInt(document.length + 1);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(document);
            case 1 -> replaced(document, at, at + random.nextInt(40), new byte[0]);
            case 2 -> replaced(document, at, at + random.nextInt(12), splinter());
            case 3 -> value(document);
            case 4 -> line(document, true, new byte[0]);
            case 5 -> line(document, false, new byte[0]);
            case 6 -> line(document, false, " ".repeat(random.nextInt(1, 9)).getBytes(StandardCharsets.UTF_8));
            case 7 -> replaced(document, at, at, piece(other));
            default -> replaced(document, at, document.length, new byte[0]);
        };
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        if (flipped.length > 0) {
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /// Puts a splinter behind some colon, in the place of the value that stood there.
    private byte[] value(byte[] document) {
        int colon = next(document, random.nextInt(document.length + 1), ':');
        return replaced(
                document, colon + 1, next(document, colon, '\n'), (" " + text()).getBytes(StandardCharsets.UTF_8));
    }

    /// Repeats or removes a line, or moves what stands on it.
    private byte[] line(byte[] document, boolean remove, byte[] indent) {
        int start = next(document, random.nextInt(document.length + 1), '\n') + 1;
        int end = next(document, start, '\n') + 1;
        if (remove) {
            return replaced(document, start, end, new byte[0]);
        }
        int from = Math.min(start, document.length);
        byte[] line = java.util.Arrays.copyOfRange(document, from, Math.clamp(end, from, document.length));
        return indent.length > 0 ? replaced(document, start, start, indent) : replaced(document, start, start, line);
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(400));
        return java.util.Arrays.copyOfRange(other, from, to);
    }

    private byte[] splinter() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        return random.nextInt(20) == 0 ? splinter.repeat(random.nextInt(1, 2000)) : splinter;
    }

    private static int next(byte[] document, int from, char sign) {
        for (int i = Math.max(0, from); i < document.length; i++) {
            if (document[i] == sign) {
                return i;
            }
        }
        return document.length;
    }

    private static byte[] replaced(byte[] document, int from, int to, byte[] by) {
        int start = Math.min(from, document.length);
        int end = Math.clamp(to, start, document.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + by.length);
        out.write(document, 0, start);
        out.writeBytes(by);
        out.write(document, end, document.length - end);
        return out.toByteArray();
    }
}
