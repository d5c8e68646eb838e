package probity.service.page.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A day as a person types it into a form.
final class DayTyped {

    private DayTyped() {}

    /// The day, or null when nothing or something else was typed.
    static @Nullable LocalDate read(@Nullable String typed) {
        try {
            return typed == null || !typed.strip().matches("\\d{4}-\\d{2}-\\d{2}")
                    ? null
                    : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
