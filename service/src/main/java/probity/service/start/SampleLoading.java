package probity.service.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import probity.ledger.digest.Digest;
import probity.service.intake.FileDigest;
import probity.service.intake.UploadProgress;
import probity.service.intake.Uploads;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;
import probity.service.terminal.Terminal;

/// Takes in the samples that programmes ship, for the demo.
@Singleton
public class SampleLoading {
    private final Programmes programmes;
    private final Uploads uploads;

    @Inject
    SampleLoading(Programmes programmes, Uploads uploads) {
        this.programmes = programmes;
        this.uploads = uploads;
    }

    void loadAll() {
        for (ServedProgramme programme : programmes.all()) {
            for (Map.Entry<Digest, Path> sample : programme.samples().entrySet()) {
                if (sample.getValue().toString().endsWith("records.csv")) {
                    load(programme, sample.getValue());
                }
            }
        }
    }

    private void load(ServedProgramme programme, Path file) {
        try {
            UploadProgress progress = new UploadProgress(Files.size(file));
            // The digest is taken of the file as it is now: a changed sample of members is refused like any other file.
            Uploads.Offer offer =
                    new Uploads.Offer(file, String.valueOf(file.getFileName()), FileDigest.of(file), false, "demo");
            switch (uploads.take(programme, offer, progress)) {
                case Uploads.Taken taken ->
                    Terminal.say("  " + programme.id() + ": " + taken.upload().accepted() + " records");
                case Uploads.Refused refused ->
                    Terminal.complain("  " + programme.id() + ": sample not taken [" + refused.code() + "] "
                            + refused.reason()
                            + (refused.rows().isEmpty()
                                    ? ""
                                    : " First: line "
                                            + refused.rows().getFirst().line() + ": "
                                            + refused.rows().getFirst().reason()));
            }
        } catch (IOException unreadable) {
            Terminal.complain("  " + programme.id() + ": sample cannot be read: " + file);
        }
    }
}
