package probity.verify.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Small files, short methods, few parameters, packages one can take in at a glance.
///
/// Median and 90th percentile are over all production files or methods; tests have the hard limits of files and
/// methods only.
final class SizeBudgets {
    static final int FILE_MEDIAN = 80;
    static final int FILE_P90 = 250;
    static final int FILE_HARD = 500;
    static final int METHOD_MEDIAN = 6;
    static final int METHOD_P90 = 20;
    static final int METHOD_HARD = 60;
    static final int PARAMETERS = 4;
    static final int TYPES_IN_PACKAGE = 20;

    private SizeBudgets() {}

    static List<Breach> breaches(House house) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile file : ours(house.sources())) {
            hardLimits(file, breaches);
        }
        List<SourceFile> main = ours(house.main());
        within("lines of a file", sorted(main, true), new int[] {FILE_MEDIAN, FILE_P90}, breaches);
        within("lines of a method body", sorted(main, false), new int[] {METHOD_MEDIAN, METHOD_P90}, breaches);
        packages(main, breaches);
        return breaches;
    }

    /// One line for the log: the figures the budgets are about, and the share of comments.
    static String report(House house) {
        List<SourceFile> main = ours(house.main());
        List<Integer> files = sorted(main, true);
        List<Integer> methods = sorted(main, false);
        int comments = main.stream().mapToInt(Blanking::commentLines).sum();
        int code = main.stream().mapToInt(Blanking::codeLines).sum();
        return "house: " + files.size() + " files, lines median " + at(files, 50) + ", p90 " + at(files, 90) + ", most "
                + at(files, 100) + "; " + methods.size() + " methods, body median " + at(methods, 50) + ", p90 "
                + at(methods, 90) + ", most " + at(methods, 100) + "; comments "
                + Math.round(100.0 * comments / Math.max(1, comments + code)) + " % (aim 15-25)";
    }

    private static void hardLimits(SourceFile file, List<Breach> breaches) {
        if (file.lines() > FILE_HARD) {
            breaches.add(Breach.of(file, file.lines() + " lines; at most " + FILE_HARD + ": split it by concept"));
        }
        for (Shape.Method method : file.shape().methods()) {
            if (method.bodyLines() > METHOD_HARD) {
                breaches.add(new Breach(
                        file.path(),
                        method.line(),
                        method.name() + " has " + method.bodyLines() + " lines; at most " + METHOD_HARD));
            }
            if (method.parameters() > PARAMETERS && !file.test()) {
                breaches.add(new Breach(
                        file.path(),
                        method.line(),
                        method.name() + " takes " + method.parameters() + " parameters; at most " + PARAMETERS
                                + ": use a record"));
            }
        }
    }

    private static void within(String what, List<Integer> sizes, int[] medianAndP90, List<Breach> breaches) {
        if (at(sizes, 50) > medianAndP90[0]) {
            breaches.add(new Breach(
                    "(project)", 0, "median " + what + " is " + at(sizes, 50) + "; at most " + medianAndP90[0]));
        }
        if (at(sizes, 90) > medianAndP90[1]) {
            breaches.add(new Breach(
                    "(project)",
                    0,
                    "90th percentile of " + what + " is " + at(sizes, 90) + "; at most " + medianAndP90[1]));
        }
    }

    private static void packages(List<SourceFile> main, List<Breach> breaches) {
        Map<String, Integer> types = new TreeMap<>();
        main.forEach(file -> types.merge(file.packageName(), file.shape().topLevel(), Integer::sum));
        types.forEach((name, count) -> {
            if (count > TYPES_IN_PACKAGE) {
                breaches.add(new Breach(
                        name,
                        0,
                        count + " types in the package; at most " + TYPES_IN_PACKAGE
                                + ": find the second concept in it"));
            }
        });
    }

    private static List<SourceFile> ours(List<SourceFile> files) {
        return files.stream()
                .filter(file -> !file.packageInfo() && !file.generated())
                .toList();
    }

    private static List<Integer> sorted(List<SourceFile> files, boolean wholeFiles) {
        if (wholeFiles) {
            return files.stream().map(SourceFile::lines).sorted().toList();
        }
        return files.stream()
                .flatMap(file -> file.shape().methods().stream())
                .map(Shape.Method::bodyLines)
                .filter(lines -> lines > 0)
                .sorted()
                .toList();
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
    }
}
