package probity.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JcsVectorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void theCanonicalBytesAreThoseOfTheVector(String name) throws IOException {
        JsonReading reading = Json.read(text("input/" + name + ".json"));
        byte[] canonical = Jcs.bytes(((JsonReading.Read) reading).value());
        assertThat(new String(canonical, StandardCharsets.UTF_8)).isEqualTo(text("output/" + name + ".json"));
        String hex = text("outhex/" + name + ".txt").replaceAll("\\s", "");
        assertThat(HexFormat.of().formatHex(canonical)).isEqualTo(hex);
    }

    /// A million doubles, by the sequence and the hashes of `es6-numbers.md`.
    @Test
    void aMillionNumbersAreWrittenAsEcmaScriptWritesThem() throws Exception {
        Numbers numbers = new Numbers();
        for (String line : text("es6-static.hex").lines().toList()) {
            numbers.next(Long.parseUnsignedLong(line, 16));
        }
        for (int i = 0; i < 2_000; i++) {
            numbers.next(0x0010000000000000L + i);
        }
        byte[] block = new byte[32];
        while (numbers.count < 1_000_000) {
            block = MessageDigest.getInstance("SHA-256").digest(block);
            ByteBuffer doubles = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 4; i++) {
                long bits = doubles.getLong();
                double value = Double.longBitsToDouble(bits);
                if (value != 0 && Double.isFinite(value)) {
                    numbers.next(bits);
                }
            }
        }
        assertThat(numbers.at1000).isEqualTo("be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687");
        assertThat(numbers.at10000).isEqualTo("b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892");
        assertThat(numbers.at100000).isEqualTo("22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
        assertThat(numbers.at1000000).isEqualTo("49415fee2c56c77864931bd3624faad425c3c577d6d74e89a83bc725506dad16");
    }

    private static final class Numbers {
        private final MessageDigest sha = MessageDigest.getInstance("SHA-256");
        private int count;
        private String at1000 = "";
        private String at10000 = "";
        private String at100000 = "";
        private String at1000000 = "";

        Numbers() throws Exception {}

        void next(long bits) throws CloneNotSupportedException {
            if (count == 1_000_000) {
                return;
            }
            String line = Long.toHexString(bits) + "," + EcmaNumber.write(Double.longBitsToDouble(bits)) + "\n";
            sha.update(line.getBytes(StandardCharsets.US_ASCII));
            count++;
            switch (count) {
                case 1_000 -> at1000 = soFar();
                case 10_000 -> at10000 = soFar();
                case 100_000 -> at100000 = soFar();
                case 1_000_000 -> at1000000 = soFar();
                default -> {}
            }
        }

        private String soFar() throws CloneNotSupportedException {
            return HexFormat.of().formatHex(((MessageDigest) sha.clone()).digest());
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = JcsVectorsTest.class.getResourceAsStream("/jcs-rfc8785/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
