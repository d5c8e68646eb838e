package probity.service.page.document;

import java.util.List;

/// One line of the table of versions.
///
/// @param changes sentences; for the first version one that says so
/// @param compare address of the comparison with the version before, empty for the first
public record VersionRow(
        String number, String address, String inForce, List<String> changes, String compare, String compareLabel) {
    public VersionRow {
        changes = List.copyOf(changes);
    }
}
