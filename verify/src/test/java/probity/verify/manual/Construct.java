package probity.verify.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A row of the table of what the policy language can say.
///
/// @param number as the table counts: `L01`
/// @param manual links to the sections that treat it
/// @param written the keys by which it is written, as the table has them
/// @param proof cases, wrong examples and tests that show it
record Construct(String number, String item, String manual, String written, String proof) {

    static final Pattern LINK = Pattern.compile("\\((docs/reference/[a-z/]+\\.md)#([^)]+)\\)");

    private static final Pattern ROW = Pattern.compile("\\| L[0-9]+ \\|.*");
    private static final Pattern KEY = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");
    private static final Pattern CASE =
            Pattern.compile("`((?:programmes|docs/reference/policy)/[a-z0-9.-]+)`: “([^”]+)”");

    static List<Construct> all() throws IOException {
        return Files.readAllLines(Manual.ROOT.resolve("COVERAGE.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Construct(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
    }

    List<String> keys() {
        return KEY.matcher(written).results().map(key -> key.group(1)).toList();
    }

    List<Proof> cases() throws IOException {
        List<Proof> cases = new ArrayList<>();
        for (MatchResult one : CASE.matcher(proof).results().toList()) {
            cases.add(Proofs.of(one.group(1), one.group(2)));
        }
        return cases;
    }

    @Override
    public String toString() {
        return number + " " + item;
    }
}
