package probity.verify.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which module may use which, in the sources and in the poms; and what the innermost may use of the JDK.
final class ModuleDirection {
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "core", Set.of(),
            "policy", Set.of("core"),
            "ledger", Set.of("core"),
            "lab", Set.of("core", "policy"),
            "service", Set.of("core", "policy", "ledger", "lab"),
            "cli", Set.of("core", "policy", "ledger", "lab"),
            "verify", Set.of("core", "policy", "ledger", "lab", "service", "cli"),
            "bench", Set.of("core", "policy", "ledger", "lab", "service", "cli", "verify"));

    /// The one room of the service that may look at the laboratory; it sees nothing else of the service.
    private static final String LAB_PAGES = "probity.service.lab";

    private static final List<String> NOT_IN_CORE = List.of(
            "java.io.",
            "java.net.",
            "java.nio.file.",
            "java.nio.channels.",
            "java.sql.",
            "java.util.logging.",
            "java.util.Random",
            "javax.");

    private static final Pattern POM_DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>probity</groupId>\\s*<artifactId>probity-(\\w+)</artifactId>");

    private ModuleDirection() {}

    static List<Breach> breaches(House house) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile file : house.main()) {
            file.shape().packages().forEach(target -> check(file, target, breaches));
            if (file.module().equals("core")) {
                checkCore(file, breaches);
            }
        }
        house.texts().forEach((path, text) -> checkPom(path, text, breaches));
        return breaches;
    }

    private static void check(SourceFile file, String target, List<Breach> breaches) {
        String to = target.split("\\.", -1)[1];
        if (!to.equals(file.module()) && !allowed(file.module()).contains(to)) {
            breaches.add(Breach.of(file, file.module() + " may not use " + to + " (it names " + target + ")"));
        }
        boolean labPage = within(file.packageName(), LAB_PAGES);
        if (file.module().equals("service") && to.equals("lab") && !labPage) {
            breaches.add(Breach.of(file, "only " + LAB_PAGES + " may use lab (it names " + target + ")"));
        }
        if (labPage && to.equals("service") && !within(target, LAB_PAGES)) {
            breaches.add(Breach.of(file, LAB_PAGES + " may use nothing else of the service (it names " + target + ")"));
        }
    }

    private static void checkCore(SourceFile file, List<Breach> breaches) {
        for (String name : file.shape().imports()) {
            boolean vocabulary =
                    name.startsWith("java.") || name.startsWith("org.jspecify.") || name.startsWith("probity.core.");
            if (!vocabulary || NOT_IN_CORE.stream().anyMatch(name::startsWith)) {
                breaches.add(Breach.of(file, "core is pure: it may not import " + name));
            }
        }
    }

    private static void checkPom(String path, String text, List<Breach> breaches) {
        if (!path.endsWith("/pom.xml")) {
            return;
        }
        String module = path.substring(0, path.indexOf('/'));
        Matcher dependency = POM_DEPENDENCY.matcher(text);
        while (dependency.find()) {
            if (!allowed(module).contains(dependency.group(1))) {
                breaches.add(new Breach(path, 0, module + " may not depend on " + dependency.group(1)));
            }
        }
    }

    private static Set<String> allowed(String module) {
        Set<String> allowed = MAY_USE.get(module);
        if (allowed == null) {
            throw new IllegalArgumentException("module " + module + " has no place in the table of ModuleDirection");
        }
        return allowed;
    }

    private static boolean within(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
