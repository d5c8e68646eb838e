package probity.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.derived.CarryOvers;
import probity.core.derived.Crossed;
import probity.core.derived.DerivedRecord;
import probity.core.derived.Propagations;
import probity.core.derived.Unmade;
import probity.core.expression.BooleanExpression;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.provision.CarryOver;
import probity.core.policy.provision.Propagation;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.SourceText;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.When;
import probity.policy.expression.Scope;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;

/// Makes the records that a case gets from another programme, or from a related subject there.
final class Derivation {

    private final Policy policy;
    private final LocalDate last;
    private final List<CreditRecord> made = new ArrayList<>();
    private final List<String> unmade = new ArrayList<>();

    /// @param last day for which records are made
    Derivation(Policy policy, LocalDate last) {
        this.policy = policy;
        this.last = last;
    }

    /// What was made, in the order in which it was asked for.
    List<CreditRecord> made() {
        return made;
    }

    /// What was not made, in sentences.
    List<String> unmade() {
        return unmade;
    }

    /// Carries over what the same subject has in `linked`, where it has these records.
    void carryOver(Policy linked, List<CreditRecord> records) {
        CarryOvers carryOvers = new CarryOvers(linked);
        for (PolicyVersion version : policy.versions()) {
            LocalDate end = lastDay(version);
            for (CarryOver one : version.general().carryOvers()) {
                if (one.programme().equals(linked.programme())
                        && !version.inForce().isAfter(end)) {
                    RecordType makes = policy.types().get(one.makes());
                    CarryOvers.Between days = new CarryOvers.Between(version.inForce(), end);
                    add(carryOvers.of(one, makes, new RecordList(records), days));
                }
            }
        }
    }

    /// Propagates the records of a subject to which this one stands in `relation`, which it has in `theirs`.
    void propagate(String relation, Policy theirs, List<CreditRecord> records) {
        for (PolicyVersion version : policy.versions()) {
            LocalDate end = lastDay(version);
            for (Propagation one : version.general().propagations()) {
                if (one.programme().equals(theirs.programme()) && one.along().equals(relation)) {
                    Propagations.Origin origin = new Propagations.Origin(
                            theirs,
                            new RecordList(records),
                            except(one, theirs),
                            day -> !day.isBefore(version.inForce()) && !day.isAfter(end));
                    add(Propagations.of(one, policy.types().get(one.makes()), origin));
                }
            }
        }
    }

    private void add(Crossed crossed) {
        for (DerivedRecord record : crossed.records()) {
            made.add(record.toRecord(record.provision() + "-" + (made.size() + 1)));
        }
        crossed.unmade().stream().map(Derivation::sentence).forEach(unmade::add);
    }

    private static String sentence(Unmade one) {
        String from = one.origin().record().isEmpty()
                ? "the result"
                : "record " + one.origin().record();
        return "`" + one.provision() + "` made nothing on " + one.date() + " of " + from + " in "
                + one.origin().programme() + ": for `" + one.field() + "` "
                + switch (one.misfit()) {
                    case OUT_OF_RANGE -> "the number is out of range";
                    case UNKNOWN_WORD -> "the word is not one of its own";
                    case ANOTHER_KIND -> "the value is of another kind";
                    case MISSING -> "there is no value";
                };
    }

    private LocalDate lastDay(PolicyVersion version) {
        LocalDate end = last;
        for (PolicyVersion later : policy.versions()) {
            boolean ends = later.inForce().isAfter(version.inForce())
                    && !later.inForce().isAfter(end);
            end = ends ? later.inForce().minusDays(1) : end;
        }
        return end;
    }

    /// The exception of the provision over their records; nothing is excepted when it does not read there.
    private static BooleanExpression except(Propagation provision, Policy theirs) {
        int type = theirs.type(provision.records());
        if (provision.except().isEmpty() || type == RecordType.NONE) {
            return new BooleanExpression.Literal(false);
        }
        Report report = Report.on(SourceText.of(provision.id(), provision.except()));
        Scalar text = new Scalar(provision.except(), ScalarKind.TEXT, Position.START);
        @Nullable
        When when =
                new ExpressionCompiler().condition(text, Scope.of(theirs.types().get(type)), report);
        return when == null ? new BooleanExpression.Literal(false) : when.expression();
    }
}
