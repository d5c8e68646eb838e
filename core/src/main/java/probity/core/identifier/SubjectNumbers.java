package probity.core.identifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import probity.core.identifier.Identified.Invalid;
import probity.core.identifier.Identified.NaturalPerson;
import probity.core.identifier.Identified.Valid;
import probity.core.policy.Policy;

/// What the identifiers of a programme's subjects have to be.
///
/// Those of companies and public bodies are judged by the kind that the policy declares. Those of natural persons
/// are the operator's own and are not judged.
public final class SubjectNumbers {

    private static final Valid VALID = new Valid();

    /// Each once; none for natural persons.
    private final List<IdentifierKind> kinds;

    private SubjectNumbers(List<IdentifierKind> kinds) {
        this.kinds = kinds;
    }

    /// Those of a programme. Where versions declare several kinds, a number of either is taken.
    public static SubjectNumbers of(Policy policy) {
        return new SubjectNumbers(policy.versions().stream()
                .map(version -> version.heading().subjects())
                .filter(subjects -> !subjects.kind().natural())
                .map(subjects -> IdentifierKind.of(subjects.identifier()))
                .distinct()
                .toList());
    }

    /// Judges an identifier.
    public Identified judge(String identifier) {
        byte[] text = identifier.getBytes(StandardCharsets.UTF_8);
        return judge(text, 0, text.length);
    }

    /// Judges an identifier that stands in UTF-8 among other bytes. Makes no object unless it is refused.
    ///
    /// @param from its first byte
    /// @param to behind its last byte
    public Identified judge(byte[] text, int from, int to) {
        Identified best = VALID;
        for (int i = 0; i < kinds.size(); i++) {
            Identified identified = kinds.get(i).judge(text, from, to);
            if (identified instanceof NaturalPerson) {
                return identified;
            }
            if (i == 0 || best instanceof Invalid) {
                best = identified;
            }
        }
        return best;
    }
}
