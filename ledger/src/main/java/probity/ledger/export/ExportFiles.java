package probity.ledger.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Which files an export has (`docs/reference/ledger-format.md`, "Export").
///
/// @param folder the folder they lie in
record ExportFiles(Path folder) {
    Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path entries() {
        return folder.resolve("entries");
    }

    Path payloads() {
        return folder.resolve("payloads");
    }

    Path hashes() {
        return folder.resolve("hashes");
    }

    Path hashes(int level) {
        return hashes().resolve(Integer.toString(level));
    }

    /// The names of the parts that every export has and this folder has not.
    List<String> missing() {
        return Stream.of(checkpoint(), keys(), entries(), payloads(), hashes())
                .filter(part -> !Files.exists(part))
                .map(part -> part.getFileName().toString())
                .toList();
    }
}
