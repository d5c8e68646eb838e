package probity.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.ledger.digest.Digest;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.note.SignatureCheck;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;

final class CheckpointTest {
    /// The example of the specification (<https://c2sp.org/tlog-checkpoint>, CC BY 4.0).
    private static final String OTHERS = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenTheSame() {
        SignedNote note = note(OTHERS);
        Checkpoint checkpoint = ((Reading.Read<Checkpoint>) Checkpoint.read(note)).value();
        assertThat(checkpoint.log()).isEqualTo(LogName.of("example.com", "behind-the-sofa"));
        assertThat(checkpoint.log().programme()).isEqualTo("behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.note()).isEqualTo(OTHERS);
    }

    @Test
    void aSignedCheckpointIsReadBackAndVerifies() {
        SigningKey key = SigningKey.generate(LogName.of("harbour.example", "city-green-card"));
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 0, Digest.sha256());
        SignedNote note = note(checkpoint.sign(key).note());
        assertThat(note.check(key.verifier())).isEqualTo(SignatureCheck.VALID);
        assertThat(Checkpoint.read(note)).isEqualTo(new Reading.Read<>(checkpoint));
    }

    @Test
    void theGuardThatKeptWatchIsSignedWithTheRest() {
        SigningKey key = SigningKey.generate(LogName.of("harbour.example", "city-green-card"));
        GuardMark guard = new GuardMark(2, Digest.sha256());
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 7, Digest.sha256(), guard);
        SignedNote note = note(checkpoint.sign(key).note());
        assertThat(note.text()).endsWith("\nguard 2 " + Digest.sha256().hex() + "\n");
        assertThat(note.check(key.verifier())).isEqualTo(SignatureCheck.VALID);
        assertThat(Checkpoint.read(note)).isEqualTo(new Reading.Read<>(checkpoint));
        SignedNote altered = note(note.note().replace("guard 2", "guard 1"));
        assertThat(altered.check(key.verifier())).isNotEqualTo(SignatureCheck.VALID);
    }

    @Test
    void theKeyOfAnotherLogDoesNotSign() {
        SigningKey other = SigningKey.generate(LogName.of("harbour.example", "other"));
        Checkpoint checkpoint = new Checkpoint(LogName.of("harbour.example", "this"), 0, Digest.sha256());
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoint.sign(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/x\n1\n",
                "example.com/x\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "example.com/x\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "example.com/x\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2=\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "example com\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nguard 0 %1$s\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nguard 1 ab\n",
                "example.com/x\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nguard 1 %1$s\nmore\n",
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThat(Checkpoint.read(note(text.formatted(Digest.sha256().hex()) + "\n— a AAAAAAA=\n")))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.code()).isEqualTo("checkpoint_unreadable"));
    }

    private static SignedNote note(String note) {
        return ((Reading.Read<SignedNote>) SignedNote.read(note.getBytes(StandardCharsets.UTF_8))).value();
    }
}
