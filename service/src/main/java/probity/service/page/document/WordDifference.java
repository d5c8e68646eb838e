package probity.service.page.document;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import probity.service.page.Words;

/// Two texts word by word: what stayed, what came, what went (longest common subsequence).
///
/// Words that came stand in `ins` and words that went in `del`, each with a word for those who do not see the marks.
final class WordDifference {

    private enum Kind {
        SAME,
        CAME,
        WENT
    }

    private record Run(Kind kind, String text) {}

    private WordDifference() {}

    /// Both texts in one, with the marks.
    static RawString both(Words words, String older, String newer) {
        return marked(words, runs(older, newer));
    }

    /// The newer text only, with the words that came marked.
    static RawString newer(Words words, String older, String newer) {
        return marked(
                words,
                runs(older, newer).stream()
                        .filter(run -> run.kind() != Kind.WENT)
                        .toList());
    }

    private static RawString marked(Words words, List<Run> runs) {
        StringBuilder html = new StringBuilder();
        for (Run run : runs) {
            html.append(html.isEmpty() ? "" : " ");
            String text = Words.escape(run.text());
            html.append(
                    switch (run.kind()) {
                        case SAME -> text;
                        case CAME ->
                            "<ins><span class=\"sr\">" + words.say("difference.inserted") + " </span>" + text
                                    + "</ins>";
                        case WENT ->
                            "<del><span class=\"sr\">" + words.say("difference.deleted") + " </span>" + text + "</del>";
                    });
        }
        return new RawString(html.toString());
    }

    private static List<Run> runs(String older, String newer) {
        List<String> before = List.of(older.strip().split("\\s+"));
        List<String> after = List.of(newer.strip().split("\\s+"));
        int[][] common = common(before, after);
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                add(runs, Kind.SAME, before.get(i++));
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, Kind.WENT, before.get(i++));
            } else {
                add(runs, Kind.CAME, after.get(j++));
            }
        }
        return runs;
    }

    private static void add(List<Run> runs, Kind kind, String word) {
        if (!runs.isEmpty() && runs.getLast().kind() == kind) {
            runs.add(new Run(kind, runs.removeLast().text() + " " + word));
        } else {
            runs.add(new Run(kind, word));
        }
    }

    /// Lengths of the longest common subsequences of all endings.
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
