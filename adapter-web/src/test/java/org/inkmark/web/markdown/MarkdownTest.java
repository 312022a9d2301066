package org.inkmark.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inkmark.web.link.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        var marked = markdown.excerpt("One\n\nTwo[^1]\n\n<!--more-->\n\nThree\n\n[^1]: Note", "p1-", 3);
        var longText = markdown.excerpt("# Part\n\nOne\n\n" + "many words ".repeat(100), "p1-", 3);
        var shortText = markdown.excerpt("One\n\nTwo", "p1-", 3);

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

        var html = below.whole(text, "p1-", 2).html();
        var page = Jsoup.parse(html);

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "/blog/posts/x?y#z", "/blog/posts/y", "/blog/posts/z", "//cdn.example/", "posts/x", "#p1-part");
        assertThat(page.select("img").eachAttr("src"))
                .containsExactly("/blog/g.png", "/blog/h.png", "https://e.org/i.png");
        assertThat(below.excerpt(text, "p1-", 2).html().html()).isEqualTo(html);
        assertThat(page("[a](/posts/x)").select("a[href=/posts/x]")).hasSize(1);
    }

    @Test
    void a_hostile_text_of_a_mebibyte_is_rendered_all_the_same() {
        for (var piece : new String[] {"> ", "[", "*a ", "<div>", "- ", "![](", "`"}) {
            var text = piece.repeat(1_048_576 / piece.length());
            assertThat(markdown.whole(text, "p1-", 2)).isNotNull();
        }
    }

    private Element page(String typed) {
        var html = markdown.whole(typed, "p1-", 2).html();
        return Jsoup.parse("<div id=page><div>" + html + "</div><p id=after></p></div>")
                .body();
    }
}
