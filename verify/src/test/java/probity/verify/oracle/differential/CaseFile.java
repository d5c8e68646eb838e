package probity.verify.oracle.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import probity.verify.oracle.Answer;
import probity.verify.oracle.generator.GeneratedCase;

/// Writes a case as a folder that `probity policy test` runs: the versions, and under `cases` what the oracle expects.
final class CaseFile {

    private CaseFile() {}

    /// The folder's files by name.
    static Map<String, String> files(GeneratedCase asked, Answer expected) {
        Map<String, String> files = new TreeMap<>();
        List<String> texts = asked.texts();
        for (int i = 0; i < texts.size(); i++) {
            files.put("version-" + (i + 1) + ".yaml", texts.get(i));
        }
        files.put("cases/oracle.yaml", cases(asked, expected));
        return files;
    }

    /// Writes the files.
    ///
    /// @return where they lie
    static Path write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectories(folder.resolve("cases"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toAbsolutePath();
    }

    private static String cases(GeneratedCase asked, Answer expected) {
        Map<String, Long> because = new TreeMap<>();
        for (Answer.Line line : expected.lines()) {
            if (Set.of("counted", "instead", "hours", "repeat", "cut").contains(line.kind())) {
                because.merge(line.of().split(" ", 3)[1], line.points(), Long::sum);
            }
        }
        because.values().removeIf(points -> points == 0);
        Map<String, Object> named = new LinkedHashMap<>();
        because.forEach((rule, points) -> named.put(rule, points(asked, points)));
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("score", points(asked, expected.surface().score()));
        if (!expected.surface().band().isEmpty()) {
            expect.put("band", expected.surface().band());
        }
        expect.put("lists", expected.surface().lists());
        expect.put("because", named);
        expect.put("benefits", expected.surface().benefits());
        expect.put("proposes", List.copyOf(expected.surface().proposals().keySet()));
        expect.put("uncounted", List.copyOf(expected.uncounted().keySet()));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", "what the oracle says, seed " + asked.seed());
        one.put("as-of", asked.day().toString());
        one.put("records", asked.records());
        one.put("expect", expect);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setDereferenceAliases(true)
                .setWidth(10_000)
                .build();
        return new Dump(settings).dumpToString(List.of(one));
    }

    /// Points as they are written, with the decimals that the policy declares.
    private static Object points(GeneratedCase asked, long units) {
        return asked.decimals() == 0 ? (Object) units : BigDecimal.valueOf(units, asked.decimals());
    }
}
