package probity.verify.programme.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import probity.core.result.Evaluation;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.cases.CaseFile;
import probity.policy.cases.CaseReader;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRunner;

/// A policy as it is written and as it computes: its rules by their legal basis, and what cases give under it.
public final class Rulebook {

    private static final int CASES_A_FILE = 400;

    private final CompiledPolicy compiled;
    private final Map<String, Written> articles = new LinkedHashMap<>();
    private final Map<String, Written> types = new LinkedHashMap<>();
    private final Map<String, List<Written>> rules = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when the text does not compile, with what is wrong
    public Rulebook(String text) {
        PolicyFile file = new PolicyFile("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        this.compiled = switch (PolicyCompiler.compile(List.of(file))) {
            case Compilation.Compiled done -> done.policy();
            case Compilation.Unreadable faulty ->
                throw new IllegalArgumentException(faulty.diagnostics().toString());
        };
        LoadSettings words =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        for (Written article : Written.of(new Load(words).loadFromString(text)).mappings("articles")) {
            articles.put(article.word("id"), article);
            Written records = article.mapping("records");
            records.names().forEachRemaining(type -> types.put(type, records.mapping(type)));
            for (Written rule : article.mappings("rules")) {
                bases(rule.word("law")).forEach(law -> rules.computeIfAbsent(law, _ -> new ArrayList<>())
                        .add(rule));
            }
        }
    }

    /// `A.1 to A.3` is A.1, A.2 and A.3.
    private static List<String> bases(String law) {
        String[] ends = law.split(" to ", -1);
        if (ends.length == 1) {
            return List.of(law);
        }
        String stem = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
        List<String> all = new ArrayList<>();
        for (int i = last(ends[0]); i <= last(ends[1]); i++) {
            all.add(stem + i);
        }
        return all;
    }

    private static int last(String law) {
        return Integer.parseInt(law.substring(law.lastIndexOf('.') + 1));
    }

    /// The rule with this legal basis; null when there is none, or more than one.
    public @Nullable Written rule(String law) {
        List<Written> found = rules.getOrDefault(law, List.of());
        return found.size() == 1 ? found.getFirst() : null;
    }

    /// Every legal basis that a rule names.
    public List<String> bases() {
        return List.copyOf(rules.keySet());
    }

    public Written type(String name) {
        return types.getOrDefault(name, new Written(Map.of()));
    }

    public boolean hasArticle(String id) {
        return articles.containsKey(id);
    }

    public Written article(String id) {
        return articles.getOrDefault(id, new Written(Map.of()));
    }

    /// The id of the article under which the rule with this legal basis stands.
    public String articleOver(String law) {
        return articles.values().stream()
                .filter(article -> article.mappings("rules").stream()
                        .anyMatch(rule -> bases(rule.word("law")).contains(law)))
                .map(article -> article.word("id"))
                .findFirst()
                .orElse("");
    }

    /// The text of an article, with `1,000` as `1000`.
    public static String text(Written article) {
        return article.word("text").replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    /// What each trial gives, in their order.
    ///
    /// @throws IllegalArgumentException when a record is not one of this policy
    public List<Evaluation> evaluate(List<Trial> trials) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int from = 0; from < trials.size(); from += CASES_A_FILE) {
            StringBuilder yaml = new StringBuilder();
            trials.subList(from, Math.min(trials.size(), from + CASES_A_FILE))
                    .forEach(trial -> yaml.append(trial.yaml()));
            PolicyFile file = new PolicyFile("trials.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
            switch (CaseReader.read(file, compiled)) {
                case CaseFile.Cases cases ->
                    new CaseRunner(compiled)
                            .run(cases.cases()).stream()
                                    .map(CaseResult::evaluation)
                                    .forEach(evaluations::add);
                case CaseFile.Faulty faulty ->
                    throw new IllegalArgumentException(faulty.diagnostics().toString());
            }
        }
        return evaluations;
    }
}
