package probity.ledger.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.ledger.digest.Digest;
import probity.ledger.reading.Reading;

final class CommitmentTest {
    private static final Salt SALT = new Salt(Digest.ofHex("00".repeat(32)));

    @Test
    void theCommitmentIsHmacSha256OverTheCanonicalBytes() {
        // Computed with Python's hmac module over `{"a":1,"b":"x"}`.
        Digest commitment = Commitment.to(payload("{ \"b\" : \"x\", \"a\" : 1.0 }"), SALT);
        assertThat(commitment.hex()).isEqualTo("ebc3ce5016944cc2be9ec180c684e81d21844ed75f460c3c751f9fd98e99fcd6");
    }

    @Test
    void thePayloadMayBeSpelledInAnyWay() {
        assertThat(Commitment.to(payload("{\"a\":1,\"b\":2}"), SALT))
                .isEqualTo(Commitment.to(payload("{\"b\":2e0,\n\"\\u0061\":1.0}"), SALT))
                .isNotEqualTo(Commitment.to(payload("{\"a\":1,\"b\":3}"), SALT));
    }

    @Test
    void twoSaltsGiveTwoCommitmentsToOnePayload() {
        SecureRandom random = new SecureRandom();
        assertThat(Commitment.to(payload("{}"), Salt.draw(random)))
                .isNotEqualTo(Commitment.to(payload("{}"), Salt.draw(random)));
    }

    @Test
    void neitherSaltNorPayloadShowsItselfInALogLine() {
        assertThat(SALT).hasToString("Salt");
        assertThat(payload("{\"name\":\"secret\"}")).hasToString("Payload of 17 bytes");
    }

    @Test
    void whatCannotBeAPayloadIsRefusedWithACode() {
        assertThat(code("[]")).isEqualTo("payload_not_an_object");
        assertThat(code("{\"n\":9007199254740993}")).isEqualTo("payload_number_not_exact");
        assertThat(code("{\"n\":1,\"n\":1}")).isEqualTo("payload_duplicate_name");
        assertThat(code("{\"n\":\"" + "x".repeat(Payload.MOST_BYTES) + "\"}")).isEqualTo("payload_too_large");
    }

    @Test
    void aPayloadOfExactlyTheMostBytesIsTaken() {
        String text = "{\"n\":\"" + "x".repeat(Payload.MOST_BYTES - 8) + "\"}";
        assertThat(payload(text).canonical()).hasSize(Payload.MOST_BYTES);
    }

    @Test
    void aDisclosureIsOneLineThatIsReadBackAndNothingElseIs() {
        Disclosure disclosure = new Disclosure(7, SALT, payload("{\"b\":\"x\",\"a\":1}"));
        String line = "{\"payload\":{\"a\":1,\"b\":\"x\"},\"salt\":\"" + "00".repeat(32) + "\",\"sequence\":7}\n";
        assertThat(disclosure.line()).asString(StandardCharsets.UTF_8).isEqualTo(line);
        assertThat(Disclosure.read(disclosure.line())).isEqualTo(new Reading.Read<>(disclosure));
        assertThat(Disclosure.lineAsStored(7, SALT.bytes(), disclosure.payload().canonical()))
                .isEqualTo(disclosure.line());
        for (String other : List.of(
                line.strip(),
                line.replace(":1,", ": 1,"),
                line.replace(":1,", ":1.0,"),
                line.replace("7}", "7,\"x\":1}"),
                line.replace("7}", "-7}"),
                line.replace("\"00", "\"0G"),
                line + "\n")) {
            assertThat(Disclosure.read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    private static Payload payload(String json) {
        return ((Reading.Read<Payload>) Payload.read(json.getBytes(StandardCharsets.UTF_8))).value();
    }

    private static String code(String json) {
        return ((Reading.Refused<Payload>) Payload.read(json.getBytes(StandardCharsets.UTF_8))).code();
    }
}
