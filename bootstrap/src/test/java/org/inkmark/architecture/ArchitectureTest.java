package org.inkmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds Inkmark to its architecture, and each rule to a sample that breaks it. */
class ArchitectureTest {
    private static final String INKMARK = "org.inkmark";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(INKMARK)
            .that(Shapes.written());

    @ParameterizedTest
    @EnumSource
    void inkmark_keeps_the_rule(Rule rule) {
        rule.below(INKMARK).check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_breaks_the_rule(Rule rule) {
        var samples = new ClassFileImporter().importPackages(rule.samples()).that(Shapes.written());
        var report = rule.below(rule.samples())
                .allowEmptyShould(true)
                .evaluate(samples)
                .getFailureReport();
        assertThat(report.getDetails()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("Broken"));
    }
}
