package probity.policy.type;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.policy.RecordType.Classification;
import probity.core.policy.RecordType.Gravity;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.rule.Condition;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.When;
import probity.policy.expression.Scope;
import probity.policy.expression.Scope.Figure;
import probity.policy.tree.Tree.Scalar;
import probity.policy.type.TypeDraft.DraftField;
import probity.policy.type.TypeDraft.GravityLine;

/// The record types of all versions, each with one index and its fields with one slot through all of them.
///
/// A later version may add types, sources, words of a one-of field, optional fields, and widen ranges: a record that
/// was right once stays readable. It may not take a field away or change what it holds.
public final class TypeTable {

    private final Map<String, List<TypeDraft>> drafts = new LinkedHashMap<>();
    private final IdentityHashMap<TypeDraft, Map<String, Figure>> figures = new IdentityHashMap<>();
    private final ExpressionCompiler expressions;

    private TypeTable(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    /// What one version declares.
    ///
    /// @param figures amounts by date, by name
    public record Declared(List<TypeDraft> types, Map<String, Figure> figures) {}

    /// @param versions oldest first
    public static List<RecordType> build(List<Declared> versions, ExpressionCompiler expressions) {
        TypeTable table = new TypeTable(expressions);
        for (Declared version : versions) {
            for (TypeDraft draft : version.types()) {
                table.figures.put(draft, version.figures());
                table.drafts
                        .computeIfAbsent(draft.name(), _ -> new ArrayList<>())
                        .add(draft);
            }
        }
        return table.drafts.values().stream().map(table::merge).toList();
    }

    private RecordType merge(List<TypeDraft> versions) {
        Map<String, Field> fields = new LinkedHashMap<>();
        TypeDraft first = versions.getFirst();
        for (int version = 0; version < versions.size(); version++) {
            boolean isFirst = version == 0;
            TypeDraft draft = versions.get(version);
            checkSameTerms(first, draft);
            checkNothingDropped(fields, draft);
            for (DraftField field : draft.fields()) {
                Field before = fields.get(field.field().name());
                Field merged = before == null ? added(field, draft, isFirst) : widened(before, field, draft);
                fields.put(field.field().name(), merged);
            }
        }
        return type(versions, List.copyOf(fields.values()));
    }

    private static void complain(TypeDraft draft, Position at, String sentence, String help) {
        draft.report().add(Code.RECORD_TYPE_CHANGED, at, sentence, help);
    }

    private static void checkSameTerms(TypeDraft first, TypeDraft draft) {
        boolean same = TypeDraft.texts(first.sameFact()).equals(TypeDraft.texts(draft.sameFact()))
                && TypeDraft.texts(first.matching()).equals(TypeDraft.texts(draft.matching()))
                && TypeDraft.texts(first.repairs()).equals(TypeDraft.texts(draft.repairs()))
                && first.derived() == draft.derived()
                && first.continuing() == draft.continuing();
        if (!first.classification().category().equals(draft.classification().category())
                || !first.classification()
                        .context()
                        .equals(draft.classification().context())) {
            complain(
                    draft,
                    draft.at(),
                    "`" + draft.name() + "` has another `category` or `context` than in an earlier version.",
                    "Keep them, or declare a record type with a new name: what is already recorded does not become "
                            + "something else.");
        }
        if (!same) {
            complain(
                    draft,
                    draft.at(),
                    "`" + draft.name()
                            + "` has other `same-fact`, `repairs`, `matching`, `continuing` or `derived` than in an "
                            + "earlier version.",
                    "Keep them, or declare a record type with a new name.");
        }
    }

    private static void checkNothingDropped(Map<String, Field> fields, TypeDraft draft) {
        for (String name : fields.keySet()) {
            if (draft.field(name) == null) {
                complain(
                        draft,
                        draft.at(),
                        "`" + draft.name() + "` had a field `" + name + "` in an earlier version and lacks it now.",
                        "Keep the field: earlier versions go on ruling their own time.");
            }
        }
    }

    private static Field added(DraftField field, TypeDraft draft, boolean inFirstVersion) {
        if (!inFirstVersion && !field.field().optional()) {
            complain(
                    draft,
                    field.at(),
                    "`" + field.field().name() + "` is new in this version and required, but records of earlier "
                            + "versions lack it.",
                    "Write `optional: true`, and read it behind `has()`.");
        }
        return field.field();
    }

    private static Field widened(Field before, DraftField now, TypeDraft draft) {
        FieldType type = union(before.type(), now.field().type());
        if (type == null || before.optional() != now.field().optional()) {
            complain(
                    draft,
                    now.at(),
                    "`" + before.name() + "` is of another type than in an earlier version.",
                    "Keep type, decimals, currency and `optional`, or give the field a new name.");
            return before;
        }
        return new Field(before.name(), type, before.optional(), now.field().title());
    }

    /// The type that holds the values of both; null when there is none.
    private static @Nullable FieldType union(FieldType before, FieldType now) {
        if (before instanceof FieldType.WholeNumber a && now instanceof FieldType.WholeNumber b) {
            return new FieldType.WholeNumber(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()));
        }
        if (before instanceof FieldType.Decimal a
                && now instanceof FieldType.Decimal b
                && a.decimals() == b.decimals()) {
            return new FieldType.Decimal(a.decimals(), Math.min(a.min(), b.min()), Math.max(a.max(), b.max()));
        }
        if (before instanceof FieldType.Money a
                && now instanceof FieldType.Money b
                && a.decimals() == b.decimals()
                && a.currency().equals(b.currency())) {
            return new FieldType.Money(
                    a.currency(), a.decimals(), Math.min(a.min(), b.min()), Math.max(a.max(), b.max()));
        }
        if (before instanceof FieldType.OneOf a && now instanceof FieldType.OneOf b) {
            Set<String> values = new LinkedHashSet<>(a.values());
            values.addAll(b.values());
            return new FieldType.OneOf(List.copyOf(values));
        }
        return before.equals(now) ? before : null;
    }

    private RecordType type(List<TypeDraft> versions, List<Field> fields) {
        TypeDraft draft = versions.getLast();
        List<String> slots = fields.stream().map(Field::name).toList();
        RecordType plain = new RecordType(
                draft.name(),
                draft.title(),
                draft.sources(),
                draft.classification(),
                fields,
                TypeDraft.texts(draft.sameFact()).stream().map(slots::indexOf).toList(),
                new Repairing(drafts).of(draft),
                draft.continuing(),
                draft.derived());
        List<Gravity> gravity = List.of();
        for (TypeDraft version : versions) {
            gravity = gravity(version, plain);
        }
        Classification stated = draft.classification();
        return new RecordType(
                plain.name(),
                plain.title(),
                plain.sources(),
                new Classification(stated.category(), stated.context(), gravity, stated.law()),
                plain.fields(),
                plain.sameFact(),
                plain.repairs(),
                plain.continuing(),
                plain.derived());
    }

    private List<Gravity> gravity(TypeDraft draft, RecordType type) {
        List<Gravity> lines = new ArrayList<>();
        Scope scope = new Scope(type, Set.of(), figures.getOrDefault(draft, Map.of()));
        for (GravityLine line : draft.gravity()) {
            Scalar text = line.when();
            When when = text == null ? When.ALWAYS : expressions.condition(text, scope, draft.report());
            if (when != null) {
                String written = text == null ? "" : text.text().strip();
                lines.add(new Gravity(new Condition(when.expression(), written), line.is()));
            }
        }
        return lines;
    }
}
