package org.inkmark.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown(new Links("https://example.org/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>words",
                "<img src=x onerror=alert(1)>words",
                "[words](javascript:alert(1))",
                "[words](JaVaScRiPt:alert(1))",
                "[words](&#106;avascript:alert(1))",
                "<a href=\"java\nscript:alert(1)\">words</a>",
                "![words](data:text/html;base64,PHNjcmlwdD4=)words",
                "<svg onload=alert(1)>words",
                "<iframe src=https://evil.example></iframe>words",
                "<form action=/sign-out><button>words</button></form>",
                "<style>body{display:none}</style>words",
                "<p style=\"position:fixed\">words</p>",
                "<div onclick=alert(1)>words",
                "<table><tr><td>words",
                "<input type=text name=csrf>words",
                "</div></main></body>words",
                "<a href=\"https://e.org\" target=_blank onmouseover=alert(1)>words"
            })
    void what_would_run_is_shown_as_harmless_text(String typed) {
        var page = page(typed);

        assertThat(page.text()).contains("words");
        assertThat(page.select("script, style, iframe, svg, form, button, input:not([type=checkbox])"))
                .isEmpty();
        for (Element element : page.select("*")) {
            assertThat(element.attributes().asList()).allSatisfy(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "target", "srcdoc");
                assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("data:");
            });
        }
    }

    @Test
    void an_unclosed_tag_leaves_the_page_intact() {
        var page = page("<div><table><b>unclosed\n\n> quote");

        assertThat(page.select("#after").parents().eachAttr("id")).containsExactly("page");
    }

    @Property
    void no_text_breaks_out_of_its_place(@ForAll String typed) {
        assertThat(page(typed).select("#after").parents().eachAttr("id")).containsExactly("page");
    }

    @Test
    void tables_tasks_footnotes_strikethrough_and_bare_addresses_are_understood() {
        var page = page("| a | b |\n|--:|---|\n| 1 | 2 |\n\n- [x] done\n\n~~no~~ https://e.org note[^n]\n\n[^n]: Here");

        assertThat(page.select("td[align=right]").text()).isEqualTo("1");
        assertThat(page.select("li input[type=checkbox][checked][disabled]")).hasSize(1);
        assertThat(page.select("del").text()).isEqualTo("no");
        assertThat(page.select("a[href=https://e.org]")).hasSize(1);
        assertThat(page.select("sup a[href=#p1-fn-n]")).hasSize(1);
        assertThat(page.select("#p1-fn-n").text()).startsWith("Here");
    }

    @Test
    void headings_come_under_those_of_the_page_without_gaps() {
        var page = page("### First\n\n##### Deep\n\n### Second");

        assertThat(page.select("h2").eachText()).containsExactly("First", "Second");
        assertThat(page.select("h3").eachText()).containsExactly("Deep");
        assertThat(page.select("h2").first().id()).isEqualTo("p1-first");
    }

    @Test
    void an_excerpt_ends_at_the_mark_or_after_the_first_paragraph_of_a_long_text() {
        var marked = markdown.excerpt("One\n\nTwo[^1]\n\n<!--more-->\n\nThree\n\n[^1]: Note", "p1-", 3, Role.AUTHOR);
        var longText = markdown.excerpt("# Part\n\nOne\n\n" + "many words ".repeat(100), "p1-", 3, Role.AUTHOR);
        var shortText = markdown.excerpt("One\n\nTwo", "p1-", 3, Role.AUTHOR);

        assertThat(marked.isCut()).isTrue();
        assertThat(Jsoup.parse(marked.html().html()).text()).isEqualTo("One Two");
        assertThat(longText.isCut()).isTrue();
        assertThat(Jsoup.parse(longText.html().html()).text()).isEqualTo("Part One");
        assertThat(shortText.isCut()).isFalse();
        assertThat(Jsoup.parse(shortText.html().html()).text()).isEqualTo("One Two");
    }

    @Test
    void an_address_on_the_site_leads_below_the_sites_path() {
        var below = new Markdown(new Links("https://example.org/blog"));
        var text = "[a](/posts/x?y#z) <a href=' /posts/y'>b</a> [c](/blog/posts/z) [d](//cdn.example/) [e](posts/x)"
                + " [f](#part) ![g](/g.png) <img src='/blog/h.png'> ![i](https://e.org/i.png)";

        var html = below.whole(text, "p1-", 2, Role.AUTHOR).html();
        var page = Jsoup.parse(html);

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "/blog/posts/x?y#z", "/blog/posts/y", "/blog/posts/z", "//cdn.example/", "posts/x", "#p1-part");
        assertThat(page.select("img").eachAttr("src"))
                .containsExactly("/blog/g.png", "/blog/h.png", "https://e.org/i.png");
        assertThat(below.excerpt(text, "p1-", 2, Role.AUTHOR).html().html()).isEqualTo(html);
        assertThat(page("[a](/posts/x)").select("a[href=/posts/x]")).hasSize(1);
    }

    @Test
    void the_site_vouches_for_the_links_of_those_who_write_posts() {
        var text = "[a](https://e.org/) <a href=/b rel=opener target=_blank>b</a> https://e.org/c";

        for (var role : Role.values()) {
            var links = Jsoup.parse(markdown.whole(text, "p1-", 2, role).html()).select("a");
            assertThat(links).hasSize(3).allSatisfy(link -> {
                assertThat(link.hasAttr("target")).isFalse();
                assertThat(Set.of(link.attr("rel").split(" ")))
                        .isEqualTo(role == Role.MEMBER ? Set.of("nofollow", "ugc", "noopener") : Set.of(""));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/a.png,https://e.org/a.png",
        "HTTPS://e.org/a.png,HTTPS://e.org/a.png",
        "//e.org/a.png,https://e.org/a.png",
        "/\\e.org/a.png,https://e.org/a.png",
        "\\\\e.org\\a.png,https://e.org/a.png",
        "/a.png?b\\c,/a.png?b\\c",
        "a.png,a.png",
        "https://example.org/a.png,https://example.org/a.png",
    })
    void a_picture_comes_by_https_or_from_the_site(String typed, String asked) {
        var page = page("<img src='" + typed + "' alt=words>");

        assertThat(page.select("img").eachAttr("src")).containsExactly(asked);
    }

    @Test
    void a_picture_by_http_is_a_link_to_it_except_on_the_site_itself() {
        var page =
                page("![a *b*](http://e.org/a.png) <img src='ht&#10;tp://e.org/b.png'> [![c](http://e.org/c.png)](/d)");
        var plain =
                new Markdown(new Links("http://intranet/")).whole("![a](http://intranet/a.png)", "p1-", 2, Role.AUTHOR);

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).containsExactly("http://e.org/a.png", "http://e.org/b.png", "/d");
        assertThat(page.select("a").eachText()).containsExactly("a b", "http://e.org/b.png", "c");
        assertThat(Jsoup.parse(plain.html()).select("img[src=http://intranet/a.png]"))
                .hasSize(1);
    }

    @Test
    void a_picture_that_cannot_be_asked_for_is_its_words() {
        var page =
                page("![words](data:image/gif;base64,R0lGODlhAQABAAAAACw=) <img alt=more> <img src=ftp://e.org/a.png>");

        assertThat(page.select("img, a")).isEmpty();
        assertThat(page.text()).isEqualTo("words more");
    }

    @Test
    void a_text_that_is_too_intricate_is_shown_as_it_was_typed() {
        var typed = "# Title\n\n" + "<".repeat(100_000);

        var page = page(typed);
        var excerpt = markdown.excerpt(typed, "p1-", 3, Role.AUTHOR);

        assertThat(page.select("p").first().text()).startsWith("This text is too intricate");
        assertThat(page.select("pre").first().wholeText()).isEqualTo(typed);
        assertThat(excerpt.isCut()).isTrue();
        assertThat(Jsoup.parse(excerpt.html().html()).select("pre").first().wholeText())
                .isEqualTo(typed.substring(0, 600));
    }

    @Test
    void a_long_text_as_people_write_them_is_laid_out() {
        var paragraph = "Some *words*, `code`, [a link](https://e.org/a_(b)) and a <b>tag</b> where 1 < 2 and 3 > 2. ";
        var text = "## Heading\n\n"
                + (paragraph.repeat(50) + "\n\n| a | b |\n|---|---|\n" + "| *1* | `2` |\n".repeat(50) + "\n")
                        .repeat(100);

        var page = page(text);

        assertThat(text).hasSizeGreaterThan(500_000);
        assertThat(page.select("em")).hasSize(100 * (50 + 50));
        assertThat(page.select("td")).hasSize(100 * 100);
    }

    private Element page(String typed) {
        var html = markdown.whole(typed, "p1-", 2, Role.AUTHOR).html();
        return Jsoup.parse("<div id=page><div>" + html + "</div><p id=after></p></div>")
                .body();
    }
}
