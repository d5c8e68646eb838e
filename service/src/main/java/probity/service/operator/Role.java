package probity.service.operator;

import java.util.Locale;

/// What an account may do. Separate people hold separate roles.
public enum Role {
    /// Runs the programme: records, subjects, files. Writes policies too.
    OPERATOR,
    /// Writes policies: drafts, publication, assessments. Sees no subject.
    AUTHOR,
    /// Approves what somebody else wrote. Sees no subject.
    APPROVER,
    /// The public.
    NONE;

    /// Whether it may upload, publish and assess versions of a policy.
    public boolean mayWrite() {
        return this == OPERATOR || this == AUTHOR;
    }

    /// Whether it may approve a version.
    public boolean mayApprove() {
        return this == APPROVER;
    }

    /// As tables and commands write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
