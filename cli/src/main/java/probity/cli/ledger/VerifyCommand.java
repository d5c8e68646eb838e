package probity.cli.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.ledger.key.KeyFiles;
import probity.ledger.key.VerifierKey;
import probity.ledger.merkle.LeafRange;
import probity.ledger.reading.Reading;
import probity.ledger.verification.Finding;
import probity.ledger.verification.LedgerVerification;
import probity.ledger.verification.ProofVerification;
import probity.ledger.verification.VerificationResult;

/// Checks that nothing in a ledger was changed after it was signed.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a ledger, an export or one proof against a public key.",
        footer = {
            "",
            "Example:",
            "  probity ledger verify --url http://localhost:8080/api/programmes/restaurant-hygiene/ledger \\",
            "      --key restaurant-hygiene.pub",
            "",
            "Take the key from where you trust it, and not from where the ledger is.",
            "With PROBITY_OPERATOR_PASSWORD, or PROBITY_OPERATOR_PASSWORD_FILE, payloads are checked too.",
            "Exit code 0: everything is what was signed; 1: something is not; 2: it could not be read.",
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int CHANGED = 1;

    /// What is verified: one of the three.
    static final class Where {
        @Option(names = "--url", paramLabel = "URL", description = "A served ledger: …/api/programmes/ID/ledger")
        private @Nullable URI url;

        @Option(names = "--export", paramLabel = "DIR", description = "The folder of an export.")
        private @Nullable Path export;

        @Option(names = "--proof", paramLabel = "FILE", description = "The proof of one entry.")
        private @Nullable Path proof;
    }

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "A public key of the log, one line.")
    private Path key = Path.of("");

    @Override
    public Integer call() throws IOException {
        return switch (verify(key())) {
            case VerificationResult.Verified verified -> tell(verified);
            case VerificationResult.Failed failed -> tell(failed);
        };
    }

    private VerifierKey key() throws IOException {
        return switch (KeyFiles.readPublic(key)) {
            case Reading.Read<VerifierKey>(VerifierKey read) -> read;
            case Reading.Refused<VerifierKey> no -> throw Failure.unusable(key + ": " + no.sentence());
        };
    }

    private VerificationResult verify(VerifierKey trusted) throws IOException {
        if (where.proof != null) {
            return ProofVerification.verify(Files.readAllBytes(where.proof), trusted);
        }
        if (where.export != null) {
            return LedgerVerification.verifyExport(where.export, trusted);
        }
        if (where.url == null) {
            throw Failure.unusable("Name --url, --export or --proof.");
        }
        try (ServedLedger served = new ServedLedger(where.url)) {
            return LedgerVerification.verify(served, trusted);
        }
    }

    private int tell(VerificationResult.Verified verified) {
        long size = verified.checkpoint().size();
        VerificationResult.PayloadCount payloads = verified.payloads();
        if (where.proof != null) {
            Terminal.out()
                    .println("Verified: the entry is in the log "
                            + verified.checkpoint().log().text() + " of " + Progress.count(size)
                            + (size == 1 ? " entry." : " entries."));
        } else {
            Terminal.out()
                    .println("Verified: " + Progress.count(size) + (size == 1 ? " entry of " : " entries of ")
                            + verified.checkpoint().log().text() + ".");
            Terminal.out()
                    .println("Payloads: " + Progress.count(payloads.present()) + " present, "
                            + Progress.count(payloads.erased()) + " erased, " + Progress.count(payloads.withheld())
                            + " not shown here.");
        }
        Terminal.out()
                .println("Root " + verified.checkpoint().root() + ", signed by "
                        + verified.signer().idHex() + ".");
        return 0;
    }

    private static int tell(VerificationResult.Failed failed) {
        for (Finding finding : failed.findings()) {
            LeafRange entries = finding.entries();
            String place = entries == null
                    ? ""
                    : entries.size() == 1
                            ? ", entry " + entries.from()
                            : ", entries " + entries.from() + " to " + (entries.to() - 1);
            Terminal.out()
                    .println(finding.part().code() + place + " ["
                            + finding.code().code() + "]: " + finding.sentence());
        }
        if (failed.count() > failed.findings().size()) {
            Terminal.out()
                    .println("… and "
                            + Progress.count(failed.count() - failed.findings().size()) + " more.");
        }
        Terminal.out().println("Not verified: " + Progress.count(failed.count(), "finding") + ".");
        return CHANGED;
    }
}
