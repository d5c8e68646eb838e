package probity.verify.oracle.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.verify.oracle.Answer;
import probity.verify.oracle.Elsewhere;
import probity.verify.oracle.Oracle;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.LinkedCase;

/// What the oracle says where records are made from another programme, and whether the runner of cases says so too.
///
/// @param percentiles the share of the others whose score is worse, of all (`""`) and in groups
/// @param unmade how many records did not fit and were not made
record Linked(LinkedCase asked, Answer answer, Map<String, String> percentiles, int unmade) {

    static Linked of(LinkedCase asked) {
        GeneratedCase own = asked.own();
        Elsewhere elsewhere = new Elsewhere(own.texts(), asked.there().texts(), own.day());
        elsewhere.carryOver(asked.there().records());
        elsewhere.propagate(LinkedCase.RELATION, asked.related());
        List<Map<String, String>> records = new ArrayList<>(elsewhere.made());
        records.addAll(own.records());
        Oracle oracle = new Oracle(own.texts());
        Answer answer = oracle.judge(records, own.day());
        return new Linked(
                asked, answer, oracle.percentiles(records, own.day(), answer, asked.among()), elsewhere.unmade());
    }

    /// Those about one pair of policies that the runner of cases answers otherwise.
    static List<Linked> differing(List<Linked> expected, Path folder) {
        Map<String, String> files = CaseFile.files(expected);
        CaseRun run = CaseRun.of(CaseFile.write(folder, files).resolve("own"));
        if (!(run instanceof CaseRun.Ran ran) || ran.results().size() != expected.size()) {
            throw new IllegalArgumentException(run.diagnostics() + "\n" + files);
        }
        List<Linked> differing = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!ran.results().get(i).passed()) {
                differing.add(expected.get(i));
            }
        }
        return differing;
    }

    /// Makes a question small, writes it as folders of files, and tells all of it.
    static String report(LinkedCase failing, Path folder) {
        LinkedCase small = Shrinker.shrink(failing, Linked::smaller, one -> differs(one, folder));
        Map<String, String> files = CaseFile.files(List.of(of(small)));
        StringBuilder report = new StringBuilder("made small; files in " + CaseFile.write(folder, files) + "\n");
        if (CaseRun.of(folder.resolve("own")) instanceof CaseRun.Ran ran) {
            ran.results().stream().map(CaseResult::text).forEach(report::append);
        }
        files.forEach(
                (name, text) -> report.append("--- ").append(name).append('\n').append(text));
        return report.toString();
    }

    private static boolean differs(LinkedCase asked, Path folder) {
        try {
            return !differing(List.of(of(asked)), folder).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Stream<LinkedCase> smaller(LinkedCase asked) {
        return Stream.of(
                        Shrinker.without(asked.related()).map(related -> asked.with(related, asked.among())),
                        Shrinker.without(asked.among()).map(among -> asked.with(asked.related(), among)),
                        Shrinker.smaller(asked.own()).map(own -> asked.with(own, asked.there())),
                        Shrinker.smaller(asked.there()).map(there -> asked.with(asked.own(), there)))
                .flatMap(candidates -> candidates);
    }
}
