package probity.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.ledger.commitment.Payload;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.reading.Reading;

final class StatementTest {
    private static final LogName LOG = LogName.of("harbour.example", "city-green-card");

    private final SigningKey first = SigningKey.generate(LOG);
    private final SigningKey second = SigningKey.generate(LOG);
    private final SigningKey third = SigningKey.generate(LOG);

    @Test
    void anOpeningNamesTheFirstKeyAndKeepsWhatTheOperatorAdds() {
        JsonObject title = payload("{\"title\":\"City Green Card\"}").object();
        Payload payload = new LogOpening(first.verifier()).payload(title);
        assertThat(payload.object().text("title")).isEqualTo("City Green Card");
        assertThat(LogOpening.read(payload)).isEqualTo(new Reading.Read<>(new LogOpening(first.verifier())));
        assertThat(LogOpening.read(payload("{}"))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aRotationSignedByBothKeysIsReadBackAndHandsOver() {
        KeyRotation rotation = rotationReadBack(KeyRotation.handOver(first, second));
        assertThat(rotation.earlier()).isEqualTo(first.verifier());
        assertThat(rotation.next()).isEqualTo(second.verifier());
        assertThat(rotation.isHandedOver()).isTrue();
    }

    @Test
    void aRotationAfterALossIsReadButDoesNotHandOver() {
        assertThat(rotationReadBack(KeyRotation.afterLoss(first.verifier(), second))
                        .isHandedOver())
                .isFalse();
    }

    @Test
    void aRotationThatItsNextKeyDidNotSignIsRefused() {
        String note = KeyRotation.handOver(first, second).note().note();
        String withoutLast = note.substring(0, note.lastIndexOf("\u2014 "));
        assertThat(KeyRotation.read(withoutLast)).isInstanceOf(Reading.Refused.class);
        assertThat(KeyRotation.read(note.replace("key rotation", "key rotatioN")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(KeyRotation.read("")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aKeyIsNotReplacedByItselfOrByTheKeyOfAnotherLog() {
        SigningKey other = SigningKey.generate(LogName.of("harbour.example", "other"));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRotation.handOver(first, first));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRotation.handOver(first, other));
    }

    @Test
    void trustIsFollowedAlongTheChainUntilAKeyWasNotHandedOver() {
        KeyChain chain = then(
                then(KeyChain.startingWith(first.verifier()), KeyRotation.handOver(first, second)),
                KeyRotation.afterLoss(second.verifier(), third));
        assertThat(chain.keys()).containsExactly(first.verifier(), second.verifier(), third.verifier());
        assertThat(chain.current()).isEqualTo(third.verifier());
        assertThat(chain.leadsFrom(third.verifier())).isTrue();
        assertThat(chain.leadsFrom(second.verifier())).isFalse();
        assertThat(chain.leadsFrom(first.verifier())).isFalse();
        assertThat(chain.leadsFrom(SigningKey.generate(LOG).verifier())).isFalse();
    }

    @Test
    void onlyTheCurrentKeyIsReplacedAndNoKeyComesBack() {
        KeyChain chain = then(KeyChain.startingWith(first.verifier()), KeyRotation.handOver(first, second));
        assertThat(chain.then(KeyRotation.handOver(first, third)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.code()).isEqualTo("rotation_not_from_current_key"));
        assertThat(chain.then(KeyRotation.handOver(second, first)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.code()).isEqualTo("rotation_to_used_key"));
    }

    @Test
    void anErasureIsReadBack() {
        Erasure erasure = new Erasure(new TreeSet<>(List.of(9L, 3L, 7L)));
        assertThat(erasure.payload().object().canonical()).isEqualTo("{\"erased\":[3,7,9]}");
        assertThat(Erasure.read(erasure.payload())).isEqualTo(new Reading.Read<>(erasure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"erased\":[]}",
                "{\"erased\":[2,1]}",
                "{\"erased\":[1,1]}",
                "{\"erased\":[-1]}",
                "{\"erased\":[1.5]}",
                "{\"erased\":[\"1\"]}",
                "{\"erased\":[1],\"reason\":\"asked\"}"
            })
    void whatDoesNotNameEntriesAndNothingElseIsNoErasure(String json) {
        assertThat(Erasure.read(payload(json))).isInstanceOf(Reading.Refused.class);
    }

    private static KeyChain then(KeyChain chain, KeyRotation rotation) {
        return ((Reading.Read<KeyChain>) chain.then(rotation)).value();
    }

    private static KeyRotation rotationReadBack(KeyRotation rotation) {
        return ((Reading.Read<KeyRotation>) KeyRotation.read(rotation.payload())).value();
    }

    private static Payload payload(String json) {
        return ((Reading.Read<Payload>) Payload.read(json.getBytes(StandardCharsets.UTF_8))).value();
    }
}
