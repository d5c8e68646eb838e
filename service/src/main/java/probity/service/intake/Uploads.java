package probity.service.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.policy.csv.BadRow;
import probity.policy.csv.FileProblem;
import probity.policy.csv.RecordRow;
import probity.policy.csv.RecordsReader;
import probity.service.entry.Appending;
import probity.service.entry.Outcome;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// Takes files of records: checks the whole file first, so that nothing is half done, then appends it in groups.
public final class Uploads {
    /// Bad rows that are kept for showing and downloading.
    public static final int MOST_KEPT = 10_000;

    private static final int GROUP = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Outcome VOID = new Outcome.Refused(
            "record_void",
            "This record stands already and is void; a void is final. Send it with a new id if it is to count.");

    private final Intake intake;
    private final UploadStore store;

    public Uploads(Intake intake, UploadStore store) {
        this.intake = intake;
        this.store = store;
    }

    /// A file to be taken.
    ///
    /// @param file where it lies, whole
    /// @param name as the operator calls it
    /// @param digest of its bytes
    /// @param skipBad whether good rows are taken although others are bad
    public record Offer(Path file, String name, Digest digest, boolean skipBad, String who) {
        private static final int LONGEST_NAME = 200;

        /// A name is for people only: what nobody can read is left out, and a long one is cut.
        public Offer {
            name = name.codePoints()
                    .filter(one -> !Character.isISOControl(one) && Character.getType(one) != Character.SURROGATE)
                    .limit(LONGEST_NAME)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /// What became of a file.
    public sealed interface Taking {}

    /// It was taken.
    public record Taken(Upload upload) implements Taking {}

    /// Nothing was taken.
    ///
    /// @param code `sample_takes_shipped_files_only`, `header_refused`, `rows_refused`, `cancelled`,
    ///     `database_unavailable` …
    /// @param count how many rows are bad
    public record Refused(String code, String reason, List<RowRefused> rows, long count) implements Taking {
        public Refused {
            rows = List.copyOf(rows);
        }
    }

    /// Takes a file. Returns when all of it stands in the ledger, or nothing does; a database that fails midway leaves
    /// the groups before it, and the same file sent again goes on from there.
    public Taking take(ServedProgramme programme, Offer offer, UploadProgress progress) throws IOException {
        if (programme.state() == ProgrammeState.SAMPLE && !programme.samples().containsKey(offer.digest)) {
            return new Refused(
                    "sample_takes_shipped_files_only",
                    "This programme is shown with its sample; it takes only files that ship with it.",
                    List.of(),
                    0);
        }
        UploadWalk walk = new UploadWalk(programme, progress);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(offer.file))) {
            switch (RecordsReader.open(programme.core(), in)) {
                case RecordsReader.Refused refused -> {
                    return headerRefused(refused.problems());
                }
                case RecordsReader.Opened opened -> walk.check(opened.reader());
            }
        }
        if (progress.isCancelled()) {
            return new Refused("cancelled", "It was cancelled before the first row was taken.", List.of(), 0);
        }
        if (walk.badCount() > 0 && !offer.skipBad) {
            return new Refused(
                    "rows_refused",
                    walk.badCount() + " rows are not records of this programme; nothing was taken.",
                    walk.bad(),
                    walk.badCount());
        }
        return append(programme, offer, walk);
    }

    private static Refused headerRefused(List<FileProblem> problems) {
        List<RowRefused> rows = problems.stream()
                .map(one -> new RowRefused(one.line(), "header_refused", one.sentence() + " " + one.help()))
                .toList();
        return new Refused("header_refused", "The file's header is not understood.", rows, rows.size());
    }

