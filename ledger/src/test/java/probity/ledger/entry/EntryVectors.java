package probity.ledger.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// The golden vectors of the entry, `vectors/entry-1.txt`: written by a program that shares no code with this module.
record EntryVectors(List<Map<String, String>> all) {
    static final Path FILE = root().resolve("ledger/src/test/resources/vectors/entry-1.txt");

    static Path root() {
        return Path.of(System.getProperty("probity.root", ".."));
    }

    static EntryVectors load() throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (String block : Files.readString(FILE).strip().split("\n\n", -1)) {
            Map<String, String> vector = new LinkedHashMap<>();
            for (String line : block.lines().toList()) {
                int colon = line.indexOf(':');
                vector.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            all.add(vector);
        }
        return new EntryVectors(all);
    }

    static byte[] bytes(Map<String, String> vector) {
        return HexFormat.of().parseHex(vector.get("bytes"));
    }

    static Entry entry(Map<String, String> vector) {
        String corrects = vector.get("corrects");
        String digest = vector.get("signature-digest");
        return new Entry(
                new Position(
                        vector.get("programme"),
                        Long.parseLong(vector.get("sequence")),
                        Instant.parse(vector.get("received"))),
                new Act(kind(vector.get("kind")), corrects.isEmpty() ? null : Long.valueOf(corrects)),
                new Provenance(
                        vector.get("source-id"),
                        vector.get("source-key-id"),
                        digest.isEmpty() ? null : Digest.ofHex(digest)),
                Digest.ofHex(vector.get("commitment")));
    }

    private static @Nullable EntryKind kind(String code) {
        for (EntryKind kind : EntryKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }
}
