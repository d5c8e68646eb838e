package probity.ledger.merkle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import probity.ledger.digest.Digest;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonBoolean;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// The vectors of `transparency-dev/merkle`; source and licence stand in the README beside them.
final class VectorFile {
    private VectorFile() {}

    static Stream<Arguments> named(String folder) {
        return vectors(folder).entrySet().stream()
                .map(vector -> Arguments.of(vector.getKey(), new Vector((JsonObject) vector.getValue())));
    }

    static Map<String, JsonValue> vectors(String folder) {
        String name = "/merkle-rfc6962/" + folder + ".json";
        try (InputStream in = VectorFile.class.getResourceAsStream(name)) {
            JsonReading reading = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((JsonObject) ((JsonReading.Read) reading).value()).members();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Vector(JsonObject members) {
        private static final byte[] STAND_IN = "stands in for ".getBytes(StandardCharsets.US_ASCII);

        long number(String name) {
            double value = ((JsonNumber) members.members().get(name)).value();
            // Spoiled sizes of 2^64 and near it become the largest long, which is as wrong.
            return (long) value;
        }

        /// Null when the vector gives no bytes. Some vectors give more or fewer than 32 bytes, which no digest
        /// can hold: another digest stands in, so that equal ones stay equal and others differ.
        @Nullable
        Digest digest(String name) {
            return digestOf(members.members().get(name));
        }

        /// Null when one of the hashes is empty.
        @Nullable
        List<Digest> proof() {
            if (!(members.members().get("proof") instanceof JsonArray array)) {
                return List.of();
            }
            List<Digest> proof = new ArrayList<>();
            for (JsonValue element : array.elements()) {
                Digest digest = digestOf(element);
                if (digest == null) {
                    return null;
                }
                proof.add(digest);
            }
            return proof;
        }

        boolean isGood() {
            return !((JsonBoolean) members.members().get("wantErr")).value();
        }

        private static @Nullable Digest digestOf(JsonValue value) {
            byte[] bytes = value instanceof JsonText text ? Base64.getDecoder().decode(text.value()) : new byte[0];
            if (bytes.length == 0) {
                return null;
            }
            return bytes.length == Digest.LENGTH ? Digest.of(bytes) : Digest.sha256(STAND_IN, bytes);
        }
    }
}
