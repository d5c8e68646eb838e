package probity.core.population;

/// How much room a living population keeps for records to come.
///
/// @param subject percent of its records that a subject gets as room for more, when it is moved
/// @param tail percent of all records that there is room for behind them, for subjects that are moved
/// @param holes percent of all rows that may be nobody's; at more all subjects are put side by side again
public record Slack(int subject, int tail, int holes) {

    /// Half a subject, an eighth of all, a quarter of holes.
    public static final Slack USUAL = new Slack(50, 12, 25);

    public Slack {
        if (subject < 0 || tail < 0 || holes < 0) {
            throw new IllegalArgumentException(subject + ", " + tail + ", " + holes);
        }
    }
}
