package probity.service.page;

/// Where one stretch of a long list stands, with ways to the ones beside it.
///
/// @param shown a sentence: `Lines 101 to 200 of 766`
/// @param before address of the stretch before, empty at the beginning
/// @param after address of the stretch after, empty at the end
public record Pager(String shown, String before, String after) {

    /// A list that fits whole.
    public static final Pager NONE = new Pager("", "", "");

    public boolean needed() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /// The pager of stretch `page`, from 1, of `size` items; `address` ends where the number goes.
    public static Pager of(Words words, Stretch stretch, String address) {
        if (stretch.size() <= stretch.length()) {
            return NONE;
        }
        return new Pager(
                words.say("pager.shown", stretch.first() + 1, stretch.last(), stretch.size()),
                stretch.page() > 1 ? address + (stretch.page() - 1) : "",
                stretch.last() < stretch.size() ? address + (stretch.page() + 1) : "");
    }
}
