package probity.core.compiled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.core.population.Population;

/// Subjects divided into neighbours with about as many records each, the largest first: a subject with very many
/// records is one by itself, and no thread ends up with it when the others are done.
final class Stretches {

    private static final int RECORDS = 1 << 15;
    private static final int SUBJECTS = 1 << 13;

    private record Stretch(int begin, int end, int records) {}

    private final List<Stretch> all = new ArrayList<>();

    /// Of nobody.
    Stretches() {}

    Stretches(Population population) {
        int begin = 0;
        int records = 0;
        for (int subject = 0; subject < population.subjects(); subject++) {
            records += population.end(subject) - population.begin(subject);
            if (records >= RECORDS || subject + 1 - begin >= SUBJECTS || subject + 1 == population.subjects()) {
                all.add(new Stretch(begin, subject + 1, records));
                begin = subject + 1;
                records = 0;
            }
        }
        all.sort(Comparator.comparingInt(Stretch::records).reversed());
    }

    int count() {
        return all.size();
    }

    int begin(int number) {
        return all.get(number).begin();
    }

    int end(int number) {
        return all.get(number).end();
    }
}
