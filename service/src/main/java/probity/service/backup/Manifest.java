package probity.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.ledger.digest.Digest;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.intake.FileDigest;

/// The file `manifest` of a backup: its format, the version of the tables, the digest of every other file.
///
/// It is written last: a folder without it is a copy that was not finished. Below the two head lines it can be checked
/// with `sha256sum -c`.
///
/// @param schema version of the tables
/// @param digests by path inside the backup
record Manifest(int schema, SortedMap<String, Digest> digests) {
    private static final String FORMAT = "# probity-backup 1";
    private static final String SCHEMA = "# schema ";

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(FORMAT + "\n" + SCHEMA + schema + "\n");
        digests.forEach((path, digest) ->
                text.append(digest.hex()).append("  ").append(path).append('\n'));
        Files.writeString(folder.resolve("manifest"), text.toString());
    }

    /// Reads the manifest and checks every file against it.
    static Manifest verified(Path folder) {
        try {
            Manifest manifest = read(folder);
            for (Map.Entry<String, Digest> one : manifest.digests.entrySet()) {
                Path file = folder.resolve(one.getKey());
                if (!Files.exists(file) || !FileDigest.of(file).equals(one.getValue())) {
                    throw damaged(file, "it is missing, or its SHA-256 digest is not that of the manifest");
                }
            }
            return manifest;
        } catch (IOException unreadable) {
            throw damaged(folder, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve("manifest");
        if (!Files.exists(file)) {
            throw damaged(file, "there is no manifest, so the backup was not finished");
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !lines.get(1).matches(SCHEMA + "\\d{1,4}")) {
            throw damaged(file, "it does not begin with `" + FORMAT + "`");
        }
        TreeMap<String, Digest> digests = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            if (!line.matches("[0-9a-f]{64}  [A-Za-z0-9_./-]+") || line.contains("..")) {
                throw damaged(file, "it has the line `" + line + "`");
            }
            digests.put(line.substring(66), Digest.ofHex(line.substring(0, 64)));
        }
        return new Manifest(Integer.parseInt(lines.get(1).substring(SCHEMA.length())), digests);
    }

    private static TroubleException damaged(Path where, String why) {
        return new TroubleException(new Trouble(
                "backup_damaged", "This backup cannot be restored", where.toString(), why, "use another backup"));
    }
}
