package probity.verify.oracle.differential;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.verify.oracle.generator.GeneratedCase;

/// Compares as many answers as asked in a process of its own; `bench/differential` starts it.
///
/// Arguments: how many answers, first seed, folder for the questions on which product and oracle differ. Ends with 0
/// when they agree on all, else with 1; tells how often each construct took part.
public final class DifferentialRun {

    /// One policy that is read wrong fails in many answers; a few of them, made small, show why.
    private static final int REPORTS = 5;

    private DifferentialRun() {}

    public static void main(String[] arguments) {
        long answers = Long.parseLong(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        long policies = Math.ceilDiv(answers, Differential.QUESTIONS);
        Differential differential = new Differential();
        differential.run(first, policies);
        System.out.print(differential.coverage().table());
        SortedMap<Long, GeneratedCase> bySeed = new TreeMap<>();
        differential.disagreements().forEach(one -> bySeed.putIfAbsent(one.seed(), one));
        bySeed.values().stream()
                .limit(REPORTS)
                .forEach(one -> System.out.println(Differential.report(one, Path.of(arguments[2]))));
        System.out.println("seeds " + first + " to " + (first + policies - 1) + ": "
                + differential.coverage().answers() + " answers compared, "
                + differential.disagreements().size() + " differ");
        System.exit(differential.disagreements().isEmpty() ? 0 : 1);
    }
}
