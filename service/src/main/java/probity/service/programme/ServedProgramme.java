package probity.service.programme;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explainer;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.score.Evaluator;
import probity.ledger.digest.Digest;
import probity.policy.Admissible;
import probity.policy.PolicyFile;
import probity.policy.guard.Finding;
import probity.policy.guard.RecordGuard;
import probity.policy.guard.rule.Verdict;

/// A programme this service serves.
///
/// @param policy may be evaluated on real records
/// @param files the policy's files as they lie on disk
/// @param samples the files it ships, by the SHA-256 digest of their bytes
/// @param sampleDay the date of the last record of its samples, null without any
/// @param evaluator made for the policy, rules compiled once
/// @param explainer made for the policy
public record ServedProgramme(
        ProgrammeState state,
        Admissible policy,
        List<PolicyFile> files,
        Map<Digest, Path> samples,
        @Nullable LocalDate sampleDay,
        Evaluator evaluator,
        Explainer explainer) {
    public ServedProgramme {
        files = List.copyOf(files);
        samples = Map.copyOf(samples);
    }

    /// The same programme under a longer policy.
    ///
    /// @param longer the policy with one more version
    /// @param all its files
    public ServedProgramme under(Admissible longer, List<PolicyFile> all) {
        return new ServedProgramme(
                state, longer, all, samples, sampleDay, new Evaluator(longer.policy()), new Explainer(longer.policy()));
    }

    /// The day that is judged when none is named: today in the programme's time zone, or the last day of a sample that
    /// is only shown.
    public LocalDate usualDay(Instant now) {
        LocalDate sample = state == ProgrammeState.SAMPLE ? sampleDay : null;
        return sample == null ? today(now) : sample;
    }

    /// Today in the programme's time zone.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, newest().heading().zone());
    }

    /// Whether its subjects are natural persons.
    public boolean aboutPersons() {
        return newest().heading().subjects().kind().natural();
    }

    /// The programme's id, also the name of its log.
    public String id() {
        return policy.programme();
    }

    /// The policy itself.
    public Policy core() {
        return policy.policy();
    }

    /// The version that was published last.
    public PolicyVersion newest() {
        return core().versions().getLast();
    }

    /// What the guard refuses about a record that `source` sent, asked at the very moment it comes in or counts.
    ///
    /// A policy about companies that is refused as a whole is only shown with its sample, and judged no further.
    public List<Finding> refused(String source, CreditRecord record) {
        return isForStudy() ? List.of() : policy.records().refused(came(source, record));
    }

    /// What the guard refuses about one effect of such a record.
    ///
    /// @param provision id of a list, benefit or measure
    public List<Finding> refused(String source, CreditRecord record, String provision) {
        return isForStudy() ? List.of() : policy.records().refused(came(source, record), provision);
    }

    private boolean isForStudy() {
        return policy.judgement().verdict() == Verdict.REFUSE;
    }

    private RecordGuard.Came came(String source, CreditRecord record) {
        RecordType type = type(record.type());
        int gravity = type.classification().gravityOf(new RecordList(List.of(record)));
        return new RecordGuard.Came(type.name(), kind(source, record.date()), gravity);
    }

    /// As the version of the record's date names the source, else the newest that knows it; empty where none does.
    private String kind(String source, LocalDate date) {
        return Stream.concat(Stream.of(core().inForceOn(date)), core().versions().reversed().stream())
                .flatMap(version -> version.sources().stream())
                .filter(one -> one.id().equals(source))
                .map(Source::kind)
                .findFirst()
                .orElse("");
    }

    /// The record type at an index.
    public RecordType type(int index) {
        return core().types().get(index);
    }
}
