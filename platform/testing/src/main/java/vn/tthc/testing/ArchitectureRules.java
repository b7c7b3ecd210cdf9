package vn.tthc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules that hold in every service. A service runs them by extending this class:
 *
 * <pre>{@code
 * class ArchitectureTest extends ArchitectureRules {
 *     ArchitectureTest() {
 *         super("vn.tthc.catalog");
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading all classes takes longer than judging them
public abstract class ArchitectureRules {

    private static final List<String> EVERYONE_MAY_USE = List.of("vn.tthc.platform", "vn.tthc.contracts");

    private final String base;
    private final JavaClasses classes;

    /** For what a module ships, below its base package. */
    protected ArchitectureRules(String base) {
        this(
                base,
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(base));
    }

    protected ArchitectureRules(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** Other packages of ours that this module may use besides the platform and the contracts. */
    protected List<String> alsoUses() {
        return List.of();
    }

    @Test
    public void a_module_knows_itself_the_platform_and_the_contracts_and_no_other_service() {
        var own = Stream.of(List.of(base), EVERYONE_MAY_USE, alsoUses())
                .flatMap(List::stream)
                .map(p -> p + "..")
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(Predicates.oursOutside(own))
                .because("services meet in events and in nothing else")
                .check(classes);
    }

    @Test
    public void features_form_no_cycle() {
        slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void resource_methods_are_public_and_say_who_may_call_them() {
        methods()
                .that(Predicates.answerRequests())
                .should()
                .bePublic()
                .andShould(Conditions.sayWhoMayCall())
                .because("a package-private one is silently 404, and one that names nobody is a mistake")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void aggregates_know_no_framework_but_persistence() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml.jackson..", "io.quarkus..")
                .because("the rules of the law outlive the web framework")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void nothing_is_injected_into_fields() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("what a class needs stands in its constructor")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.tthc.platform.time..")
                .should(Conditions.readTheMachinesClock())
                .because("a due date that cannot be tested on any day is not tested")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void nobody_waits_by_sleeping() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void what_is_in_force_is_asked_for_only_until_receipt() {
        noClasses()
                .should(Conditions.lookUpTheNewestAfterReceipt())
                .because("a later amendment never changes a dossier that has been received")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void consumers_of_events_do_not_run_on_virtual_threads() {
        methods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .notBeAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
                .because("they would lose the order of events")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    public void every_package_is_null_marked() {
        classes().should(Conditions.liveInANullMarkedPackage()).check(classes);
    }

    @Test
    public void beans_have_no_public_constructor() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .should()
                .notBePublic()
                .because("the container makes beans, nobody else")
                .allowEmptyShould(true)
                .check(classes);
    }
}
