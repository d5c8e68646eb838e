package probity.service.population;

import java.time.LocalDate;
import probity.service.programme.ServedProgramme;

/// Which day everybody was judged on last, and what is done when it is another.
public interface Days {
    /// The day on which everybody of a programme is evaluated when their records are read.
    ///
    /// @param today the day that is judged when none is named
    LocalDate last(ServedProgramme programme, LocalDate today);

    /// Brings everybody to the day that is judged now. When it fails they stay where they are, and it is tried again.
    void move(KeptPopulation population, LocalDate today);

    /// Whether what is too old to be kept is gone.
    boolean isForgotten();

    /// Deletes what is too old to be kept, of every programme there ever was.
    void forget();
}
