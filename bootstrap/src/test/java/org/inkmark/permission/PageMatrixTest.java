package org.inkmark.permission;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.inkmark.ServedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page by everybody to everything, as docs/permissions.md says. */
@TestInstance(Lifecycle.PER_CLASS)
class PageMatrixTest {
    private static final Table MATRIX = Table.below("Pages");
    private static final Set<String> ENDS_SESSION =
            Set.of("POST /sign-in", "POST /sign-out", "POST /desk/users/{username}/sign-out");

    private ServedSite site;
    private Visitors visitors;
    private Pages pages;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = ServedSite.open(folder);
        visitors = new Visitors(site);
        pages = new Pages(visitors);
    }

    @AfterAll
    void close() {
        site.close();
        System.out.println("permissions: " + cells().count() + " cells of pages");
    }

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void everybody_gets_what_the_table_says(Cell cell) throws IOException {
        var outcome = outcome(cell, Scene.Presence.ALL);

        assertThat(outcome.word()).isEqualTo(cell.expected());
        if (cell.hides()) {
            assertThat(outcome(cell, Scene.Presence.NO_THINGS)).isEqualTo(outcome);
            assertThat(outcome(cell, Scene.Presence.NO_OWNER)).isEqualTo(outcome);
        }
    }

    private Outcome outcome(Cell cell, Scene.Presence presence) throws IOException {
        try (var scene = Scene.set(site, visitors.user(cell.who()), cell, presence)) {
            var outcome = pages.ask(cell, scene);
            if (Pages.isPost(cell)) {
                assertThat(outcome.word().equals("303") || scene.isUntouched()).isTrue();
            } else {
                assertThat(scene.isUntouched()).isTrue();
                assertThat(pages.askForHead(cell, scene).word()).isEqualTo(outcome.word());
            }
            return outcome;
        } finally {
            if (ENDS_SESSION.contains(cell.what())) {
                visitors.forget(cell.who());
            }
        }
    }

    @Test
    void every_page_has_its_rows() {
        var routes = site.port(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(PageMatrixTest::name)
                .collect(toSet());

        assertThat(Set.copyOf(MATRIX.firstColumn())).isEqualTo(routes);
    }

    /** {@code GET /tags/{tag}}, without the form that the tag must have. */
    private static String name(UriRouteInfo<?, ?> route) {
        var path = route.getUriMatchTemplate().toString().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return route.getHttpMethodName() + " " + path;
    }
}
