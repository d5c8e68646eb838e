package probity.verify.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The repository keeps the rules of its house.
final class HouseRulesTest {
    private static House house;

    @BeforeAll
    static void readTheRepository() {
        house = House.ofTheRepository();
        System.out.println(SizeBudgets.report(house));
    }

    @Test
    void theHouseWasReadWhole() {
        assertThat(house.main()).extracting(SourceFile::module).contains("core", "policy", "ledger", "service", "cli");
        assertThat(house.tests()).extracting(SourceFile::path).anyMatch(path -> path.endsWith("HouseRulesTest.java"));
        assertThat(Glossary.of(house).types()).isNotEmpty();
        assertThat(Glossary.of(house).prose()).isNotEmpty();
    }

    @Test
    void noPackageReachesItself() {
        holds(PackageCycles.breaches(house));
    }

    @Test
    void modulesPointOneWay() {
        holds(ModuleDirection.breaches(house));
    }

    @Test
    void filesMethodsAndPackagesStaySmall() {
        holds(SizeBudgets.breaches(house));
    }

    @Test
    void nothingBannedIsCalled() {
        holds(BannedCalls.breaches(house));
    }

    @Test
    void typeNamesKeepToTheGlossary() {
        holds(Names.breaches(house));
    }

    @Test
    void documentsKeepToTheGlossary() {
        holds(Glossary.breachesInDocuments(house));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        holds(PackageInfos.breaches(house));
    }

    @Test
    void whatDocumentsPointAtExists() {
        holds(CodePointers.breaches(house));
    }

    @Test
    void refusedPoliciesAboutPersonsAreEvaluatedByCasesAndTheLaboratoryAlone() {
        holds(Entrances.breaches(house));
        assertThat(Entrances.gone(house)).isEmpty();
    }

    private static void holds(List<Breach> breaches) {
        assertThat(breaches)
                .withFailMessage(() -> breaches.size() + " breach(es) of a house rule:\n  "
                        + String.join(
                                "\n  ", breaches.stream().map(Breach::toString).toList()))
                .isEmpty();
    }
}
