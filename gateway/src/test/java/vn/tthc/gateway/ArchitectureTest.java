package vn.tthc.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.tthc.gateway");

    @Test
    void features_form_no_cycle() {
        slices().matching("vn.tthc.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void the_gateway_depends_on_nothing_else_of_ours_and_on_no_database() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "vn.tthc.contracts..",
                        "vn.tthc.platform..",
                        "vn.tthc.catalog..",
                        "vn.tthc.application..",
                        "vn.tthc.workflow..",
                        "vn.tthc.feedback..",
                        "jakarta.persistence..",
                        "java.sql..")
                .check(GATEWAY);
    }

    @Test
    void nothing_is_injected_into_fields_and_nobody_asks_the_machine_for_the_time() {
        fields().should().notBeAnnotatedWith("jakarta.inject.Inject").check(GATEWAY);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(GATEWAY);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(GATEWAY);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(GATEWAY);
    }
}
