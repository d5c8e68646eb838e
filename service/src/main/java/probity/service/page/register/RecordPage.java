package probity.service.page.register;

import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Link;

/// One entry of the ledger as it was taken in, with the proof that the ledger holds it.
///
/// @param fields of the record, as sent
/// @param facts entry number, received, source, what it corrects
/// @param json the payload, and the proof, as files that a program can check
/// @param path hashes of the inclusion proof, the leaf's neighbour first
public record RecordPage(
        Link subject,
        String title,
        List<Fact> fields,
        List<Fact> facts,
        String proofSentence,
        List<String> path,
        String json,
        Link proof) {

    public RecordPage {
        fields = List.copyOf(fields);
        facts = List.copyOf(facts);
        path = List.copyOf(path);
    }
}
