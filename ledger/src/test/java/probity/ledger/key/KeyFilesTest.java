package probity.ledger.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.reading.Reading;

final class KeyFilesTest {
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(LogName.of("harbour.example", "city-green-card"));

    @Test
    void aKeyReadBackSignsForTheSamePublicKey() throws IOException {
        KeyFiles files = created();
        SigningKey back = ((Reading.Read<SigningKey>) files.open()).value();
        assertThat(back.verifier()).isEqualTo(key.verifier());
        assertThat(key.verifier().verifies(MESSAGE, back.sign(MESSAGE))).isTrue();
        assertThat(KeyFiles.readPublic(files.publicHalf())).isEqualTo(new Reading.Read<>(key.verifier()));
    }

    @Test
    void theSecretHalfIsForItsOwnerAlone() throws IOException {
        KeyFiles files = created();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.secret())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(files.secret())).startsWith("-----BEGIN PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(files.secret(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(code(files)).isEqualTo("key_file_open_to_others");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        KeyFiles files = created();
        assertThatThrownBy(() -> files.create(key)).isInstanceOf(FileAlreadyExistsException.class);
        Files.delete(files.publicHalf());
        assertThatThrownBy(() -> files.create(key)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void filesThatAreNoKeyAreRefusedWithACode() throws IOException {
        KeyFiles files = created();
        String publicText = Files.readString(files.publicHalf());
        Files.writeString(files.publicHalf(), publicText.replace("harbour", "harbor"));
        assertThat(code(files)).isEqualTo("key_unreadable");
        Files.writeString(
                files.publicHalf(),
                SigningKey.generate(key.verifier().name()).verifier().text());
        assertThat(code(files)).isEqualTo("key_halves_differ");
        Files.delete(files.publicHalf());
        assertThat(code(files)).isEqualTo("key_file_missing");
        Files.writeString(files.secret(), "not a key");
        assertThat(code(files)).isEqualTo("key_file_unreadable");
        Files.write(files.secret(), new byte[] {(byte) 0xff});
        assertThat(code(files)).isEqualTo("key_file_unreadable");
        Files.delete(files.secret());
        assertThat(code(files)).isEqualTo("key_file_missing");
    }

    @Test
    void aKeyDoesNotShowItsSecretInALogLine() {
        assertThat(key).hasToString("SigningKey of " + key.verifier().text());
    }

    private KeyFiles created() throws IOException {
        KeyFiles files = new KeyFiles(folder.resolve("ledger.key"));
        files.create(key);
        return files;
    }

    private static String code(KeyFiles files) throws IOException {
        return ((Reading.Refused<SigningKey>) files.open()).code();
    }
}
