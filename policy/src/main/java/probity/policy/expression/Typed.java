package probity.policy.expression;

import java.util.List;
import java.util.Set;
import probity.core.expression.BooleanExpression;
import probity.core.expression.NumberExpression;
import probity.core.expression.TextExpression;

/// An expression with its type and what is known of its value.
sealed interface Typed {

    /// The type in words, with its article.
    String noun();

    /// A number in units of its last decimal.
    ///
    /// @param scale how many decimals
    /// @param range in the same units
    record Num(NumberExpression expression, int scale, Range range) implements Typed {
        @Override
        public String noun() {
            return "a number";
        }
    }

    /// A calendar day.
    record Day(NumberExpression expression) implements Typed {
        @Override
        public String noun() {
            return "a date";
        }
    }

    /// A time of day.
    record Clock(NumberExpression expression) implements Typed {
        @Override
        public String noun() {
            return "a time of day";
        }
    }

    /// Yes or no.
    ///
    /// @param whenTrue slots that have a value whenever this holds
    /// @param whenFalse slots that have a value whenever this does not hold
    record Flag(BooleanExpression expression, Set<Integer> whenTrue, Set<Integer> whenFalse, Truth truth)
            implements Typed {
        public Flag {
            whenTrue = Set.copyOf(whenTrue);
            whenFalse = Set.copyOf(whenFalse);
        }

        /// A condition that tells nothing about optional fields.
        static Flag plain(BooleanExpression expression) {
            return new Flag(expression, Set.of(), Set.of(), Truth.DEPENDS);
        }

        Flag negated() {
            BooleanExpression not = new BooleanExpression.Not(expression);
            return new Flag(not, /* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue, truth.not());
        }

        @Override
        public String noun() {
            return "a yes-or-no value";
        }
    }

    /// A code or a word.
    ///
    /// @param among the words it can be; empty when any word is possible
    record Word(TextExpression expression, List<String> among) implements Typed {
        public Word {
            among = List.copyOf(among);
        }

        @Override
        public String noun() {
            return "a word";
        }
    }

    /// Something wrong, already reported.
    record Unknown() implements Typed {
        @Override
        public String noun() {
            return "something wrong";
        }
    }
}
