package vn.tthc.platform.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.ProblemCatalogueRules;

/** The rules of the catalogue, shown what they must refuse. */
class ProblemCatalogueRulesTest {

    /** Without words, and one of them not even an error. */
    enum Unspoken implements ProblemType {
        NO_WORDS,
        NO_ERROR;

        @Override
        public String slug() {
            return "never-translated";
        }

        @Override
        public int status() {
            return this == NO_ERROR ? 200 : 400;
        }
    }

    private static final class Rules extends ProblemCatalogueRules {
        Rules() {
            super("vn.tthc.unspoken", new ClassFileImporter().importClasses(Unspoken.class));
        }
    }

    @Test
    void a_problem_without_words_is_refused() {
        assertThatThrownBy(() -> new Rules().every_problem_has_its_words_in_both_languages())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_slug_used_twice_is_refused() {
        assertThatThrownBy(() -> new Rules().no_slug_is_used_twice_and_each_is_an_error())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_problem_that_is_not_in_the_documentation_is_refused() {
        assertThatThrownBy(() -> new Rules().the_table_in_the_documentation_is_up_to_date())
                .isInstanceOf(AssertionError.class);
    }
}
