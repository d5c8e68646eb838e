package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Shape;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.TreeReader;
import tools.jackson.databind.JsonNode;

/// The JSON Schema that editors use says the same of the form of a policy as our own reader.
class PolicySchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("probity.root"));
    private static final Path FAULTY = ROOT.resolve("policy/src/test/resources/probity/policy/faulty");
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(ROOT.resolve("policy/src/main/resources/probity/policy-1.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Error> errors(Path file) throws IOException {
        Report report = TextDecoder.decode(file.toString(), Files.readAllBytes(file));
        Tree tree = TreeReader.read(report);
        assertThat(tree).as(file.toString()).isNotNull();
        return SCHEMA.validate(json(tree), InputFormat.JSON);
    }

    private static String json(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar -> json(scalar);
            case Tree.Sequence sequence ->
                sequence.items().stream().map(PolicySchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case Tree.Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String json(Tree.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> quoted(scalar.text());
            case WHOLE_NUMBER, DECIMAL_NUMBER, YES_NO -> scalar.text();
            case EMPTY -> "null";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("programmes"), 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedProgrammeHasTheFormThatEditorsCheck(Path file) throws IOException {
        assertThat(errors(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-list-instead-of-a-policy",
                "bad-ids",
                "bad-identifier-scheme",
                "bad-language",
                "bad-limits",
                "bad-number",
                "bad-periods",
                "bad-rate",
                "bad-words",
                "bad-taxonomy-words",
                "empty-text",
                "field-types-that-need-more",
                "key-not-for-type",
                "missing-keys",
                "not-one-of",
                "nothing-behind-a-key",
                "nothing-but-the-format",
                "numbers-out-of-range",
                "provision-without-verb",
                "range-incomplete",
                "reserved-names",
                "rules-outside-an-article",
                "several-triggers",
                "trigger-missing",
                "unknown-field-type",
                "unknown-format",
                "unknown-key-far-from-all",
                "unknown-keys",
                "wrong-types"
            })
    void whatIsWrongInFormIsWrongForEditorsToo(String name) throws IOException {
        assertThat(errors(FAULTY.resolve(name + ".yaml"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            mode = Mode.EXCLUDE,
            names = {"CASE", "EXPECT", "RELATED", "VECTORS", "VECTOR"})
    void theReaderAndTheSchemaKnowTheSameKeys(Shape shape) {
        JsonNode section = shape == Shape.POLICY
                ? SCHEMA.getSchemaNode()
                : SCHEMA.getSchemaNode()
                        .path("$defs")
                        .path(shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        assertThat(new TreeSet<>(section.path("properties").propertyNames())).isEqualTo(new TreeSet<>(shape.keys()));
        assertThat(section.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void everyKeySaysWhatItIsWhenThePointerRestsOnIt() {
        List<String> silent = Stream.concat(
                        Stream.of(SCHEMA.getSchemaNode()),
                        SCHEMA.getSchemaNode().path("$defs").valueStream())
                .flatMap(section -> section.path("properties").propertyStream())
                .filter(property -> !property.getValue().has("description"))
                .map(property -> property.getKey())
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void theSchemaLiesInTheArchiveWhereTheHowToSaysItDoes() throws IOException {
        String howTo =
                Files.readString(ROOT.resolve("docs/how-to/edit-a-policy-in-vs-code.md"), StandardCharsets.UTF_8);

        assertThat(howTo).contains("policy/src/main/resources/probity/policy-1.schema.json");
    }
}
