package org.inkmark.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.regex.Pattern;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class StylesheetTest extends PageTest {
    private static final Pattern PICTURE = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    @Test
    void its_pictures_are_files_that_a_page_may_load() {
        var page = browser.get("/blog/sign-in");
        var stylesheet = browser.get(page.page().select("link[rel=stylesheet]").attr("href"));
        var css = stylesheet.response().body();

        assertThat(page.header("Content-Security-Policy")).contains("img-src 'self' https:;");
        assertThat(css)
                .doesNotContain("url(\"data:")
                .doesNotContain("url(data:")
                .doesNotContain("url('");
        assertThat(PICTURE.matcher(css).results()).isNotEmpty().allSatisfy(picture -> {
            var svg = browser.get("/blog/assets/" + picture.group(1));
            assertThat(svg.status()).isEqualTo(200);
            assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
            assertThat(svg.response().body()).startsWith("<svg ").endsWith("</svg>");
        });
    }
}
