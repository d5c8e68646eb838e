package probity.policy.guard.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    @Test
    void theListsAreClosedAtTheirLength() {
        assertThat(GuardSubject.values()).hasSize(8);
        assertThat(Category.values()).hasSize(63);
        assertThat(Context.values()).hasSize(20);
        assertThat(Arrays.stream(Context.values()).filter(Context::essential)).hasSize(8);
        assertThat(RelatedContexts.ALL).hasSize(12).doesNotHaveDuplicates();
        assertThat(Effect.values()).hasSize(23 + 1);
        assertThat(SourceKind.values()).hasSize(9);
    }

    @Test
    void theClassesHaveTheirCategories() {
        Map<CategoryClass, Long> counts = Arrays.stream(Category.values())
                .collect(Collectors.groupingBy(Category::categoryClass, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        CategoryClass.IDENTITY, 4L,
                        CategoryClass.REGULATORY, 11L,
                        CategoryClass.OPEN, 6L,
                        CategoryClass.CONDITIONAL, 6L,
                        CategoryClass.PEER, 1L,
                        CategoryClass.PRIVATE, 8L,
                        CategoryClass.PROTECTED, 27L));
    }

    @Test
    void everyWordIsFoundByItsIdAndHasATitle() {
        for (Category category : Category.values()) {
            assertThat(Category.of(category.id())).isEqualTo(category);
            assertThat(Titles.of(category)).isNotBlank();
        }
        for (Effect effect : Effect.values()) {
            assertThat(Effect.of(effect.id())).isEqualTo(effect);
            assertThat(Titles.of(effect)).isNotBlank();
        }
        Arrays.stream(Context.values())
                .forEach(one -> assertThat(Titles.of(one)).isNotBlank());
        Arrays.stream(SourceKind.values())
                .forEach(one -> assertThat(Titles.of(one)).isNotBlank());
        Arrays.stream(GuardSubject.values())
                .forEach(one -> assertThat(Titles.of(one)).isNotBlank());
        Arrays.stream(CategoryClass.values())
                .forEach(one -> assertThat(Titles.of(one)).isNotBlank());
    }

    @Test
    void noPolicyCanNameSyntheticSubjects() {
        assertThat(GuardSubject.of("SYNTHETIC")).isNull();
        assertThat(GuardSubject.of("MEMBER")).isEqualTo(GuardSubject.MEMBER);
    }
}
