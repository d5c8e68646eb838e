package probity.service.page.activation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Place;

/// Lines of a policy's file around a place.
final class Extracts {
    private static final int AROUND = 1;
    private static final int WIDEST = 240;

    private final PolicyFile file;
    private final List<String> lines;

    Extracts(PolicyFile file) {
        this.file = file;
        this.lines = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    /// Empty when the place is not in this file.
    List<CandidatePage.Line> around(Place place) {
        List<CandidatePage.Line> shown = new ArrayList<>();
        int line = place.position().line();
        if (Path.of(place.file()).endsWith(file.name())) {
            for (int at = Math.max(1, line - AROUND); at <= Math.min(lines.size(), line + AROUND); at++) {
                String text = lines.get(at - 1);
                shown.add(new CandidatePage.Line(
                        Integer.toString(at),
                        text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text,
                        at == line));
            }
        }
        return shown;
    }
}
