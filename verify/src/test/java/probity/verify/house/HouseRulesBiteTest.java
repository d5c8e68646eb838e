package probity.verify.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule refuses what it is there to refuse, and says what to do instead.
final class HouseRulesBiteTest {
    private static final String GLOSSARY = """
            | term | type | meaning | not to be called |
            |---|---|---|---|
            | Source | `Source` | who sends records | `provider`, *furnisher*, feed |
            """;

    @Test
    void aCycleThroughThreePackagesIsNamed() {
        House house = house(
                java("core", "probity.core.a", "import probity.core.b.B; class A {}"),
                java("core", "probity.core.b", "class B { probity.core.c.C c; }"),
                java("core", "probity.core.c", "import static probity.core.a.A.make; class C {}"));

        assertThat(PackageCycles.breaches(house))
                .singleElement()
                .extracting(Breach::sentence)
                .asString()
                .contains("probity.core.a -> probity.core.b -> probity.core.c -> probity.core.a");
    }

    @Test
    void packagesThatPointOneWayAreNoCycle() {
        House house = house(
                java("core", "probity.core.a", "import probity.core.b.B; import probity.core.c.C; class A {}"),
                java("core", "probity.core.b", "import probity.core.c.C; class B {}"),
                java("core", "probity.core.c", "class C {}"));

        assertThat(PackageCycles.breaches(house)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cli, probity.cli.rank, Object one = new Evaluator(null), evaluates",
        "service, probity.service.page, java.util.function.Function f = Explainer::new, evaluates",
        "service, probity.service.intake, Object one = SyntheticDoor.open(null), opens policies that are refused",
        "cli, probity.cli.score, Object one = SyntheticOnly.class, handles policies that are refused",
        "service, probity.service.api.subject, Object one = Ranking.of(null), to nobody else",
        "cli, probity.cli.score, probity.core.derived.Percentiles one, to nobody else",
    })
    void aNewWayIntoEvaluationIsNamed(String module, String from, String field, String sentence) {
        House house = house(java(module, from, "class A { " + field + "; }"));

        assertThat(Entrances.breaches(house))
                .singleElement()
                .extracting(Breach::sentence)
                .asString()
                .contains(sentence);
    }

    @Test
    void theLaboratoryMayOpenRefusedPolicies() {
        House house = house(java("lab", "probity.lab.run", "class A { Object one = SyntheticDoor.open(null); }"));

        assertThat(Entrances.breaches(house)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "core, probity.core.score, probity.policy.text.Tree, core may not use policy",
        "policy, probity.policy.text, probity.ledger.tree.Leaf, policy may not use ledger",
        "ledger, probity.ledger.tree, probity.policy.text.Tree, ledger may not use policy",
        "lab, probity.lab.run, probity.ledger.tree.Leaf, lab may not use ledger",
        "lab, probity.lab.run, probity.service.intake.Inbox, lab may not use service",
        "service, probity.service.intake, probity.lab.run.Run, only probity.service.lab may use lab",
        "service, probity.service.lab, probity.service.intake.Inbox, may use nothing else of the service",
        "cli, probity.cli, probity.service.intake.Inbox, cli may not use service",
        "service, probity.service.intake, probity.verify.oracle.Oracle, service may not use verify",
        "core, probity.core.score, java.nio.file.Path, core is pure",
        "core, probity.core.score, dev.cel.common.Cel, core is pure",
    })
    void aModuleThatPointsBackIsNamed(String module, String from, String to, String sentence) {
        House house = house(java(module, from, "import " + to + "; class A {}"));

        assertThat(ModuleDirection.breaches(house)).extracting(Breach::sentence).anySatisfy(found -> assertThat(found)
                .contains(sentence));
    }

    @Test
    void aPomThatPointsBackIsNamed() {
        Map<String, String> files = Map.of(
                "lab/pom.xml",
                "<dependency><groupId>probity</groupId><artifactId>probity-ledger</artifactId></dependency>");

        assertThat(ModuleDirection.breaches(House.of(files)))
                .extracting(Breach::toString)
                .containsExactly("lab/pom.xml  lab may not depend on ledger");
    }

    @Test
    void aLongFileALongMethodAndAMethodOfFiveParametersAreNamed() {
        House house = house(java(
                "policy",
                "probity.policy.text",
                "class A { void few(int a, int b, int c, int d, int e) {}\nvoid lengthy() {" + "\n;".repeat(520)
                        + "\n} }"));

        assertThat(SizeBudgets.breaches(house))
                .extracting(Breach::sentence)
                .anySatisfy(found -> assertThat(found).contains("lines; at most 500"))
                .anySatisfy(found -> assertThat(found).contains("lengthy has 520 lines; at most 60"))
                .anySatisfy(found -> assertThat(found).contains("few takes 5 parameters; at most 4"))
                .anySatisfy(found -> assertThat(found).contains("median lines of a file"))
                .anySatisfy(found -> assertThat(found).contains("90th percentile of lines of a file"));
    }

    @Test
    void recordsMayHaveManyFields() {
        House house = house(java(
                "core",
                "probity.core.a",
                "record A(int a, int b, int c, int d, int e) { A(int a) { this(a, 0, 0, 0, 0); } }"));

        assertThat(SizeBudgets.breaches(house)).isEmpty();
    }

