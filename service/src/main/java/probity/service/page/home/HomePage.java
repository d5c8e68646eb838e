package probity.service.page.home;

import java.util.List;

/// The programmes of this service.
public record HomePage(List<ProgrammeRow> programmes) {

    public HomePage {
        programmes = List.copyOf(programmes);
    }

    /// @param state kind of the state label: `sample` or `in-force`
    /// @param sentence what the programme is
    /// @param under who runs it, since when
    public record ProgrammeRow(
            String title, String address, String sentence, String under, String state, String stateLabel) {}
}
