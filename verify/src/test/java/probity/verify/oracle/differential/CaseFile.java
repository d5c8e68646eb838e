package probity.verify.oracle.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import probity.verify.oracle.Answer;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.LinkedCase;

/// Writes a case as a folder that `probity policy test` runs: the versions, and under `cases` what the oracle expects.
final class CaseFile {

    private CaseFile() {}

    /// The folder's files by name.
    static Map<String, String> files(GeneratedCase asked, Answer expected) {
        Map<String, String> files = new TreeMap<>();
        versions("", asked, files);
        files.put("cases/oracle.yaml", text(List.of(stated(asked, expected))));
        return files;
    }

    /// Writes the files, in place of those that lie there.
    ///
    /// @return where they lie
    static Path write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> former = Files.walk(folder)) {
                for (Path file : former.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toAbsolutePath();
    }

    /// The files of a policy, of the one it is linked to, which lies beside it, and of questions about the pair.
    static Map<String, String> files(List<Linked> expected) {
        Map<String, String> files = new TreeMap<>();
        versions("own/", expected.getFirst().asked().own(), files);
        versions("village/", expected.getFirst().asked().there(), files);
        List<Object> cases = new ArrayList<>();
        for (Linked one : expected) {
            LinkedCase asked = one.asked();
            Map<String, Object> stated = stated(asked.own(), one.answer());
            stated.put("linked", Map.of("village", asked.there().records()));
            stated.put(
                    "related",
                    List.of(Map.of("relation", LinkedCase.RELATION, "of", "village", "records", asked.related())));
            stated.put(
                    "among",
                    asked.among().stream()
                            .map(other -> other(asked.own(), other))
                            .toList());
            Map<String, Object> expect = expect(asked.own(), one.answer());
            Map<String, Object> groups = new TreeMap<>();
            one.percentiles()
                    .forEach((group, share) ->
                            groups.put(group, share.equals("none") ? share : (Object) Integer.valueOf(share)));
            expect.put("percentile", groups.remove(""));
            expect.put("percentile-in", groups);
            stated.put("expect", expect);
            cases.add(stated);
        }
        files.put("own/cases/oracle.yaml", text(cases));
        return files;
    }

    private static Map<String, Object> other(GeneratedCase asked, Map<String, String> other) {
        Map<String, Object> written = new TreeMap<>(other);
        written.put("score", points(asked, Long.parseLong(other.getOrDefault("score", ""))));
        return written;
    }

    private static void versions(String folder, GeneratedCase asked, Map<String, String> files) {
        List<String> texts = asked.texts();
        for (int i = 0; i < texts.size(); i++) {
            files.put(folder + "version-" + (i + 1) + ".yaml", texts.get(i));
        }
    }

    private static Map<String, Object> stated(GeneratedCase asked, Answer expected) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", "what the oracle says, seed " + asked.seed());
        one.put("as-of", asked.day().toString());
        one.put("records", asked.records());
        one.put("expect", expect(asked, expected));
        return one;
    }

    private static Map<String, Object> expect(GeneratedCase asked, Answer expected) {
        Map<String, Long> because = new TreeMap<>();
        for (Answer.Line line : expected.lines()) {
            if (Set.of("counted", "instead", "hours", "repeat", "cut").contains(line.kind())) {
                because.merge(line.of().split(" ", 3)[1], line.points(), Long::sum);
            }
        }
        because.values().removeIf(points -> points == 0);
        Map<String, Object> named = new LinkedHashMap<>();
        because.forEach((rule, points) -> named.put(rule, points(asked, points)));
        Answer.Surface surface = expected.surface();
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("score", points(asked, surface.score()));
        if (!surface.band().isEmpty()) {
            expect.put("band", surface.band());
        }
        expect.put("lists", surface.lists());
        expect.put("because", named);
        expect.put("benefits", surface.benefits());
        expect.put("proposes", List.copyOf(surface.proposals().keySet()));
        expect.put("uncounted", List.copyOf(expected.uncounted().keySet()));
        expect.put("origin", surface.origin().isEmpty() ? "none" : surface.origin());
        expect.put("excluded", surface.exclusion().isEmpty() ? "none" : surface.exclusion());
        expect.put(
                "published",
                expected.publications().stream().map(Answer.Publication::record).toList());
        Answer.Next next = expected.next();
        if (next != null) {
            expect.put("next", next.day().toString());
        }
        return expect;
    }

    private static String text(Object tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setDereferenceAliases(true)
                .setWidth(10_000)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    /// Points as they are written, with the decimals that the policy declares.
    private static Object points(GeneratedCase asked, long units) {
        return asked.decimals() == 0 ? (Object) units : BigDecimal.valueOf(units, asked.decimals());
    }
}
