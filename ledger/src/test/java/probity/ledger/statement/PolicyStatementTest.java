package probity.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.ledger.commitment.Commitment;
import probity.ledger.commitment.Payload;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.reading.Reading;
import probity.ledger.statement.PolicyStatement.Digests;
import probity.ledger.statement.PolicyStatement.GuardSeal;
import probity.ledger.statement.PolicyStatement.Step;

final class PolicyStatementTest {
    private static final Digest FILE = Digest.ofHex("7c1e04b9a35d6f12".repeat(4));
    private static final Digest POLICY =
            Digest.ofHex("0b0c0d0e0f0001020304050607080900102030405060708090a0b0c0d0e0f000");
    private static final Digest ASSESSMENT = Digest.ofHex("5511".repeat(16));
    private static final GuardSeal GUARD = new GuardSeal("1", Digest.ofHex("aa00".repeat(16)), "admissible");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void theThreeStepsOfTheFormatPageAreWrittenAndReadToTheLetter() throws IOException {
        List<PolicyStatement> statements = List.of(
                new PolicyStatement(Step.PUBLISHED, 2, DAY, new Digests(FILE, POLICY, null), GUARD),
                new PolicyStatement(Step.SCHEDULED, 2, DAY, new Digests(FILE, POLICY, ASSESSMENT), GUARD),
                new PolicyStatement(Step.IN_FORCE, 2, DAY, new Digests(FILE, POLICY, ASSESSMENT), GUARD));
        List<String> golden = page().lines()
                .filter(line -> line.startsWith("{") && line.contains("\"step\""))
                .toList();
        assertThat(golden).hasSize(3);
        for (int i = 0; i < 3; i++) {
            byte[] bytes = golden.get(i).getBytes(StandardCharsets.UTF_8);
            assertThat(statements.get(i).payload().canonical()).isEqualTo(bytes);
            assertThat(PolicyStatement.read(payload(golden.get(i)))).isEqualTo(new Reading.Read<>(statements.get(i)));
        }
        assertThat(page())
                .contains("commitment `"
                        + Commitment.to(statements.getFirst().payload(), Salt.of(new byte[32]))
                                .hex() + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"published\"|\"celebrated\"",
                "\"step\":\"published\"|\"by\":\"somebody\",\"step\":\"published\"",
                "\"version\":2}|\"version\":0}",
                "\"version\":2}|\"version\":2.5}",
                "2027-03-01|2027-02-30",
                "7c1e|7C1E",
                "\"verdict\":\"admissible\",|",
            })
    void whatWouldBeWrittenOtherwiseIsNotUnderstood(String good, String bad) {
        String text = new String(
                new PolicyStatement(Step.PUBLISHED, 2, DAY, new Digests(FILE, POLICY, null), GUARD)
                        .payload()
                        .canonical(),
                StandardCharsets.UTF_8);
        assertThat(text).contains(good);
        assertThat(PolicyStatement.read(payload(text.replace(good, bad == null ? "" : bad))))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("policy_statement_unreadable"));
    }

    private static Payload payload(String json) {
        if (Payload.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read<Payload> read) {
            return read.value();
        }
        throw new AssertionError("no payload: " + json);
    }

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("probity.root", "..")).resolve("docs/reference/ledger-format.md"));
    }
}
