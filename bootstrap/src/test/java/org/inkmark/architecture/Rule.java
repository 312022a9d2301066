package org.inkmark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of the architecture, each a question to the packages below a root: {@code org.inkmark} itself, and for every rule
 * a small tree of samples of the same shape that breaks it.
 */
enum Rule {
    DOMAIN_STANDS_ON_THE_JDK_ALONE("jdk", root -> classes()
            .that()
            .resideInAPackage(root + ".domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".domain..", "java..", "javax.crypto..", "org.jspecify.annotations..")),

    APPLICATION_STANDS_ON_THE_DOMAIN("application", root -> classes()
            .that()
            .resideInAPackage(root + ".application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    root + ".application..",
                    root + ".domain..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.inject..",
                    "org.jspecify.annotations..")),

    ADAPTERS_ARE_BLIND_TO_ONE_ANOTHER(
            "blind",
            root -> all(
                    strangers(root + ".persistence..", root + ".web..", root + ".cli.."),
                    strangers(root + ".web..", root + ".persistence..", root + ".cli.."),
                    strangers(root + ".cli..", root + ".persistence..", root + ".web.."))),

    NOBODY_SEES_BOOTSTRAP("bootstrap", root -> noClasses()
            .that()
            .resideInAnyPackage(
                    root + ".domain..",
                    root + ".application..",
                    root + ".persistence..",
                    root + ".web..",
                    root + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(root, root + ".library..")),

    NOBODY_NAMES_THE_PERSISTENCE("replaceable", root -> noClasses()
            .that()
            .resideInAnyPackage(root, root + ".library..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".persistence..")),

    ADAPTERS_THAT_ASK_KNOW_INBOUND_PORTS_ALONE("inbound", root -> noClasses()
            .that()
            .resideInAnyPackage(root + ".web..", root + ".cli..")
            .should()
            .dependOnClassesThat(are(resideInAPackage(root + ".application.port.."))
                    .or(resideInAPackage(root + ".domain..").and(simpleNameEndingWith("Repository"))))),

    ADAPTERS_THAT_ANSWER_KNOW_OUTBOUND_PORTS_ALONE("outbound", root -> noClasses()
            .that()
            .resideInAnyPackage(root + ".persistence..", root + ".library..")
            .should()
            .dependOnClassesThat(are(resideInAPackage(root + ".application.."))
                    .and(not(resideInAnyPackage(root + ".application.port..", root + ".application.database.."))))),

    SERVICES_STAND_BEHIND_THEIR_PORTS("services", root -> noClasses()
            .that()
            .resideInAnyPackage(root, root + ".library..", root + ".persistence..", root + ".web..", root + ".cli..")
            .should()
            .dependOnClassesThat(
                    are(resideInAPackage(root + ".application..")).and(not(Shapes.interfacesAndValues())))),

    PORTS_ARE_INTERFACES("ports", root -> classes()
            .that()
            .resideInAPackage(root + ".application.port..")
            .should(be(Shapes.interfacesAndValues()))),

    REPOSITORIES_ARE_INTERFACES("repositories", root -> classes()
            .that()
            .resideInAPackage(root + ".domain..")
            .and()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .beInterfaces()),

    FEATURES_ARE_FREE_OF_CYCLES(
            "cycles",
            root -> all(Stream.of("domain", "application", "persistence", "web", "cli")
                    .map(module -> slices().matching(root + "." + module + ".(*)..")
                            .should()
                            .beFreeOfCycles())
                    .toArray(ArchRule[]::new))),

    NOTHING_IS_INJECTED_INTO_FIELDS("fields", root -> noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Property.class)),

    PEBBLE_STAYS_IN_THE_VIEW("pebble", root -> noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackage(root + ".web.view..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pebbletemplates..")),

    JAKARTA_PERSISTENCE_STAYS_IN_ROWS("rows", root -> noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and(not(Shapes.rows()))
            .and()
            .resideOutsideOfPackage(root + ".persistence.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")),

    FLYWAY_STAYS_IN_THE_SCHEMA("flyway", root -> noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackage(root + ".persistence.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..")),

    HTML_ROUTES_RETURN_A_VIEW("html", root -> methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + ".web..")
            .and(Shapes.produceHtml())
            .should(Shapes.returnAView()));

    private final String sample;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<String, ArchRule> rule;

    Rule(String sample, Function<String, ArchRule> rule) {
        this.sample = sample;
        this.rule = rule;
    }

    ArchRule below(String root) {
        return rule.apply(root);
    }

    /** The root of the samples that break this rule. */
    String samples() {
        return Rule.class.getPackageName() + ".samples." + sample;
    }

    private static ArchRule strangers(String adapter, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule all(ArchRule... rules) {
        return CompositeArchRule.of(List.of(rules));
    }
}
