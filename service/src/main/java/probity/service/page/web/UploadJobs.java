package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import probity.service.intake.UploadProgress;
import probity.service.intake.Uploads;
import probity.service.programme.ServedProgramme;

/// Files that are being taken in, and the newest that were. One file a programme at a time.
@Singleton
public class UploadJobs {

    private static final Logger LOG = Logger.getLogger(UploadJobs.class);

    /// Answers kept for whoever still looks; what was taken stands in the database anyway.
    private static final int KEPT = 50;

    private final Uploads uploads;
    private final InstantSource clock;
    private final Path spool;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<UUID> order = new ConcurrentLinkedDeque<>();

    @Inject
    UploadJobs(Uploads uploads, InstantSource clock, @ConfigProperty(name = "probity.spool") String spool) {
        this.uploads = uploads;
        this.clock = clock;
        this.spool = Path.of(spool);
    }

    /// A new file, to lie here until it is taken in.
    Path place() throws IOException {
        return Files.createTempFile(spool, "upload-", ".csv");
    }

    /// One file on its way in.
    static final class Job {
        private final String programme;
        private final Uploads.Offer offer;
        private final UploadProgress progress;
        private final Instant begun;
        private volatile Uploads.@Nullable Taking taking;

        Job(String programme, Uploads.Offer offer, UploadProgress progress, Instant begun) {
            this.programme = programme;
            this.offer = offer;
            this.progress = progress;
            this.begun = begun;
        }

        UploadProgress progress() {
            return progress;
        }

        Uploads.Offer offer() {
            return offer;
        }

        Instant begun() {
            return begun;
        }

        /// What became of it; null while it is at work.
        Uploads.@Nullable Taking taking() {
            return taking;
        }
    }

    /// Begins to take in a file, which is deleted at the end.
    ///
    /// @return the job, or null while another file of the programme is being taken in
    synchronized @Nullable Job begin(ServedProgramme programme, Uploads.Offer offer) throws IOException {
        boolean busy =
                jobs.values().stream().anyMatch(job -> job.programme.equals(programme.id()) && job.taking == null);
        if (busy) {
            return null;
        }
        Job job = new Job(programme.id(), offer, new UploadProgress(Files.size(offer.file())), clock.instant());
        jobs.put(job.progress.id(), job);
        order.addLast(job.progress.id());
        forgetOldest();
        Thread.ofVirtual().name("upload-" + job.progress.id()).start(() -> work(programme, job));
        return job;
    }

    private void work(ServedProgramme programme, Job job) {
        try {
            job.taking = uploads.take(programme, job.offer, job.progress);
        } catch (IOException | RuntimeException failed) {
            // The message may quote the file, so only its kind is written.
            LOG.errorf(
                    "upload %s failed: %s", job.progress.id(), failed.getClass().getName());
            job.taking = new Uploads.Refused("internal_error", "", List.of(), 0);
        } finally {
            delete(job.offer.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warnf(
                    "a file that was taken in could not be deleted: %s",
                    left.getClass().getName());
        }
    }

    private void forgetOldest() {
        Iterator<UUID> oldest = order.iterator();
        while (jobs.size() > KEPT && oldest.hasNext()) {
            UUID id = oldest.next();
            Job job = jobs.get(id);
            if (job == null || job.taking != null) {
                jobs.remove(id);
                oldest.remove();
            }
        }
    }

    /// The job with this id, or null when there is none or it was long ago.
    @Nullable
    Job find(String programme, UUID id) {
        Job job = jobs.get(id);
        return job == null || !job.programme.equals(programme) ? null : job;
    }

    Instant now() {
        return clock.instant();
    }
}
