package org.inkmark.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSourcesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("views"));
        Files.createDirectories(folder.resolve("assets"));
    }

    @Test
    void a_template_of_a_folder_is_read_at_each_request() throws IOException {
        var views = new PebbleViewsRenderer(new PageSources(folder.toString()));
        var template = folder.resolve("views/greeting.peb");

        Files.writeString(template, "Good morning, {{ name }}");
        assertThat(page(views)).isEqualTo("Good morning, Alice");
        Files.writeString(template, "Good night, {{ name }}");
        assertThat(page(views)).isEqualTo("Good night, Alice");
    }

    private static String page(PebbleViewsRenderer views) throws IOException {
        var page = new StringWriter();
        views.render("greeting", Map.of("name", "Alice"), null).writeTo(page);
        return page.toString();
    }

    @Test
    void an_asset_of_a_folder_is_read_at_each_request() throws IOException {
        var sources = new PageSources(folder.toString());
        var css = folder.resolve("assets/inkmark.css");

        Files.writeString(css, "body {}");
        assertThat(sources.read("assets/inkmark.css")).asString().isEqualTo("body {}");
        Files.writeString(css, "main {}");
        assertThat(sources.read("assets/inkmark.css")).asString().isEqualTo("main {}");
        assertThat(sources.mayChange()).isTrue();
    }

    @Test
    void without_a_folder_the_program_has_its_own() {
        var sources = new PageSources("");

        assertThat(sources.read("assets/inkmark.css")).isNotEmpty();
        assertThat(sources.templates().resourceExists("layout")).isTrue();
        assertThat(sources.mayChange()).isFalse();
    }
}
