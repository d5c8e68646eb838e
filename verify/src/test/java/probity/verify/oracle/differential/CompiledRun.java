package probity.verify.oracle.differential;

/// Compares as many answers as asked in a process of its own; `bench/differential-tables` starts it.
///
/// Arguments: how many answers, first seed. Ends with 0 when the tables agree with the plain evaluation on all, else
/// with 1.
public final class CompiledRun {

    /// Of one policy: ten subjects on four days.
    static final int ANSWERS = 40;

    private static final int REPORTS = 20;

    private CompiledRun() {}

    public static void main(String[] arguments) {
        long answers = Long.parseLong(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        long policies = Math.ceilDiv(answers, ANSWERS);
        CompiledComparison comparison = CompiledComparison.run(first, policies);
        comparison.differences().stream().limit(REPORTS).forEach(System.out::println);
        System.out.println("seeds " + first + " to " + (first + policies - 1) + ": " + comparison.answers()
                + " answers compared, " + comparison.fromTables() + " from tables, "
                + comparison.differences().size() + " differ");
        System.exit(comparison.differences().isEmpty() ? 0 : 1);
    }
}
