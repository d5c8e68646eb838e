package probity.ledger.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.StrictUtf8;
import probity.ledger.reading.Reading;

/// The two files of a key: the secret half as PEM (PKCS#8, RFC 7468 §10, RFC 8410) that its owner alone may read, and
/// beside it, with `.pub` at the end of the name, the public half as its one-line text.
///
/// @param secret the file of the secret half
public record KeyFiles(Path secret) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /// The file of the public half.
    public Path publicHalf() {
        return secret.resolveSibling(secret.getFileName() + ".pub");
    }

    /// Writes a key that has no files yet.
    ///
    /// @throws FileAlreadyExistsException when one of the files is there: a key is never overwritten
    public void create(SigningKey key) throws IOException {
        if (Files.exists(publicHalf())) {
            throw new FileAlreadyExistsException(publicHalf().toString());
        }
        // The file is made with its permissions, so that there is no moment in which others can read it.
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES));
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        String pem = BEGIN + lines.encodeToString(key.secret().getEncoded()) + END;
        Files.writeString(secret, pem, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Files.writeString(publicHalf(), key.verifier().text() + "\n", StandardOpenOption.CREATE_NEW);
    }

    /// Reads the key back and checks that the halves belong together.
    ///
    /// Refused with `key_file_missing`, `key_file_open_to_others`, `key_file_unreadable`, `key_unreadable`,
    /// `key_halves_differ`.
    public Reading<SigningKey> open() throws IOException {
        try {
            Set<PosixFilePermission> more = EnumSet.copyOf(Files.getPosixFilePermissions(secret));
            more.removeAll(OWNER_READS_AND_WRITES);
            if (!more.isEmpty()) {
                return Reading.refused(
                        "key_file_open_to_others",
                        "Others than its owner may use " + secret + ". Run: chmod 600 " + secret);
            }
            PrivateKey key = read(Files.readAllBytes(secret));
            if (key == null) {
                return Reading.refused("key_file_unreadable", secret + " holds no Ed25519 key in PEM (PKCS#8).");
            }
            return joined(key, readPublic(publicHalf()));
        } catch (NoSuchFileException missing) {
            return Reading.refused("key_file_missing", "There is no file " + missing.getFile() + ".");
        }
    }

    private Reading<SigningKey> joined(PrivateKey secretHalf, Reading<VerifierKey> publicReading) {
        return switch (publicReading) {
            case Reading.Refused<VerifierKey> no -> Reading.refused(no.code(), publicHalf() + ": " + no.sentence());
            case Reading.Read<VerifierKey> yes -> {
                SigningKey key = new SigningKey(yes.value(), secretHalf);
                yield key.halvesMatch()
                        ? new Reading.Read<>(key)
                        : Reading.refused(
                                "key_halves_differ", publicHalf() + " is not the public half of " + secret + ".");
            }
        };
    }

    /// Reads a file that holds a public key: the `--key FILE` of `ledger verify`, too.
    public static Reading<VerifierKey> readPublic(Path file) throws IOException {
        String text = StrictUtf8.decode(Files.readAllBytes(file));
        return VerifierKey.read(text == null ? "" : text);
    }

    private static @Nullable PrivateKey read(byte[] bytes) {
        String pem = StrictUtf8.decode(bytes);
        if (pem == null || !pem.contains(BEGIN) || pem.indexOf(END) < pem.indexOf(BEGIN)) {
            return null;
        }
        String body = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
        try {
            byte[] pkcs8 = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance(Ed25519.NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return null;
        }
    }
}
