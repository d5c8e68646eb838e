package probity.verify.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A policy in parts, into which the fragment of an example is put.
///
/// Keys of the policy take the place of the frame's; record types and sources come beside them; what stands in an
/// article (records, rules, …) is written without indentation and comes under the last article.
///
/// @param parts text by key, as written
record Frame(Map<String, String> parts) {

    static final Frame EMPTY = new Frame(Map.of());

    private static final List<String> IN_ARTICLE =
            List.of("law", "records", "rules", "general", "benefits", "measures", "lists");
    private static final List<String> BESIDE = List.of("records", "sources");

    Frame with(String fragment) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        Map<String, String> more = cut(fragment);
        if (more.containsKey("articles")) {
            all.keySet().removeAll(IN_ARTICLE);
        }
        more.forEach((key, text) ->
                all.merge(key, text, (mine, theirs) -> BESIDE.contains(key) ? joined(mine, theirs) : theirs));
        return new Frame(all);
    }

    /// The whole policy.
    String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach((key, part) -> text.append(IN_ARTICLE.contains(key) || key.equals("articles") ? "" : part));
        boolean articles = parts.containsKey("articles");
        boolean provisions = IN_ARTICLE.stream().anyMatch(parts::containsKey);
        text.append(articles ? parts.get("articles") : provisions ? "articles:\n  -\n" : "");
        for (String key : IN_ARTICLE) {
            text.append(parts.getOrDefault(key, "").replaceAll("(?m)^(?=.)", "    "));
        }
        return text.toString();
    }

    private static Map<String, String> cut(String fragment) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String key = "";
        for (String line : fragment.lines().toList()) {
            if (line.matches("[a-z-]+:.*")) {
                key = line.substring(0, line.indexOf(':'));
            }
            parts.computeIfAbsent(key, _ -> new StringBuilder()).append(line).append('\n');
        }
        Map<String, String> cut = new LinkedHashMap<>();
        parts.forEach((one, text) -> cut.put(one, text.toString()));
        return cut;
    }

    /// Both, without the frame's lines about what the fragment says anew.
    private static String joined(String mine, String theirs) {
        List<String> anew = theirs.lines()
                .filter(line -> line.matches(" {2}[a-z0-9-]+:.*"))
                .map(line -> line.substring(0, line.indexOf(':') + 1))
                .toList();
        String kept = mine.lines()
                .filter(line -> anew.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n"));
        return kept + theirs.substring(theirs.indexOf('\n'));
    }
}
