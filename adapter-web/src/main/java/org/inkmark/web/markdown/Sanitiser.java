package org.inkmark.web.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/** What HTML may hold to be shown: elements and attributes that say something, no script, no style, no form. */
final class Sanitiser {
    private static final String[] UNVOUCHED = {"nofollow", "ugc", "noopener"};
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LANGUAGE_OF_CODE = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern FOOTNOTE = Pattern.compile("footnote-ref|footnote-backref|footnotes");
    private static final Pattern ALIGNMENT = Pattern.compile("(?i)left|right|center");
    static final String[] BLOCKS = {
        "p", "br", "hr", "div", "section", "figure", "figcaption", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6",
                "ul",
        "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "details",
                "summary"
    };
    static final String[] WORDS = {
        "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "code", "kbd", "samp", "var",
        "q", "cite", "abbr", "span", "time", "ruby", "rt", "rp"
    };

    private Sanitiser() {}

    /**
     * @param idPrefix stands before every id and every reference to one, so that the ids of two texts on one page differ
     * @param links    know where an address on this site leads
     * @param author   whose text it is: below {@link Role#AUTHOR} the site does not vouch for where its links lead
     * @throws TooIntricate if it becomes longer than any text may
     */
    static SafeHtml sanitise(String html, String idPrefix, Links links, Role author) {
        var policy = elementsAndAttributes(idPrefix, links);
        if (!author.includes(Role.AUTHOR)) {
            policy.requireRelsOnLinks(UNVOUCHED);
        }
        var safe = new BoundedText();
        HtmlSanitizer.sanitize(
                html,
                policy.toFactory().apply(HtmlStreamRenderer.create(safe, Handler.PROPAGATE, Handler.DO_NOTHING)),
                receiver -> new ShallowHtml(new Pictures(receiver, links)));
        return new SafeHtml(safe.toString());
    }

    /** No link opens another window, so that those of an author need no {@code rel}. */
    private static HtmlPolicyBuilder elementsAndAttributes(String idPrefix, Links links) {
        return new HtmlPolicyBuilder()
                .allowElements(BLOCKS)
                .allowElements(WORDS)
                // a page has one heading of the first level, its own
                .allowElements((name, attributes) -> "h2", "h1")
                .allowAttributes("id")
                .matching((element, attribute, value) -> prefixed(idPrefix, value))
                .globally()
                .allowAttributes("title")
                .globally()
                .allowAttributes("lang", "dir")
                .globally()
                .allowElements("a", "img")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching((element, attribute, value) -> reference(idPrefix, value, links))
                .onElements("a")
                .allowAttributes("aria-label")
                .onElements("a")
                .allowAttributes("class")
                .matching(FOOTNOTE)
                .onElements("a", "sup", "section")
                .allowAttributes("class")
                .matching(LANGUAGE_OF_CODE)
                .onElements("code", "pre")
                .allowAttributes("src")
                .matching((element, attribute, value) ->
                        Pictures.shown(value, links).orElse(null))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .allowAttributes("loading")
                .matching(true, "lazy")
                .onElements("img")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("align")
                .matching(ALIGNMENT)
                .onElements("th", "td")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("th", "td")
                .allowAttributes("datetime")
                .onElements("time")
                .allowAttributes("open")
                .onElements("details")
                .allowElements(Sanitiser::tick, "input")
                .allowAttributes("type", "checked", "disabled")
                .onElements("input");
    }

    private static @Nullable String prefixed(String prefix, String id) {
        var compact = id.strip().replaceAll("\\s+", "-");
        return compact.isEmpty() ? null : prefix + compact;
    }

    private static @Nullable String reference(String prefix, String address, Links links) {
        var read = BrowserAddress.read(address);
        return read.startsWith("#") && read.length() > 1 ? "#" + prefix + read.substring(1) : links.inText(read);
    }

    /** The only control that a text may hold is the box of a task, which nobody can tick. */
    private static @Nullable String tick(String name, List<String> attributes) {
        var isBox = false;
        var isChecked = false;
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            isBox |= attributes.get(i).equals("type") && attributes.get(i + 1).equals("checkbox");
            isChecked |= attributes.get(i).equals("checked");
        }
        if (!isBox) {
            return null;
        }
        attributes.clear();
        attributes.addAll(List.of("type", "checkbox", "disabled", "disabled"));
        if (isChecked) {
            attributes.addAll(List.of("checked", "checked"));
        }
        return name;
    }
}
