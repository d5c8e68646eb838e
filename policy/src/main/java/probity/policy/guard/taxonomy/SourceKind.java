package probity.policy.guard.taxonomy;

import org.jspecify.annotations.Nullable;

/// How the records of a source come about. The list is closed (9).
public enum SourceKind {
    /// An authority's finding that can no longer be contested.
    AUTH_FINAL,
    /// A party to a contract, about that contract.
    CONTRACT,
    /// Somebody who looked and vouches for it.
    VERIFIED,
    /// An authority's finding that is not final.
    AUTH_PROV,
    /// The subject itself.
    SELF,
    /// Others who take part, such as their votes.
    PEER,
    /// A device.
    SENSOR,
    /// A computation that guesses.
    INFERRED,
    /// Nobody who can be asked.
    ANON;

    /// The kind that policies call `id`; null when there is none.
    public static @Nullable SourceKind of(String id) {
        for (SourceKind kind : values()) {
            if (kind.name().equals(id)) {
                return kind;
            }
        }
        return null;
    }
}
