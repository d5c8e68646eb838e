package probity.core.population;

import java.util.List;

/// A population as of a head of the ledger, as it goes into one file and comes out again.
///
/// @param names of the subjects by number; empty when whoever wrote it knows them from elsewhere
/// @param ledgerSize how many entries the ledger has at the head
/// @param ledgerRoot the root hash of the ledger at the head, in hexadecimal; empty when there is none
public record Snapshot(Population population, List<String> names, long ledgerSize, String ledgerRoot) {

    public Snapshot {
        names = List.copyOf(names);
        if (!names.isEmpty() && names.size() != population.subjects()) {
            throw new IllegalArgumentException(names.size() + " names of " + population.subjects() + " subjects");
        }
    }

    /// What came of reading one.
    public sealed interface Reading {}

    public record Read(Snapshot snapshot) implements Reading {}

    /// It was not read, and nothing of it is used: the records have to be taken from the ledger.
    ///
    /// @param code one that stays: `snapshot_absent`, `snapshot_format`, `snapshot_damaged`,
    ///     `snapshot_type_gone`, `snapshot_field_gone`, `snapshot_field_changed`
    /// @param message what is wrong, for people
    public record Refused(String code, String message) implements Reading {}
}