    @Test
    void aCrowdedPackageIsNamed() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            files.put("core/src/main/java/a/T" + i + ".java", "package probity.core.a; class T" + i + " {}");
        }

        assertThat(SizeBudgets.breaches(House.of(files)))
                .extracting(Breach::sentence)
                .containsExactly("21 types in the package; at most 20: find the second concept in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "core   | Object o = java.time.LocalDate.now();                | reads the clock",
                "policy | long t = System.nanoTime();                          | reads the clock",
                "core   | Object o = new java.util.Random();                   | is chance",
                "core   | Object o = new Random();                             | is chance",
                "core   | byte[] b = \"\".getBytes();                          | default charset",
                "ledger | byte[] b = \"\".getBytes();                          | default charset",
                "core   | String s = \"I\".toLowerCase();                      | default locale",
                "policy | String s = String.format(\"%s\", 1);                 | default locale",
                "policy | String s = \"%d points\".formatted(1);               | default locale",
                "core   | Object z = java.time.ZoneId.systemDefault();         | default time zone",
                "core   | { System.out.println(); }                            | prints",
                "service| { System.err.println(); }                            | prints",
                "core   | double share;                                        | floating point",
                "cli    | { Thread.sleep(1); }                                 | await the condition",
                "service| { var x = 1; }                                       | hides the type",
            })
    void aBannedCallIsNamedWithItsReplacement(String module, String member, String sentence) {
        House house = house(java(module, "probity." + module + ".a", "class A { " + member + " }"));

        assertThat(BannedCalls.breaches(house)).extracting(Breach::sentence).anySatisfy(found -> assertThat(found)
                .contains(sentence));
    }

    @Test
    void sleepIsRefusedInTestsToo() {
        House house = House.of(Map.of(
                "core/src/test/java/A.java", "package probity.core.a; class A { void a() { Thread.sleep(1); } }"));

        assertThat(BannedCalls.breaches(house)).hasSize(1);
    }

    @Test
    void commentsAndLiteralsAreNotCalls() {
        House house = house(
                java(
                        "core",
                        "probity.core.a",
                        "/// Never calls Instant.now().\nclass A { String s = \"System.out \\\" double\"; /* new Random() */ }"));

        assertThat(BannedCalls.breaches(house)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "probity.core.score, ScoreUtil, contains util",
        "probity.core.score, RuleManager, contains manager",
        "probity.core.util, Sums, says nothing",
        "probity.core.record, Record, ambiguous with java.lang.Record",
        "probity.core.record, RecordProvider, the glossary's word is Source",
    })
    void aNameThatSaysNothingOrAnotherWordIsRefused(String packageName, String type, String sentence) {
        House house = house(java("core", packageName, "class " + type + " {}"));

        assertThat(Names.breaches(house)).extracting(Breach::sentence).anySatisfy(found -> assertThat(found)
                .contains(sentence));
    }

    @Test
    void aDocumentKeepsToTheGlossaryOutsideCode() {
        House house = House.of(Map.of(
                "GLOSSARY.md",
                GLOSSARY,
                "docs/a.md",
                "A `furnisher` is code.\nThe Furnisher sends.\n```\nfurnisher\n```\n"));

        assertThat(Glossary.breachesInDocuments(house))
                .extracting(Breach::toString)
                .containsExactly("docs/a.md:2  says furnisher: the glossary's word is Source");
    }

    @ParameterizedTest
    @CsvSource({
        "'package probity.core.a;', is not @NullMarked",
        "'@org.jspecify.annotations.NullMarked package probity.core.a;', begins with no sentence",
    })
    void aSilentPackageInfoIsRefused(String text, String sentence) {
        House house = House.of(Map.of("core/src/main/java/a/package-info.java", text));

        assertThat(PackageInfos.breaches(house)).singleElement().asString().contains(sentence);
    }

    @Test
    void aPackageWithoutInfoIsRefused() {
        House house = house(java("core", "probity.core.a", "class A {}"));

        assertThat(PackageInfos.breaches(house)).singleElement().asString().contains("has no package-info.java");
    }

    @ParameterizedTest
    @CsvSource({
        "`Sums`, ",
        "`Sums.total`, ",
        "`core/src`, ",
        "`LocalDate`, ",
        "`./probity test`, ",
        "[a](../core/src), ",
        "[b](https://example.org/x), ",
        "`text/html`, ",
        "`core/target/x.jar`, ",
        "`PageReader`, names `PageReader`",
        "`Sums.gone`, names `Sums.gone`",
        "`core/gone/A.java`, names the path",
        "`GONE.md`, names the path",
        "[c](gone.md), links to `gone.md`",
    })
    void aPointerIntoNothingIsNamed(String pointer, String sentence) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("docs/a.md", "See " + pointer + ".");
        files.put("core", "");
        files.put("core/src", "");
        files.put("core/src/main/java/Sums.java", "package probity.core.a; class Sums { long total() { return 0; } }");

        List<Breach> breaches = CodePointers.breaches(House.of(files));

        if (sentence == null) {
            assertThat(breaches).isEmpty();
        } else {
            assertThat(breaches).singleElement().asString().contains(sentence);
        }
    }

    private static House house(String... files) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            String[] pathAndText = file.split("\n", 2);
            texts.put(pathAndText[0], pathAndText[1]);
        }
        texts.put("GLOSSARY.md", GLOSSARY);
        return House.of(texts);
    }

    private static String java(String module, String packageName, String text) {
        return module + "/src/main/java/" + packageName.replace('.', '/') + "/A.java\npackage " + packageName + "; "
                + text;
    }
}
