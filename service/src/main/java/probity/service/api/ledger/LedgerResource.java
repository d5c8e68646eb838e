package probity.service.api.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.entry.Entry;
import probity.ledger.key.VerifierKey;
import probity.ledger.merkle.InclusionProof;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyChain;
import probity.ledger.verification.ProofFile;
import probity.service.api.Asked;
import probity.service.api.Asked.Range;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;
import probity.service.key.LogKeys;
import probity.service.operator.Caller;
import probity.service.operator.OperatorOnly;
import probity.service.operator.ReadAudit;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// The ledger of a programme in the parts of an export (`docs/reference/ledger-format.md`), page by page.
///
/// Everything but payloads is public. Entries come as an export's file has them, two bytes of length before each;
/// hashes
/// as 32 bytes each; a page that is empty is behind the end.
@Path("/api/programmes/{programme}/ledger")
@Tag(name = "Ledger", description = "For outsiders who verify, public but for payloads")
public class LedgerResource {
    private static final Range SEQUENCE = new Range(0, Long.MAX_VALUE / 2, 0);
    private static final Range PAGE = new Range(1, 10_000, 1_000);

    private final Asked asked;
    private final StoredLedger ledger;
    private final LogKeys keys;
    private final ReadAudit audit;

    @Inject
    LedgerResource(Asked asked, StoredLedger ledger, LogKeys keys, ReadAudit audit) {
        this.asked = asked;
        this.ledger = ledger;
        this.keys = keys;
        this.audit = audit;
    }

    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The newest signed checkpoint, a C2SP note")
    public byte[] checkpoint(@PathParam("programme") String id) {
        byte[] note = ledger.checkpoint(asked.programme(id).id());
        if (note == null) {
            throw ProblemException.of(503, "checkpoint_not_yet", "The log was begun this moment; ask again.");
        }
        return note;
    }

    @GET
    @Path("keys")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Every public key of the log, oldest first, a line each")
    public String keys(@PathParam("programme") String id) {
        KeyChain chain = keys.chain(asked.programme(id).id());
        StringBuilder lines = new StringBuilder();
        for (VerifierKey key : chain == null ? List.<VerifierKey>of() : chain.keys()) {
            lines.append(key.text()).append('\n');
        }
        return lines.toString();
    }

    @GET
    @Path("entries")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Canonical entries, each with its length in two bytes before it")
    public byte[] entries(
            @PathParam("programme") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] canonical : ledger.canonical(asked.programme(id).id(), Asked.number("from", from, SEQUENCE), (int)
                Asked.number("most", most, PAGE))) {
            out.write(canonical.length >>> 8);
            out.write(canonical.length);
            out.writeBytes(canonical);
        }
        return out.toByteArray();
    }

    @GET
    @Path("hashes/{level}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Stored hashes of one level of the tree, 32 bytes each")
    public byte[] hashes(
            @PathParam("programme") String id,
            @PathParam("level") String level,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most) {
        return ledger.hashes(
                asked.programme(id).id(),
                (int) Asked.number("level", level, new Range(0, 62, 0)),
                Asked.number("from", from, SEQUENCE),
                (int) Asked.number("most", most, PAGE));
    }

    @GET
    @Path("payloads")
    @OperatorOnly
    @Produces("application/x-ndjson")
    @Operation(summary = "Payloads with their salts, a line each; for the operator")
    public byte[] payloads(
            @PathParam("programme") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        audit.note(Caller.of(request).name(), programme.id(), "*", "payloads");
        return together(ledger.disclosures(
                programme.id(), Asked.number("from", from, SEQUENCE), (int) Asked.number("most", most, PAGE)));
    }

    @GET
    @Path("statements")
    @Produces("application/x-ndjson")
    @Operation(summary = "What the ledger says about itself, with salts, a line each: opening, keys, erasures")
    public byte[] statements(
            @PathParam("programme") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most) {
        return together(ledger.statements(asked.programme(id).id(), Asked.number("from", from, SEQUENCE), (int)
                Asked.number("most", most, PAGE)));
    }

    private static byte[] together(List<byte[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(out::writeBytes);
        return out.toByteArray();
    }

    @GET
    @Path("proofs/{sequence}/file")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same as one file for `ledger verify --proof`; with the payload for the operator")
    public byte[] proofFile(
            @PathParam("programme") String id,
            @PathParam("sequence") String sequence,
            @Context ContainerRequestContext request) {
        String programme = asked.programme(id).id();
        Proven proven = proven(id, sequence);
        long number = proven.entry().sequence();
        Caller caller = Caller.of(request);
        if (caller.isOperator()) {
            audit.note(caller.name(), programme, "*", "proof " + number);
        }
        KeyChain chain = keys.chain(programme);
        return new ProofFile(
                        proven.entry(),
                        caller.isOperator() ? ledger.disclosure(programme, number) : null,
                        proven.path().path(),
                        new ProofFile.Seal(note(proven.note()), chain == null ? List.of() : chain.rotations()))
                .bytes();
    }

    @GET
    @Path("proofs/{sequence}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An entry with the proof that it is in the newest checkpoint's tree")
    public Proof proof(@PathParam("programme") String id, @PathParam("sequence") String sequence) {
        Proven proven = proven(id, sequence);
        return Proof.of(proven.entry(), proven.path(), proven.note());
    }

    /// An entry, and how it hangs in the tree of a checkpoint.
    @SuppressWarnings("ArrayRecordComponent") // On its way out, never compared.
    private record Proven(Entry entry, InclusionProof path, byte[] note) {}

    private Proven proven(String id, String sequence) {
        ServedProgramme programme = asked.programme(id);
        long number = Asked.number("sequence", sequence, SEQUENCE);
        Disclosed found = ledger.entry(programme.id(), number);
        if (found == null) {
            throw ProblemException.of(404, "entry_unknown", "The ledger has no entry " + number + ".");
        }
        byte[] note = checkpoint(id);
        long size = size(note);
        if (number >= size) {
            throw ProblemException.of(503, "checkpoint_not_yet", "The entry is covered within a second; ask again.");
        }
        return new Proven(found.entry(), ledger.inclusion(programme.id(), number, size), note);
    }

    @GET
    @Path("consistency")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The proof that an earlier tree is the beginning of the newest checkpoint's")
    public Proof.Consistent consistency(
            @PathParam("programme") String id, @QueryParam("earlier") @Nullable String earlier) {
        ServedProgramme programme = asked.programme(id);
        byte[] note = checkpoint(id);
        long size = size(note);
        long first = Asked.number("earlier", earlier, new Range(1, Math.max(1, size), 1));
        return Proof.Consistent.of(ledger.consistency(programme.id(), first, size), note);
    }

    private static long size(byte[] note) {
        if (Checkpoint.read(note(note)) instanceof Reading.Read<Checkpoint> checkpoint) {
            return checkpoint.value().size();
        }
        throw unreadable(note);
    }

    private static SignedNote note(byte[] note) {
        if (SignedNote.read(note) instanceof Reading.Read<SignedNote> read) {
            return read.value();
        }
        throw unreadable(note);
    }

    private static IllegalStateException unreadable(byte[] note) {
        return new IllegalStateException("a stored checkpoint cannot be read: "
                + new String(note, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
    }
}
