package org.inkmark.web.markdown;

import jakarta.inject.Singleton;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inkmark.web.link.Links;

/**
 * Markdown to HTML: CommonMark with tables, strikethrough, bare addresses as links, footnotes, task lists and headings that can
 * be pointed at. HTML in it is kept as far as the sanitiser allows. Addresses on this site lead below its path.
 */
@Singleton
public class Markdown {
    /** Deeper nesting is shown as text; without a limit, a hostile text of a megabyte could exhaust the stack. */
    private static final int MAX_NESTING = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create(),
            HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("\n")
            .attributeProviderFactory(_ -> new LazyPictures())
            .build();
    private final Links links;

    Markdown(Links links) {
        this.links = links;
    }

    /**
     * The whole text.
     *
     * @param idPrefix stands before every id in it: {@code p12-}
     * @param level    of its highest headings, 2 to 6
     */
    public SafeHtml whole(String markdown, String idPrefix, int level) {
        return render(parser.parse(markdown), idPrefix, level);
    }

    /** What a list shows of the text. */
    public Excerpt excerpt(String markdown, String idPrefix, int level) {
        var document = parser.parse(markdown);
        var isCut = Beginning.keep(document, markdown.length());
        return new Excerpt(render(document, idPrefix, level), isCut);
    }

    private SafeHtml render(Node document, String idPrefix, int level) {
        HeadingLevels.fit(document, level);
        return Sanitiser.sanitise(renderer.render(document), idPrefix, links);
    }

    /** @param isCut whether there is more to read */
    public record Excerpt(SafeHtml html, boolean isCut) {}
}
