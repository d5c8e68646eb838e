package probity.service.page.activation;

import java.util.List;

/// The versions of a programme with their states.
///
/// @param upload address of the form for a draft; empty for who may not write
public record VersionsPage(String programme, String upload, List<Row> rows) {
    public VersionsPage {
        rows = List.copyOf(rows);
    }

    /// @param title `Version 2`, or that it cannot be read yet
    /// @param state kind of the state label
    public record Row(
            String title, String address, String state, String label, String inForce, String by, String next) {}
}
