package probity.service.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.ledger.key.KeyFiles;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;

/// The folder with the secret halves: `PROGRAMME.ID.pem` (0600) and beside it `PROGRAMME.ID.pem.pub`.
///
/// It is `keys/ledger` of the data folder, or a folder of the operator's own (`--keys`, `PROBITY_KEYS`), such as a
/// mounted secret. Old keys may stay: which one signs is said by the log, not by the folder.
///
/// @param folder where the files lie
public record KeyFolder(Path folder) {

    /// Opens the folder, making it if it is not there.
    public static KeyFolder at(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return new KeyFolder(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes a key's two files.
    public void keep(SigningKey key) {
        try {
            new KeyFiles(file(key.verifier())).create(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The secret half of a public key.
    ///
    /// @throws TroubleException `signing_key_missing`, or the code of a file that cannot be used
    public SigningKey secretOf(VerifierKey key) {
        SigningKey found = read(file(key));
        for (Path other : found == null ? files(key.name().programme()) : List.<Path>of()) {
            SigningKey candidate = read(other);
            found = candidate != null && candidate.verifier().equals(key) ? candidate : found;
        }
        if (found == null || !found.verifier().equals(key)) {
            throw new TroubleException(new Trouble(
                    "signing_key_missing",
                    "The key that signs the log of " + key.name().programme() + " is not there",
                    folder.toString(),
                    "the log is signed by key " + key.idHex() + ", and no file here holds its secret half",
                    "put " + file(key).getFileName() + " back from a backup; if it is lost, run" + " `key rotate "
                            + key.name().programme() + " --lost`"));
        }
        return found;
    }

    private Path file(VerifierKey key) {
        return folder.resolve(key.name().programme() + "." + key.idHex() + ".pem");
    }

    private List<Path> files(String programme) {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(programme + ".") && name.endsWith(".pem");
                    })
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable SigningKey read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return switch (new KeyFiles(file).open()) {
                case Reading.Read<SigningKey> read -> read.value();
                case Reading.Refused<SigningKey> refused ->
                    throw new TroubleException(new Trouble(
                            refused.code(),
                            "A signing key cannot be used",
                            file.toString(),
                            refused.sentence(),
                            "correct the file, or put it back from a backup"));
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
