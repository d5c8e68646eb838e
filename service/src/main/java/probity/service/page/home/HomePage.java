package probity.service.page.home;

import java.util.List;

/// The programmes of this service, and the folders of programmes that it does not serve.
public record HomePage(List<ProgrammeRow> programmes, List<NotServed> notServed) {

    public HomePage {
        programmes = List.copyOf(programmes);
        notServed = List.copyOf(notServed);
    }

    /// @param name of the folder
    /// @param address of the guard's verdict; empty when something else is the reason
    /// @param why in a few words
    /// @param sentence what exactly, or what to do
    public record NotServed(String name, String address, String why, String sentence) {}

    /// @param state kind of the state label: `sample` or `in-force`
    /// @param sentence what the programme is
    /// @param under who runs it, since when
    public record ProgrammeRow(
            String title, String address, String sentence, String under, String state, String stateLabel) {}
}
