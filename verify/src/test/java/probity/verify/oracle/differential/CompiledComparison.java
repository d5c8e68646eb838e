package probity.verify.oracle.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.record.RecordList;
import probity.core.result.Standing;
import probity.core.score.Evaluator;
import probity.verify.oracle.generator.Generated;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// What comes from tables against the plain evaluation, on random policies, populations and days.
final class CompiledComparison {

    private static final int SUBJECTS = 9;

    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger fromTables = new AtomicInteger();
    private final AtomicInteger cutGains = new AtomicInteger();
    private final AtomicInteger cutLosses = new AtomicInteger();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    /// Compares under as many policies, by their seeds.
    static CompiledComparison run(long first, long policies) {
        CompiledComparison comparison = new CompiledComparison();
        LongStream.range(first, first + policies).parallel().forEach(comparison::compare);
        return comparison;
    }

    int answers() {
        return answers.get();
    }

    /// How many of the answers were not given by the plain evaluation.
    int fromTables() {
        return fromTables.get();
    }

    /// How many answers, under policies whose limits the tables have room for, a limit on gains decides.
    int cutGains() {
        return cutGains.get();
    }

    /// The same of limits on losses.
    int cutLosses() {
        return cutLosses.get();
    }

    /// A sentence for each answer that is another.
    List<String> differences() {
        return List.copyOf(differences);
    }

    /// One policy, its subjects and four days.
    void compare(long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        List<RecordList> subjects = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        Policy whole = seed % 5 == 0 ? generated.policy() : Thinned.of(generated.policy(), seed);
        boolean limited = seed % 5 >= 3;
        Policy policy = limited ? Limited.of(whole, seed) : whole;
        GeneratedCase one = generated.next();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            // Few records act on one another seldom, many often: both have to be seen.
            int size = limited || subject % 3 == 0
                    ? one.records().size()
                    : Math.min(subject, one.records().size());
            List<Map<String, String>> sent = one.records().subList(0, size);
            List<Map<String, String>> records = limited ? withoutCorrections(sent) : sent;
            subjects.add(Records.of(policy, subject % 3 == 1 ? withOneSentAgain(records, seed) : records));
            days.add(one.day());
            one = generated.next();
        }
        subjects.add(new RecordList(List.of()));
        compare(seed, policy, subjects, days.subList(0, 4));
        if (limited) {
            count(policy, subjects, days.subList(0, 4));
        }
    }

    /// Whose records correct others is evaluated plainly, whatever the limits.
    private static List<Map<String, String>> withoutCorrections(List<Map<String, String>> records) {
        return records.stream().filter(one -> !one.containsKey("corrects")).toList();
    }

    private void count(Policy policy, List<RecordList> subjects, List<LocalDate> days) {
        Evaluator evaluator = new Evaluator(policy);
        Evaluator gaining = new Evaluator(Limited.without(policy, cap -> cap.limit() >= 0));
        Evaluator losing = new Evaluator(Limited.without(policy, cap -> cap.limit() < 0));
        for (LocalDate day : days) {
            for (RecordList records : subjects) {
                Standing standing = evaluator.standing(records, day);
                cutGains.addAndGet(gaining.standing(records, day).equals(standing) ? 0 : 1);
                cutLosses.addAndGet(losing.standing(records, day).equals(standing) ? 0 : 1);
            }
        }
    }

    /// Where the type has words for when two records state one fact, the second one is none.
    private static List<Map<String, String>> withOneSentAgain(List<Map<String, String>> records, long seed) {
        List<Map<String, String>> more = new ArrayList<>(records);
        if (!records.isEmpty()) {
            Map<String, String> again = new HashMap<>(records.get((int) (seed % records.size())));
            again.put("id", "again");
            again.remove("corrects");
            more.add(again);
        }
        return more;
    }

    private void compare(long seed, Policy policy, List<RecordList> subjects, List<LocalDate> days) {
        Evaluator evaluator = new Evaluator(policy);
        Population population = Populations.of(policy, subjects, 2);
        PopulationCursor cursor = population.cursor();
        CompiledPolicy compiled = new CompiledPolicy(policy, population);
        for (LocalDate day : days) {
            Standings standings = compiled.standings(day, 2);
            fromTables.addAndGet(subjects.size() - standings.plain());
            for (int subject = 0; subject < subjects.size(); subject++) {
                Standing expected = evaluator.standing(subjects.get(subject), day);
                cursor.subject(subject);
                String of = "seed " + seed + ", subject " + subject + ", " + day;
                compare("columns of " + of, evaluator.standing(cursor, day), expected);
                compare(of, standings.of(subject), expected);
                answers.incrementAndGet();
            }
        }
    }

    private void compare(String of, Standing found, Standing expected) {
        if (!found.equals(expected)) {
            differences.add(of + ": " + found + " instead of " + expected);
        }
    }
}
