package probity.core.comparison;

import java.util.Locale;

/// Which records the newer of two policies is thought to rule.
public enum Basis {
    /// Those it will rule: the result on its first day, as it will be if nothing more is recorded.
    FIRST_DAY,
    /// All there are, as if it had always been in force: what its rules do, beside what the present ones do.
    ALWAYS;

    /// As addresses say it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
