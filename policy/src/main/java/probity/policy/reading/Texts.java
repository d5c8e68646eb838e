package probity.policy.reading;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Texts the public reads: one text in the binding language, or one a language.
public final class Texts {

    /// The binding language of a document that names none.
    static final String LANGUAGE_WHEN_NOT_STATED = "en";

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private Texts() {}

    /// The language code under `binding-language`.
    public static String bindingLanguage(Section root) {
        Scalar scalar = root.scalar("binding-language");
        if (scalar == null) {
            return LANGUAGE_WHEN_NOT_STATED;
        }
        checkLanguage(scalar, root);
        return scalar.text();
    }

    private static void checkLanguage(Scalar scalar, Section section) {
        if (!scalar.text().matches(LANGUAGE)) {
            section.report()
                    .add(
                            Code.BAD_LANGUAGE,
                            scalar.at(),
                            "`" + scalar.text() + "` is not a language code.",
                            "Write a code of BCP 47 such as `en`, `fr` or `pt-BR`.");
        }
    }

    /// The text under `key`, which must be there.
    public static Text required(Section section, String key, String binding) {
        Tree value = section.required(key);
        return value == null ? Text.of(binding, "") : read(section, key, binding);
    }

    /// The text under `key`, or `otherwise`.
    public static Text optional(Section section, String key, String binding, String otherwise) {
        return section.has(key) ? read(section, key, binding) : Text.of(binding, otherwise);
    }

    private static Text read(Section section, String key, String binding) {
        if (!(section.value(key) instanceof Mapping mapping)) {
            return Text.of(binding, section.text(key));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (Entry entry : mapping.entries()) {
            checkLanguage(entry.key(), section);
            String text = text(section, entry.value());
            if (text != null) {
                texts.put(entry.key().text(), text);
            }
        }
        if (!texts.containsKey(binding)) {
            section.report()
                    .add(
                            Code.BINDING_TEXT_MISSING,
                            mapping.at(),
                            "The text in the binding language `" + binding + "` is missing.",
                            "Add `" + binding + ": …`; the other texts are translations of it.");
            texts.put(binding, "");
        }
        return new Text(texts, binding);
    }

    private static @Nullable String text(Section section, Tree value) {
        if (value instanceof Scalar scalar && !scalar.isEmpty()) {
            return scalar.text().strip();
        }
        section.wrongType(value, "a text");
        return null;
    }
}
