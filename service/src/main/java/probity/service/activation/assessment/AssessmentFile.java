package probity.service.activation.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Assessed;

/// An impact assessment as it was read.
///
/// @param digest SHA-256 of the file
/// @param signed the day it was signed
/// @param signers names and functions
/// @param texts by section: what the policy says, then what people wrote
/// @param conditions rules of the guard, and how each is met
public record AssessmentFile(
        Digest digest,
        Subject subject,
        LocalDate signed,
        Signers signers,
        Map<Section, Texts> texts,
        Outcome outcome,
        SortedMap<String, String> conditions) {

    public AssessmentFile {
        texts = new EnumMap<>(texts);
        conditions = new TreeMap<>(conditions);
    }

    /// What it is about.
    public record Subject(String programme, int version, Digest policy) {}

    public record Signers(List<String> authors, List<String> reviewers) {
        public Signers {
            authors = List.copyOf(authors);
            reviewers = List.copyOf(reviewers);
        }
    }

    public record Texts(String stated, String written) {}

    /// @param reviewOn the day it is looked at again
    /// @param consultation with the authority; null when there was none
    public record Outcome(
            boolean go,
            Risk risk,
            LocalDate reviewOn,
            @Nullable Consultation consultation) {}

    /// What risk remains.
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /// @param answered null while the authority has not
    public record Consultation(
            String authority, LocalDate asked, @Nullable LocalDate answered, String answer) {}

    /// What the steps need of it.
    public Assessed assessed() {
        Consultation consultation = outcome.consultation();
        return new Assessed(
                digest,
                new Assessed.About(subject.programme(), subject.version(), subject.policy()),
                signed,
                new Assessed.Outcome(
                        outcome.go(),
                        outcome.risk() == Risk.HIGH,
                        consultation == null ? null : consultation.asked(),
                        consultation == null ? null : consultation.answered()),
                new TreeMap<>(conditions).navigableKeySet());
    }
}
