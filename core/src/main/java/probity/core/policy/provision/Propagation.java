package probity.core.policy.provision;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A record made from the record of a subject to which this one stands in a relation.
///
/// @param makes index of the record type it makes
/// @param programme id of the programme the other subject is in
/// @param records name of the record type there
/// @param along the relation
/// @param copy slots of the made record, each with the name of the field there that it takes over
/// @param except condition on the other record, as written, under which nothing is made; empty when none
public record Propagation(
        String id,
        String article,
        int makes,
        String programme,
        String records,
        String along,
        SortedMap<Integer, String> copy,
        String except) {
    public Propagation {
        copy = Collections.unmodifiableSortedMap(new TreeMap<>(copy));
    }
}
