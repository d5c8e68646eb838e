package probity.service.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Numbers and days as a language writes them, with the true minus (U+2212) and no-break spaces.
public final class Figures {

    private static final String MINUS = "\u2212";

    private final Language language;
    private final DateTimeFormatter full;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter month;

    Figures(Language language) {
        this.language = language;
        boolean english = language == Language.EN;
        this.full = english
                ? DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", language.locale())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        // CLDR abbreviates September to four letters for en-GB; a column wants all months alike.
        this.brief = english
                ? DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ENGLISH)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
        this.month = DateTimeFormatter.ofPattern("MMM uuuu", english ? Locale.ENGLISH : language.locale());
    }

    /// A whole number with its thousands apart.
    public String number(long number) {
        return points(number, 0);
    }

    /// An amount carried in units of its last decimal.
    public String points(long units, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        BigDecimal amount = BigDecimal.valueOf(units, decimals);
        return (amount.signum() < 0 ? MINUS : "") + format.format(amount.abs());
    }

    /// The same with its sign always shown, as a line of a sum needs it; zero has none.
    public String signed(long units, int decimals) {
        return (units > 0 ? "+" : "") + points(units, decimals);
    }

    /// A day in a sentence: `1 September 2026`.
    public String date(LocalDate day) {
        return full.format(day);
    }

    /// A day in a table: `1 Sep 2026`.
    public String day(LocalDate day) {
        return brief.format(day);
    }

    /// A month on an axis: `Sep 2026`.
    public String month(LocalDate day) {
        return month.format(day);
    }

    /// A moment, to the minute.
    public String moment(Instant moment, ZoneId zone) {
        return day(LocalDate.ofInstant(moment, zone)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(moment.atZone(zone));
    }

    /// A count of bytes, in kB or MB of 1,000.
    public String bytes(long bytes) {
        return bytes < 1_000_000
                ? points(Math.max(1, bytes / 1_000), 0) + "\u00a0kB"
                : points(bytes / 100_000, 1) + "\u00a0MB";
    }
}
