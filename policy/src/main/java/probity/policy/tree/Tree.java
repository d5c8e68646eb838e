package probity.policy.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Position;

/// A part of a YAML text.
public sealed interface Tree {

    Position at();

    /// What the author would call it, with its article: `a list`.
    String noun();

    /// A single value.
    ///
    /// @param text as it reads after unquoting and folding
    /// @param kind what an unquoted value reads as
    record Scalar(String text, ScalarKind kind, Position at) implements Tree {
        @Override
        public String noun() {
            return kind.noun();
        }

        /// True for nothing at all, as after a key with no value.
        public boolean isEmpty() {
            return kind == ScalarKind.EMPTY;
        }
    }

    /// Values in order.
    record Sequence(List<Tree> items, Position at) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /// Keys with values, in order, each key once.
    record Mapping(List<Entry> entries, Position at) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String noun() {
            return "a mapping of keys to values";
        }

        /// The entry called `key`, or null.
        public @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    record Entry(Scalar key, Tree value) {}
}
