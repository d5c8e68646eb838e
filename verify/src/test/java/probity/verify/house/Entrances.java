package probity.verify.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Every way into evaluation, and who may go it with a policy that is refused for natural persons.
///
/// A new entrance is not forbidden; it has to be entered here, by somebody who has looked at which policy it takes.
final class Entrances {

    /// Where an evaluation can begin, and what keeps refused policies about persons out of it.
    private static final Map<String, String> EVALUATION = Map.ofEntries(
            Map.entry("probity.cli.score.Scoring", "the command `score`, from PolicyArgument.admissible"),
            Map.entry("probity.cli.explain.ExplainCommand", "the command `explain`, from PolicyArgument.admissible"),
            Map.entry(
                    "probity.service.programme.ProgrammeLoader", "pages, interface and upload, from Admissible alone"),
            Map.entry("probity.service.programme.ServedProgramme", "the same under one more version, from Admissible"),
            Map.entry(
                    "probity.service.activation.comparison.LiveComparing",
                    "a version beside those in force, from Admissible; people are counted and not listed"),
            Map.entry(
                    "probity.service.population.Placed",
                    "everybody of a served programme, from Admissible; for the operator"),
            Map.entry("probity.core.compiled.CompiledPolicy", "takes what its caller was let in with"),
            Map.entry(
                    "probity.cli.difference.RecordsDifference",
                    "the command `policy diff --records`, from PolicyArgument.admissibles"),
            Map.entry("probity.core.comparison.SideBySide", "takes what its caller was let in with"),
            Map.entry("probity.core.explanation.Explainer", "takes what its caller was let in with"),
            Map.entry("probity.core.derived.CarryOvers", "takes what its caller was let in with"),
            Map.entry("probity.core.derived.Ranking", "takes what its caller was let in with"),
            Map.entry("probity.policy.cases.CaseRunner", "hand-written cases: refused policies too"),
            Map.entry(
                    "probity.policy.cases.alone.RuleAloneRunner",
                    "the same cases by one rule alone: refused policies too; files of records from admissible alone"),
            Map.entry(
                    "probity.policy.cases.vector.VectorRun",
                    "conformance vectors, made of hand-written cases and no larger: refused policies too"),
            Map.entry(
                    "probity.policy.cases.Derivation",
                    "records that a hand-written case gets from other hand-written ones: refused policies too"));

    /// Who may open a refused policy.
    private static final List<String> DOOR = List.of(
            "probity.policy.SyntheticDoor",
            "probity.policy.cases.",
            "probity.policy.difference.PolicyDifference",
            "probity.policy.booklet.BookletMaking",
            "probity.policy.sheet.SheetMaking",
            "probity.lab.");

    /// Who tells refused policies about persons from others.
    private static final List<String> TELL_APART = List.of(
            "probity.policy.SyntheticOnly",
            "probity.policy.SyntheticDoor",
            "probity.policy.CompiledPolicy",
            "probity.policy.PolicyCompiler",
            "probity.cli.argument.PolicyArgument",
            "probity.cli.policy.CheckCommand",
            "probity.service.programme.ProgrammeLoader",
            "probity.service.activation.Check",
            "probity.lab.");

    /// Who works out where a subject stands among others. It is the subject's alone to see: an answer of the service to
    /// an operator, a partner or the public must not hold it, so that nothing there may know it until subjects
    /// themselves can ask. Whoever runs `explain` holds the file of everybody's records.
    private static final List<String> PLACES =
            List.of("probity.core.derived.", "probity.policy.cases.", "probity.cli.explain.");

    private static final Pattern EVALUATES =
            Pattern.compile("\\b(new\\s+(Evaluator|CompiledPolicy|Explainer|CarryOvers|SideBySide)\\s*\\("
                    + "|(Evaluator|CompiledPolicy|Explainer|CarryOvers|SideBySide)\\s*::\\s*new)");
    private static final Pattern OPENS = Pattern.compile("\\bSyntheticDoor\\b");
    private static final Pattern RANKS = Pattern.compile("\\b(Ranking|Percentiles|Among|AmongOthers)\\b");
    private static final Pattern NAMES = Pattern.compile("\\bSyntheticOnly\\b");

    private Entrances() {}

    static List<Breach> breaches(House house) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile file : house.main()) {
            String name = name(file);
            if (EVALUATES.matcher(file.code()).find() && !EVALUATION.containsKey(name)) {
                breaches.add(Breach.of(
                        file, "evaluates: take the policy from Admissible, and enter the way in into `Entrances`"));
            }
            if (OPENS.matcher(file.code()).find() && !listed(name, DOOR)) {
                breaches.add(Breach.of(file, "opens policies that are refused for natural persons: take Admissible"));
            }
            if (RANKS.matcher(file.code()).find() && !listed(name, PLACES)) {
                breaches.add(Breach.of(
                        file,
                        "works out where a subject stands among others: that is shown to the subject itself and to"
                                + " nobody else"));
            }
            if (NAMES.matcher(file.code()).find() && !listed(name, TELL_APART)) {
                breaches.add(Breach.of(file, "handles policies that are refused for natural persons: take Admissible"));
            }
        }
        return breaches;
    }

    /// Entrances that are entered and no longer there.
    static List<String> gone(House house) {
        List<String> there = house.main().stream()
                .filter(file -> EVALUATES.matcher(file.code()).find())
                .map(Entrances::name)
                .toList();
        return EVALUATION.keySet().stream()
                .filter(name -> !there.contains(name))
                .toList();
    }

    private static String name(SourceFile file) {
        String path = file.path();
        return file.packageName() + "."
                + path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static boolean listed(String name, List<String> names) {
        return names.stream().anyMatch(one -> one.endsWith(".") ? name.startsWith(one) : name.equals(one));
    }
}
