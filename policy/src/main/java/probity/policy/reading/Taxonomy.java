package probity.policy.reading;

import probity.policy.diagnostic.Code;
import probity.policy.guard.taxonomy.Vocabulary;
import probity.policy.tree.Tree.Scalar;

/// Words of the guard's taxonomy (categories, contexts, effects, kinds of sources). A word of another form is an error,
/// one that the taxonomy lacks a warning; what they mean, and what follows from a missing one, is the guard's to judge.
public final class Taxonomy {

    private static final String FORM = "[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)*";

    private Taxonomy() {}

    /// The word under `key`, or an empty text when there is none.
    public static String word(Section section, String key) {
        Scalar scalar = section.scalar(key);
        if (scalar == null) {
            return "";
        }
        if (!scalar.text().matches(FORM)) {
            section.report()
                    .add(
                            Code.BAD_TAXONOMY_WORD,
                            scalar.at(),
                            "`" + scalar.text() + "` has not the form of a word of the taxonomy.",
                            "Write capital letters, with points between parts, such as `CIVIC` or `CIV.SERVICE`.");
        } else if (!vocabulary(key).has(scalar.text())) {
            Vocabulary among = vocabulary(key);
            section.report()
                    .add(
                            Code.UNKNOWN_TAXONOMY_WORD,
                            scalar.at(),
                            "`" + scalar.text() + "` is none of the " + among.title()
                                    + " that the guard knows; it refuses what it does not know (TAX-1).",
                            among.suggestion(scalar.text()));
        }
        return scalar.text();
    }

    private static Vocabulary vocabulary(String key) {
        return switch (key) {
            case "category" -> Vocabulary.CATEGORIES;
            case "context" -> Vocabulary.CONTEXTS;
            case "effect" -> Vocabulary.EFFECTS;
            case "kind" -> Vocabulary.SOURCES;
            default -> throw new IllegalArgumentException("no words of the taxonomy stand under `" + key + "`");
        };
    }

    /// The word under `key`, which must be there.
    public static String requiredWord(Section section, String key) {
        section.required(key);
        return word(section, key);
    }
}
