package probity.service.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language of the pages. Its name in an address and in `lang` is the BCP 47 code.
public enum Language {
    EN(Locale.UK),
    FR(Locale.FRANCE),
    DE(Locale.GERMANY),
    NL(Locale.of("nl", "NL"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// What numbers and dates follow.
    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    /// The language's own name for itself, for the switch.
    public String ownName() {
        String name = Locale.of(code()).getDisplayLanguage(Locale.of(code()));
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// The language called `code`, if it is one of `offered`.
    public static Optional<Language> called(String code, List<Language> offered) {
        return offered.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /// The best of `offered` for an `Accept-Language` header (RFC 9110 §12.5.4); English when nothing fits or the
    /// header cannot be read.
    public static Language best(String acceptLanguage, List<Language> offered) {
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage),
                    offered.stream().map(language -> Locale.of(language.code())).toList());
            return found == null ? EN : called(found.getLanguage(), offered).orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
