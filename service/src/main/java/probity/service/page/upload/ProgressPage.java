package probity.service.page.upload;

/// A file that is being taken in.
///
/// @param again address that draws the bar anew; empty when the work is done
/// @param sentence what has been done and how long it may still take
/// @param cancel where the form that stops the work is sent
public record ProgressPage(
        String programme, String file, String again, String sentence, int permille, String cancel, String after) {

    public ProgressPage {
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException("permille " + permille);
        }
    }
}
