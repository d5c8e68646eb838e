package probity.service.entry;

import java.util.List;

/// What became of a group of additions.
public sealed interface Appending {
    /// The group is committed; one outcome an addition, in their order.
    record Committed(List<Outcome> outcomes) implements Appending {
        public Committed {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// Nothing was taken: too much is waiting already. Send it again after some seconds.
    record Busy() implements Appending {}

    /// Nothing was taken: too little of the disk is free ([probity.service.database.Room]). Reading goes on.
    record Full() implements Appending {}

    /// The database failed; whether the group stands is not known. Sending it again is safe for additions with a name.
    ///
    /// @param code `disk_full` or `database_unavailable`
    record Unavailable(String code) implements Appending {}

    /// Why nothing is acknowledged, as a stable code; empty when the group is committed.
    default String refusal() {
        return switch (this) {
            case Committed _ -> "";
            case Busy _ -> "too_busy";
            case Full _ -> "disk_full";
            case Unavailable(String code) -> code;
        };
    }
}
