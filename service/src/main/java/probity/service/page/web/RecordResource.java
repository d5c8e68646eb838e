package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.CreditRecord;
import probity.core.record.RecordCursor;
import probity.core.result.RecordRef;
import probity.ledger.digest.Digest;
import probity.service.api.Asked;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;
import probity.service.operator.OperatorOnly;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.naming.FieldValues;
import probity.service.page.naming.Naming;
import probity.service.page.register.RecordPage;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecord;
import probity.service.subject.SubjectRecords;

/// One record as it came in, with its entry of the ledger and the way to its proof. For the operator.
@Path("/programmes/{programme}/subjects/{subject}/record")
@OperatorOnly
public class RecordResource {

    private final Asked asked;
    private final SubjectDesk desk;
    private final StoredLedger ledger;
    private final PageFrame frame;

    @Inject
    RecordResource(Asked asked, SubjectDesk desk, StoredLedger ledger, PageFrame frame) {
        this.asked = asked;
        this.desk = desk;
        this.ledger = ledger;
        this.frame = frame;
    }

    /// @param record id of the record within the subject
    @GET
    @Produces(PageFrame.HTML)
    public Response record(
            @PathParam("programme") String id,
            @PathParam("subject") String subject,
            @QueryParam("id") @Nullable String record,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.SEARCH);
        SubjectRecords records = desk.records(visit, programme, new SubjectDesk.Wanted(subject, "records", null));
        List<SubjectRecord> all = records.records();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).record().id().equals(record)) {
                RecordPage page =
                        new Drawing(programme, visit.words(), all.get(i)).page(visit, subject, cursor(records, i));
                return frame.page(visit, "record", visit.words().say("record.tab", page.title(), subject), page);
            }
        }
        throw ProblemException.of(404, "record_unknown", "This subject has no such record.");
    }

    private static At cursor(SubjectRecords records, int index) {
        CreditRecord record = records.records().get(index).record();
        return new At(records.cursor(), new RecordRef(index, record.id(), record.type(), record.date()));
    }

    private record At(RecordCursor cursor, RecordRef ref) {}

    /// The page of one record.
    private final class Drawing {
        private final Words words;
        private final SubjectRecord found;
        private final Naming naming;
        private final ServedProgramme programme;

        Drawing(ServedProgramme programme, Words words, SubjectRecord found) {
            this.programme = programme;
            this.words = words;
            this.found = found;
            this.naming = new Naming(words, programme.core(), programme.newest());
        }

        RecordPage page(Visit visit, String subject, At at) {
            String address = visit.address();
            return new RecordPage(
                    Link.to(words.say("record.crumb", subject), address + "/subjects/" + Visit.encoded(subject)),
                    words.say("record.title", found.record().id()),
                    FieldValues.all(naming, at.cursor(), at.ref()),
                    facts(),
                    words.say("record.proof.sentence", words.figures().number(found.sequence())),
                    leaf(),
                    payload(),
                    Link.to(words.say("record.proof.file"), "/api" + address + "/ledger/proofs/" + found.sequence()));
        }

        private List<Fact> facts() {
            CreditRecord record = found.record();
            List<Fact> facts = new ArrayList<>();
            facts.add(Fact.of(words.say("record.type"), naming.type(record.type())));
            facts.add(Fact.of(words.say("record.date"), words.figures().date(record.date())));
            facts.add(Fact.of(words.say("record.source"), naming.source(found.source())));
            facts.add(Fact.of(words.say("record.entry"), words.figures().number(found.sequence())));
            facts.add(Fact.of(
                    words.say("record.received"),
                    words.figures()
                            .moment(
                                    found.received(),
                                    programme.newest().heading().zone())));
            if (record.corrects() != null) {
                facts.add(Fact.of(words.say("record.corrects"), record.corrects()));
            }
            return facts;
        }

        private List<String> leaf() {
            Disclosed entry = ledger.entry(programme.id(), found.sequence());
            if (entry == null) {
                return List.of();
            }
            Digest leaf = entry.entry().leaf();
            return List.of(leaf.hex());
        }

        private String payload() {
            Disclosed entry = ledger.entry(programme.id(), found.sequence());
            return entry == null || entry.payload() == null
                    ? ""
                    : new String(entry.payload().canonical(), StandardCharsets.UTF_8);
        }
    }
}
