package org.inkmark.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inkmark.domain.HostileTexts;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each hostile text, by itself, nothing is left but what the sanitiser means to leave. */
class HostileTextsTest {
    private static final Set<String> ELEMENTS =
            Set.of(("a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3 h4"
                            + " h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub"
                            + " summary sup table tbody td tfoot th thead time tr u ul var")
                    .split(" "));
    private static final Set<String> ANYWHERE = Set.of("id", "title", "lang", "dir");
    private static final Set<String> SOMEWHERE = Set.of(
            "a href",
            "a rel",
            "a aria-label",
            "a class",
            "sup class",
            "section class",
            "code class",
            "pre class",
            "img src",
            "img alt",
            "img width",
            "img height",
            "img loading",
            "ol start",
            "td align",
            "th align",
            "td colspan",
            "td rowspan",
            "th colspan",
            "th rowspan",
            "time datetime",
            "details open",
            "input type",
            "input checked",
            "input disabled");

    private final Markdown markdown = new Markdown(new Links("https://site.example/"));

    @Test
    void there_are_hundreds_of_them() {
        assertThat(HostileTexts.all()).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    }

    static List<String> texts() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothing_is_left_of_it_but_words(String text) {
        var html = markdown.whole(text, "p1-", 2, Role.MEMBER).html();
        var page = Jsoup.parse("<div id=page><div>" + html + "</div><p id=after></p></div>");

        assertThat(page.select("#after").parents().eachAttr("id")).containsExactly("page");
        page.select("#page > div *").forEach(HostileTextsTest::isHarmless);
        assertThat(page.selectStream("#page > div, #page > div *")
                        .flatMap(element -> element.childNodes().stream())
                        .filter(node -> !(node instanceof Element || node instanceof TextNode)))
                .as("no comments, but those that part braces")
                .allSatisfy(node -> assertThat(node.outerHtml()).isEqualTo("<!-- -->"));
        page.outputSettings().prettyPrint(false);
        var again = page.select("#page > div").html();
        assertThat(plainHtml(again)).as("means the same when it is read again").isEqualTo(again);
    }

    private static String plainHtml(String fragment) {
        var page = Jsoup.parseBodyFragment(fragment);
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static void isHarmless(Element element) {
        assertThat(element.tagName()).isIn(ELEMENTS);
        for (Attribute attribute : element.attributes()) {
            var value = attribute.getValue();
            assertThat(attribute.getKey())
                    .satisfiesAnyOf(
                            name -> assertThat(name).isIn(ANYWHERE),
                            name -> assertThat(element.tagName() + " " + name).isIn(SOMEWHERE));
            switch (attribute.getKey()) {
                case "id" -> assertThat(value).startsWith("p1-");
                case "href" -> {
                    assertThat(scheme(value)).isIn("", "http", "https", "mailto");
                    assertThat(element.attr("rel").split(" ")).contains("nofollow", "ugc", "noopener");
                }
                case "src" -> assertThat(scheme(value)).isIn("", "https");
                case "class" ->
                    assertThat(value).matches("footnote-ref|footnote-backref|footnotes|language-[\\w+#.-]+");
                case "type" -> assertThat(value).isEqualTo("checkbox");
                default -> assertThat(value).doesNotContain("\0");
            }
        }
    }

    /** As a browser finds it. */
    private static String scheme(String address) {
        var read = address.replaceAll("^[\\x00-\\x20]+|[\\t\\n\\r]", "").toLowerCase(Locale.ROOT);
        var end = read.indexOf(':');
        return end >= 0 && read.substring(0, end).matches("[a-z][a-z0-9+.-]*") ? read.substring(0, end) : "";
    }
}