    private Taking append(ServedProgramme programme, Offer offer, UploadWalk walk) throws IOException {
        UUID mark = UploadStore.mark(programme.id(), offer.digest());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(offer.file))) {
            if (!(RecordsReader.open(programme.core(), in) instanceof RecordsReader.Opened opened)) {
                throw new IOException("the file changed while it was read");
            }
            RecordsReader reader = opened.reader();
            List<Submission> group = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            boolean more = true;
            while (more) {
                more = reader.next();
                if (more && reader.bad() == null) {
                    Submission submission = UploadWalk.submission(programme, reader.row());
                    if (submission != null) {
                        group.add(submission);
                        lines.add(reader.row().line());
                    }
                }
                if (group.size() == GROUP || (!more && !group.isEmpty())) {
                    Appending answer =
                            intake.take(programme, group, mark, PATIENCE).join();
                    if (!(answer instanceof Appending.Committed committed)) {
                        return unavailable(answer, walk);
                    }
                    walk.judge(withoutVoid(programme, committed.outcomes()), lines);
                    walk.progress().reached(1, reader.position());
                    group.clear();
                    lines.clear();
                    more = more && !walk.progress().isCancelled();
                }
            }
        }
        walk.ended();
        return new Taken(store.keep(programme.id(), offer, walk));
    }

    /// A row that stands already and was taken back since counts for nobody, so it is not accepted.
    private List<Outcome> withoutVoid(ServedProgramme programme, List<Outcome> outcomes) {
        List<Long> again = outcomes.stream()
                .filter(one -> one instanceof Outcome.Stands stands && stands.again())
                .map(one -> ((Outcome.Stands) one).sequence())
                .distinct()
                .toList();
        Set<Long> taken = again.isEmpty() ? Set.of() : store.takenBack(programme.id(), again);
        return outcomes.stream()
                .map(one -> one instanceof Outcome.Stands stands && taken.contains(stands.sequence()) ? VOID : one)
                .toList();
    }

    private static Refused unavailable(Appending answer, UploadWalk walk) {
        String code = answer.refusal();
        return new Refused(
                code,
                walk.progress().taken() + " rows stand; send the same file again, it goes on from there.",
                List.of(),
                0);
    }

    /// What one walk over a file finds.
    static final class UploadWalk {
        private final ServedProgramme programme;
        private final UploadProgress progress;
        private final List<RowRefused> bad = new ArrayList<>();
        private long badCount;
        private long rows;
        private long accepted;

        UploadWalk(ServedProgramme programme, UploadProgress progress) {
            this.programme = programme;
            this.progress = progress;
        }

        void check(RecordsReader reader) throws IOException {
            while (!progress.isCancelled() && reader.next()) {
                rows++;
                BadRow row = reader.bad();
                if (row != null) {
                    refuse(new RowRefused(row.line(), row.problem().name().toLowerCase(Locale.ROOT), row.reason()));
                } else if (submission(programme, reader.row()) == null) {
                    refuse(new RowRefused(
                            reader.row().line(), "source_missing", "several sources may send this type: name one"));
                }
                progress.reached(0, reader.position());
            }
        }

        static @Nullable Submission submission(ServedProgramme programme, RecordRow row) {
            String source = SourceRule.of(programme.type(row.type()), row.source());
            return source.isEmpty() ? null : new Submission(source, row.subject(), row.toRecord());
        }

        void judge(List<Outcome> outcomes, List<Long> lines) {
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Stands _ -> accepted++;
                    case Outcome.Refused refused ->
                        refuse(new RowRefused(lines.get(i), refused.code(), refused.sentence()));
                }
            }
            progress.took(outcomes.size());
        }

        /// Rows that were not reached because it was cancelled are no rows of this upload.
        void ended() {
            rows = progress.isCancelled() ? accepted + badCount : rows;
        }

        private void refuse(RowRefused row) {
            badCount++;
            if (bad.size() < MOST_KEPT) {
                bad.add(row);
            }
        }

        UploadProgress progress() {
            return progress;
        }

        List<RowRefused> bad() {
            return bad;
        }

        long badCount() {
            return badCount;
        }

        long rows() {
            return rows;
        }

        long accepted() {
            return accepted;
        }
    }
}
