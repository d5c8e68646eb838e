package probity.service.subject;

import java.time.Instant;
import probity.core.record.CreditRecord;

/// A record of a subject, with where it stands in the ledger.
///
/// @param record with its status as known at the head; its id is made unique within the subject where two sources gave
///     the same
public record SubjectRecord(long sequence, Instant received, String source, CreditRecord record) {}
