package vn.tthc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail proves nothing: each is shown what it must refuse and what it must not. */
class ArchitectureRulesTest {

    private static final class Rules extends ArchitectureRules {
        Rules(String base) {
            super(base, new ClassFileImporter().importPackages(base));
        }
    }

    static Stream<Method> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_refuses_what_breaks_it(Method rule) {
        assertThat(outcome(rule, "vn.tthc.fixture.broken")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_lets_pass_what_does_not(Method rule) {
        assertThat(outcome(rule, "vn.tthc.fixture.sound")).isNull();
    }

    private static @Nullable Throwable outcome(Method rule, String base) {
        var thrown = catchThrowable(() -> rule.invoke(new Rules(base)));
        return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
    }
}
