package probity.policy.sentence;

import probity.core.policy.Measure;
import probity.core.policy.RecordType;
import probity.core.rule.Rule;
import probity.core.text.Text;

/// How things are called in one language: by their title, or by their id with spaces.
final class Names {

    private final String language;

    Names(String language) {
        this.language = language;
    }

    String text(Text text) {
        return text.in(language);
    }

    /// In running text a title begins small, unless it is an abbreviation.
    String type(RecordType type) {
        String title = text(type.title());
        return small(title.equals(type.name()) ? spaced(title) : title);
    }

    String rule(Rule rule) {
        return spaced(rule.id());
    }

    static String spaced(String id) {
        return id.replace('-', ' ');
    }

    /// The title of a benefit or measure; its id with spaces when it has none.
    String title(Measure.Terms terms) {
        String title = text(terms.title());
        return title.equals(terms.id()) ? spaced(title) : title;
    }

    static String large(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String small(String title) {
        boolean abbreviation = title.length() < 2 || Character.isUpperCase(title.charAt(1));
        return abbreviation ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
