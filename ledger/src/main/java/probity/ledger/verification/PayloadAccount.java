package probity.ledger.verification;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.entry.Entry;
import probity.ledger.merkle.LeafRange;
import probity.ledger.verification.VerificationResult.PayloadCount;

/// Keeps account of which payloads are there, and settles at the end which of the absent ones may be.
final class PayloadAccount {
    private final Findings findings;
    private final Statements statements;
    private final BitSet present = new BitSet();
    private final BitSet absent = new BitSet();

    PayloadAccount(Findings findings, Statements statements) {
        this.findings = findings;
        this.statements = statements;
    }

    /// Takes what is shown for the entry at this place; the entry is null when it could not be read.
    void take(long sequence, @Nullable Entry entry, @Nullable Disclosure disclosure) {
        if (disclosure == null) {
            absent.set(Math.toIntExact(sequence));
        } else {
            present.set(Math.toIntExact(sequence));
        }
        boolean matches =
                entry != null && disclosure != null && disclosure.commitment().equals(entry.commitment());
        if (entry != null && disclosure != null && !matches) {
            findings.add(Finding.at(
                    FindingCode.PAYLOAD_DIFFERS,
                    LedgerPart.PAYLOADS,
                    sequence,
                    "The payload or the salt of entry " + sequence + " is not the one it is committed to."));
        }
        if (entry == null) {
            statements.cannotBeRead();
        } else {
            statements.take(entry, matches && disclosure != null ? disclosure.payload() : null);
        }
    }

    /// Compares the absent payloads with the erasures.
    ///
    /// @param besideUnreadable the entries to which lines that could not be read may have belonged
    void settle(boolean showsAll, BitSet besideUnreadable) {
        BitSet erased = statements.erased();
        BitSet kept = (BitSet) present.clone();
        kept.and(erased);
        tell(kept, FindingCode.PAYLOAD_NOT_ERASED, "there, although an entry says it was erased");
        BitSet unexplained = unexplained();
        if (!showsAll || unexplained.isEmpty()) {
            return;
        }
        if (statements.wereAllRead() && !findings.doubtEntries()) {
            tell(unexplained, FindingCode.PAYLOAD_MISSING, "absent, and no entry says it was erased");
        } else {
            settleInDoubt(unexplained, besideUnreadable);
        }
    }

    /// Where an entry could not be read, it may be the erasure that explains what is absent: only entries beside a line
    /// that could not be read are named.
    private void settleInDoubt(BitSet unexplained, BitSet besideUnreadable) {
        BitSet lost = (BitSet) unexplained.clone();
        lost.and(besideUnreadable);
        tell(lost, FindingCode.PAYLOAD_MISSING, "absent");
        unexplained.andNot(lost);
        if (!unexplained.isEmpty()) {
            findings.add(Finding.of(
                    FindingCode.PAYLOAD_MISSING,
                    LedgerPart.PAYLOADS,
                    unexplained.cardinality() + " payloads are absent, the first of entry " + unexplained.nextSetBit(0)
                            + "; what may say that they were erased cannot be read."));
        }
    }

    private BitSet unexplained() {
        BitSet unexplained = (BitSet) absent.clone();
        unexplained.andNot(statements.erased());
        return unexplained;
    }

    PayloadCount count() {
        long withheld = unexplained().cardinality();
        return new PayloadCount(present.cardinality(), absent.cardinality() - withheld, withheld);
    }

    private void tell(BitSet entries, FindingCode code, String what) {
        for (int from = entries.nextSetBit(0); from >= 0; ) {
            int to = entries.nextClearBit(from);
            String which = to - from == 1
                    ? "The payload of entry " + from + " is "
                    : "The payloads of entries " + from + " to " + (to - 1) + " are ";
            findings.add(new Finding(code, LedgerPart.PAYLOADS, new LeafRange(from, to), which + what + "."));
            from = entries.nextSetBit(to);
        }
    }
}
