package probity.service.problem;

import probity.service.entry.Appending;

/// What is answered when the log did not take a group.
public final class NotTaken {
    private NotTaken() {}

    /// The problem: 507 when the disk is full, else 503.
    ///
    /// @param appending anything but committed
    public static ProblemException of(Appending appending) {
        return switch (appending) {
            case Appending.Busy _ ->
                ProblemException.of(503, appending.refusal(), "Too much is waiting; send it again.");
            case Appending.Full _ ->
                new ProblemException(Problem.of(
                                507,
                                appending.refusal(),
                                "The disk that holds the ledger is full. Nothing was taken; what was acknowledged is"
                                        + " kept, and reading goes on.")
                        .withHelp("The operator frees some space; then send it again."));
            case Appending.Unavailable _ ->
                ProblemException.of(
                        503,
                        appending.refusal(),
                        "The database did not answer. This may or may not stand; sending it again is safe.");
            case Appending.Committed _ -> throw new IllegalArgumentException("the group is committed");
        };
    }
}
