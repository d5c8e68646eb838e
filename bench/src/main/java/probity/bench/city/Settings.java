package probity.bench.city;

import java.util.List;

/// What `bench/city` was asked for.
///
/// @param fromLedgerOrder whether the cold start is timed too
/// @param peers whether databases take part
/// @param postgres whether PostgreSQL is one of them
record Settings(
        int subjects, int records, int threads, int rounds, boolean fromLedgerOrder, boolean peers, boolean postgres) {

    static Settings of(List<String> arguments) {
        return new Settings(
                number(arguments, "--subjects", 500_000),
                number(arguments, "--records", 10_000_000),
                number(arguments, "--threads", Runtime.getRuntime().availableProcessors()),
                number(arguments, "--rounds", 5),
                arguments.contains("--from-ledger-order"),
                !arguments.contains("--without-peers"),
                !arguments.contains("--without-postgresql"));
    }

    private static int number(List<String> arguments, String name, int usual) {
        int at = arguments.indexOf(name);
        return at < 0 ? usual : Integer.parseInt(arguments.get(at + 1));
    }

    /// The published checksum; what the plain fold computed for a size of which none is.
    long expected(long computed) {
        return CityPolicy.published(new CityRecords(subjects, records), computed);
    }
}
