package org.inkmark.permission;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inkmark.ServedSite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case by everybody to everything, as docs/permissions.md says. */
@TestInstance(Lifecycle.PER_CLASS)
class UseCaseMatrixTest {
    private static final Table MATRIX = Table.below("Use cases");
    private static final Table ASKS_NOBODY = Table.below("Use cases that ask nobody");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.inkmark.application", "org.inkmark.web");

    private ServedSite site;
    private PasswordHash hash;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = ServedSite.open(folder);
        hash = site.port(PasswordHasher.class).hash(new Password(Visitors.PASSWORD));
        add(anAdmin().build());
    }

    @AfterAll
    void close() {
        site.close();
        System.out.println("permissions: " + cells().count() + " cells of use cases");
    }

    private User add(User user) {
        site.port(UnitOfWork.class).run(_ -> site.port(UserRepository.class).add(user));
        return user;
    }

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void everybody_may_do_what_the_table_says(Cell cell) {
        var outcome = outcome(cell, Scene.Presence.ALL);

        assertThat(outcome.word()).isEqualTo(cell.expected());
        if (cell.hides()) {
            assertThat(outcome(cell, Scene.Presence.NO_THINGS)).isEqualTo(outcome);
            assertThat(outcome(cell, Scene.Presence.NO_OWNER)).isEqualTo(outcome);
        }
    }

    private Outcome outcome(Cell cell, Scene.Presence presence) {
        var self = cell.who()
                .role()
                .map(role -> add(aUser().as(role).passwordHash(hash).build()));
        try (var scene = Scene.set(site, self, cell, presence)) {
            var outcome = outcome(UseCases.named(cell.what()), scene);
            assertThat(outcome.word().equals("yes") || scene.isUntouched()).isTrue();
            return outcome;
        }
    }

    private static Outcome outcome(UseCases.Attempt attempt, Scene scene) {
        try {
            var given = attempt.in(scene);
            return new Outcome(given.equals(false) || given.equals(Optional.empty()) ? "404" : "yes", "");
        } catch (NotAllowed e) {
            return new Outcome("403", String.valueOf(e.getMessage()));
        } catch (NotFound e) {
            return new Outcome("404", String.valueOf(e.getMessage()));
        }
    }

    @Test
    void every_use_case_has_its_rows() {
        var tried = MATRIX.firstColumn().stream().map(UseCaseMatrixTest::method).collect(toSet());
        var asksNobody = Set.copyOf(ASKS_NOBODY.firstColumn());

        assertThat(useCases(UseCaseMatrixTest::takesActor)).isNotEmpty().isSubsetOf(tried);
        assertThat(useCases(method -> !takesActor(method)))
                .isNotEmpty()
                .allMatch(useCase ->
                        tried.contains(useCase) || asksNobody.contains(useCase) || asksNobody.contains(allOf(useCase)));
    }

    @Test
    void every_row_is_of_a_use_case() {
        var there = useCases(_ -> true);

        assertThat(MATRIX.firstColumn()).allMatch(name -> there.contains(method(name)));
        assertThat(ASKS_NOBODY.firstColumn()).allMatch(name -> there.stream()
                .anyMatch(useCase -> useCase.equals(name) || allOf(useCase).equals(name)));
    }

    @Test
    void no_two_use_cases_share_a_row() {
        assertThat(ports().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
        assertThat(methods()
                        .filter(method -> !method.getOwner().getPackageName().endsWith(".database"))
                        .map(UseCaseMatrixTest::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_page_calls_what_is_for_the_server_or_the_command_line() {
        var notForPages = ASKS_NOBODY.rows().stream()
                .filter(row -> !row.get(1).equals("pages"))
                .map(List::getFirst)
                .collect(toSet());

        assertThat(notForPages).isNotEmpty();
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith("org.inkmark.web"))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .map(UseCaseMatrixTest::target))
                .isNotEmpty()
                .noneMatch(target -> notForPages.contains(target) || notForPages.contains(allOf(target)));
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    /** {@code BrowsePosts.list}, of a row that says in words what is asked of it. */
    private static String method(String name) {
        return name.split(" ", 2)[0];
    }

    private static String allOf(String useCase) {
        return useCase.substring(0, useCase.indexOf('.')) + ".*";
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Set<String> useCases(Predicate<JavaMethod> chosen) {
        return methods().filter(chosen).map(UseCaseMatrixTest::name).collect(toSet());
    }

    private static Stream<JavaMethod> methods() {
        return ports().flatMap(port -> port.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** The interfaces of the application that it implements itself; those that others implement are its own means. */
    private static Stream<JavaClass> ports() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.inkmark.application"))
                .filter(type -> type.isInterface() && !type.isAnnotation())
                .filter(type -> !type.reflect().isSealed())
                .filter(type -> type.getAllSubclasses().stream()
                        .anyMatch(service -> service.getPackageName().startsWith("org.inkmark.application")));
    }

    private static boolean takesActor(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Actor.class));
    }
}
