package probity.ledger.entry;

import probity.ledger.digest.StrictUtf8;

/// What a name inside an entry may look like.
final class EntryText {
    private EntryText() {}

    /// The code of what is wrong with this name, or the empty text.
    static String fault(String name, int mostBytes) {
        byte[] utf8 = StrictUtf8.encode(name);
        if (utf8 == null) {
            return "bad_utf8";
        }
        if (utf8.length > mostBytes) {
            return "too_long";
        }
        return name.chars().anyMatch(Character::isISOControl) ? "control_character" : "";
    }
}
