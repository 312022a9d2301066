package org.inkmark.cli.post.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldPathsTest {
    private static final String JEKYLLS = """
            ---
            title: "What a Day, Ann!"
            date: 2020-09-05 07:08:09
            categories: [Web Dev, java]
            ---
            """;

    private static final String HUGOS = """
            +++
            title = "What a Day, Ann!"
            date = 2020-09-05T07:08:09
            +++
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/news/:year/:month/:day/:title/, /news/2020/09/05/My_Day/",
        "/:short_year/:i_month/:i_day/:slug, /20/9/5/my-day",
        "/:short_month/:long_month/:y_day/:title:output_ext, /Sep/September/249/My_Day.html",
        "/:categories/:slugified_categories/:hour-:minute-:second, /web dev/java/web-dev/java/07-08-09",
        "date, /web dev/java/2020/09/05/My_Day.html",
        "pretty, /web dev/java/2020/09/05/My_Day/",
        "ordinal, /web dev/java/2020/249/My_Day.html",
        "weekdate, /web dev/java/2020/W36/Sat/My_Day.html",
        "none, /web dev/java/My_Day.html"
    })
    void jekyll_makes_a_path_of_the_files_name(String pattern, String path) throws Exception {
        assertThat(outline("_posts/2020-09-05-My_Day.md", JEKYLLS, pattern).oldPaths())
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:title/, /2020/09/what-a-day-ann/",
        "/:monthname/:weekdayname/:yearday/:slug, /September/Saturday/249/what-a-day-ann",
        "/:sections/:slugorcontentbasename/, /blog/days/my_day/",
        "/:section/:filename/, /blog/my_day/",
        "/:contentbasename, /my_day"
    })
    void hugo_makes_a_path_of_the_title(String pattern, String path) throws Exception {
        assertThat(outline("blog/days/my_day.md", HUGOS, pattern).oldPaths()).containsExactly(path);
        assertThat(outline("blog/days/my_day/index.md", HUGOS, pattern).oldPaths())
                .containsExactly(path);
    }

    @Test
    void a_slug_of_the_files_own_is_the_paths() throws Exception {
        assertThat(outline("2020-09-05-x.md", "---\nslug: Mine\n---\n", "/:title")
                        .oldPaths())
                .containsExactly("/Mine");
        assertThat(outline("x.md", "---\nslug: mine\ndate: 2020-01-01\n---\n", "/:slug/:slugorfilename")
                        .oldPaths())
                .containsExactly("/mine/mine");
    }

    @Test
    void a_day_that_another_zone_would_have_counted_is_a_guess() throws Exception {
        var outline = outline("2020-09-06-x.md", "---\ndate: 2020-09-04 23:30:00 -0100\n---\n", "/:month/:day");

        assertThat(outline.oldPaths()).containsExactly("/09/05");
        assertThat(outline.maybeOldPaths()).containsExactly("/09/04", "/09/06");
    }

    @Test
    void a_draft_had_none() throws Exception {
        assertThat(outline("x.md", "---\ndraft: true\n---\n", "/:title").oldPaths())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"news/:title", "/:titel/", "/:year/:nobody", "prety"})
    void a_pattern_that_nobody_can_fill_is_refused(String pattern) {
        assertThatThrownBy(() -> OldPaths.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*(must begin with '/'|:titel|:nobody).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/blog/", "/:year/:month/", "/:categories/:short_day/"})
    void a_pattern_that_many_posts_share_is_refused(String pattern) {
        assertThatThrownBy(() -> OldPaths.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":title, :slug or :day, not '" + pattern + "'");
    }

    private FileOutline outline(String source, String text, String pattern) throws IOException, UnreadableFile {
        var file = folder.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new FileToPost(ZoneId.of("UTC"), Optional.empty())
                .outline(new MarkdownFile(file, source, true), List.of(OldPaths.of(pattern)))
                .orElseThrow();
    }
}
