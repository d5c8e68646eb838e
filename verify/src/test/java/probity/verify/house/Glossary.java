package probity.verify.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of GLOSSARY.md. In its last column a word `in backticks` is kept out of type names, and a word *in
/// italics* out of the documents; other words there are advice to the reader.
///
/// @param types refused word of a type name, in lower case, to the term to use
/// @param prose refused word or words of a document, in lower case, to the term to use
record Glossary(Map<String, String> types, Map<String, String> prose) {
    static final String FILE = "GLOSSARY.md";
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\|$");
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern IN_ITALICS = Pattern.compile("\\*([^*]+)\\*");

    static Glossary of(House house) {
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> prose = new LinkedHashMap<>();
        for (String line : house.texts().getOrDefault(FILE, "").split("\n", -1)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                collect(IN_BACKTICKS.matcher(row.group(4)), row.group(1), types);
                collect(IN_ITALICS.matcher(row.group(4)), row.group(1), prose);
            }
        }
        return new Glossary(types, prose);
    }

    private static void collect(Matcher words, String term, Map<String, String> into) {
        while (words.find()) {
            into.put(words.group(1).toLowerCase(Locale.ROOT), term.strip());
        }
    }

    /// The term to use instead of `word`, or empty when the word is free.
    String termInstead(String word) {
        return types.getOrDefault(word, "");
    }

    /// Refused words in the documents. Fenced blocks, code in backticks and the glossary itself are left out.
    static List<Breach> breachesInDocuments(House house) {
        Glossary glossary = of(house);
        List<Breach> breaches = new ArrayList<>();
        for (Document document : Document.all(house)) {
            // A booklet is printed from a policy, whose words are its author's.
            if (document.path().equals(FILE) || document.path().endsWith("/booklet.md")) {
                continue;
            }
            List<String> prose = document.prose();
            glossary.prose().forEach((word, term) -> {
                Pattern pattern = Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE);
                for (int i = 0; i < prose.size(); i++) {
                    if (pattern.matcher(prose.get(i)).find()) {
                        breaches.add(new Breach(
                                document.path(), i + 1, "says " + word + ": the glossary's word is " + term));
                    }
                }
            });
        }
        return breaches;
    }
}
