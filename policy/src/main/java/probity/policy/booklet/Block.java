package probity.policy.booklet;

import java.util.List;
import probity.policy.sentence.Sentence;

/// One part of a booklet, from top to bottom.
sealed interface Block {

    /// @param level 1 for the title
    /// @param anchor its name in the document, for links; empty for none
    record Heading(int level, String text, String anchor) implements Block {}

    record Paragraph(String text) implements Block {}

    /// Sentences with the pieces that carry the weight.
    record Sentences(List<Sentence> sentences) implements Block {
        public Sentences {
            sentences = List.copyOf(sentences);
        }
    }

    /// @param rows each as long as the head
    record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
