package probity.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;

final class SignedNoteTest {
    /// The example in the documentation of golang.org/x/mod/sumdb/note (BSD-3-Clause), where the format comes from.
    private static final String OTHERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String OTHERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = SigningKey.generate(LogName.of("harbour.example", "city-green-card"));

    @Test
    void aNoteSignedByAnotherImplementationVerifies() {
        VerifierKey others = ((Reading.Read<VerifierKey>) VerifierKey.read(OTHERS_KEY)).value();
        assertThat(others.text()).isEqualTo(OTHERS_KEY);
        assertThat(read(OTHERS_NOTE).check(others)).isEqualTo(SignatureCheck.VALID);
        assertThat(read(OTHERS_NOTE.replace("don't", "do")).check(others)).isEqualTo(SignatureCheck.WRONG);
        assertThat(read(OTHERS_NOTE).check(key.verifier())).isEqualTo(SignatureCheck.NOT_BY_THIS_KEY);
        assertThat(read(OTHERS_NOTE).note()).isEqualTo(OTHERS_NOTE);
    }

    @Test
    void theSignaturesOfOthersArePassedOver() {
        SigningKey witness = SigningKey.generate(LogName.of("witness.example", "w"));
        SignedNote note = SignedNote.sign("text\n\nwith a gap\n", witness, key);
        SignedNote back = read(note.note());
        assertThat(back.text()).isEqualTo("text\n\nwith a gap\n");
        assertThat(back.check(key.verifier())).isEqualTo(SignatureCheck.VALID);
        assertThat(back.check(witness.verifier())).isEqualTo(SignatureCheck.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAA==\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "text\r\n\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=\ntail\n",
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThat(SignedNote.read(note.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.code()).isEqualTo("note_unreadable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10==",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n\n",
            })
    void whatIsNoPublicKeyIsRefused(String text) {
        assertThat(VerifierKey.read(text)).isInstanceOfSatisfying(Reading.Refused.class, no -> assertThat(no.code())
                .isEqualTo("key_unreadable"));
    }

    @Test
    void aTextThatCannotBeANoteIsAProgrammersError() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("no line break", key));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("tab\t\n", key));
    }

    private static SignedNote read(String note) {
        return ((Reading.Read<SignedNote>) SignedNote.read(note.getBytes(StandardCharsets.UTF_8))).value();
    }
}
