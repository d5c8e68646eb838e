package probity.core.expression;

import probity.core.record.RecordCursor;

/// A code or a one-of word taken from one record. Free text is never an expression.
public sealed interface TextExpression {

    String text(RecordCursor record);

    record Literal(String word) implements TextExpression {
        @Override
        public String text(RecordCursor record) {
            return word;
        }
    }

    record FieldText(int slot) implements TextExpression {
        @Override
        public String text(RecordCursor record) {
            return record.text(slot);
        }
    }
}
