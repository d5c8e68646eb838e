package probity.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// One line on standard error that says how far long work is. Nothing is shown in the first second, nor where nobody
/// watches.
public final class Progress implements AutoCloseable {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintStream out;
    private final boolean watched;
    private final long begun = System.nanoTime();
    private long stageBegun = begun;
    private long shownAt = begun + QUIET_NANOS - STEP_NANOS;
    private int width;
    private String stage = "";

    public Progress(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    /// Begins another part of the work.
    public synchronized void stage(String name) {
        stage = name;
        stageBegun = System.nanoTime();
    }

    /// Says that `done` of `total` is done. May be called as often as one likes.
    ///
    /// @param detail shown behind the percentage
    public synchronized void report(long done, long total, String detail) {
        long now = System.nanoTime();
        if (!watched || now - shownAt < STEP_NANOS) {
            return;
        }
        shownAt = now;
        show(line(done, total, detail, now - stageBegun));
    }

    private String line(long done, long total, String detail, long nanos) {
        long percent = total <= 0 ? 0 : Math.min(100, done * 100 / total);
        String left = "";
        if (done > 0 && total > done) {
            long seconds = Math.round((double) nanos * (total - done) / done / TimeUnit.SECONDS.toNanos(1));
            left = ", " + seconds + " s left";
        }
        return stage + " " + percent + " %" + (detail.isEmpty() ? "" : ", " + detail) + left;
    }

    private void show(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    @Override
    public void close() {
        wipe();
    }

    /// Wipes the line.
    public synchronized void wipe() {
        if (width > 0) {
            show("");
            out.print("\r");
            out.flush();
        }
    }

    /// A count with separators, for people: `3,200,000`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A count with its noun: `1 row`, `3,200,000 rows`.
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
