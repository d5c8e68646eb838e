package probity.policy.reading;

import probity.policy.diagnostic.Code;
import probity.policy.tree.Tree.Scalar;

/// Words of the guard's taxonomy (categories, contexts, effects, kinds of sources). Only their form is looked at here;
/// what they mean is the guard's to judge.
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
        }
        return scalar.text();
    }

    /// The word under `key`, which must be there.
    public static String requiredWord(Section section, String key) {
        section.required(key);
        return word(section, key);
    }
}
