package probity.bench.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.csv.RecordsReader;

/// A shipped programme with its sample, in memory.
///
/// @param records by subject, in order of arrival
record Sample(Policy policy, Map<String, RecordList> records, long count) {

    static Sample load(Path programme) throws IOException {
        Policy policy = policy(programme.resolve("policy.yaml"));
        Map<String, List<CreditRecord>> bySubject = new TreeMap<>();
        long count = 0;
        try (RecordsReader reader = reader(policy, programme.resolve("sample/records.csv"))) {
            while (reader.next()) {
                if (reader.bad() != null) {
                    throw new IllegalStateException("bad row in the sample: " + reader.bad());
                }
                bySubject
                        .computeIfAbsent(reader.row().subject(), any -> new ArrayList<>())
                        .add(reader.row().toRecord());
                count++;
            }
        }
        Map<String, RecordList> records = new TreeMap<>();
        bySubject.forEach((subject, list) -> records.put(subject, new RecordList(list)));
        return new Sample(policy, records, count);
    }

    /// The published or worked-out score of every subject: columns `subject` and `computed`.
    static Map<String, Long> expected(Path file) throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("computed");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            expected.put(cells[0], Long.valueOf(cells[column]));
        }
        return expected;
    }

    private static Policy policy(Path file) {
        Compilation compilation = PolicyCompiler.compile(file);
        if (compilation instanceof Compilation.Compiled compiled
                && compiled.policy() instanceof Admissible admissible) {
            return admissible.policy();
        }
        throw new IllegalStateException(file + " does not compile: " + compilation.diagnostics());
    }

    private static RecordsReader reader(Policy policy, Path file) throws IOException {
        return switch (RecordsReader.open(policy, Files.newInputStream(file))) {
            case RecordsReader.Opened opened -> opened.reader();
            case RecordsReader.Refused refused -> throw new IllegalStateException(file + ": " + refused.problems());
        };
    }
}
