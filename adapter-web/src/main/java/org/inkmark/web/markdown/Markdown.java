package org.inkmark.web.markdown;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inkmark.domain.user.Role;
import org.inkmark.web.link.Links;

/**
 * Markdown to HTML: CommonMark with tables, strikethrough, bare addresses as links, footnotes, task lists and headings that can
 * be pointed at. HTML in it is kept as far as the sanitiser allows. Addresses on this site lead below its path. A text that
 * would take more than about a second is shown as it was typed.
 */
@Singleton
public class Markdown {
    /** Deeper nesting is shown as text; without a limit, a hostile text of a megabyte could exhaust the stack. */
    private static final int MAX_NESTING = 50;

    private static final String AS_TYPED = "This text is too intricate to be laid out, so it is shown as it was typed.";

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create(),
            HeadingAnchorExtension.create());

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
     * @param author   what whoever wrote it may do: the site vouches for the links of those who write posts
     */
    public SafeHtml whole(String markdown, String idPrefix, int level, Role author) {
        return laidOut(() -> render(parse(markdown), idPrefix, level, author))
                .orElseGet(() -> asTyped(markdown, idPrefix, author));
    }

    /** What a list shows of the text. */
    public Excerpt excerpt(String markdown, String idPrefix, int level, Role author) {
        return laidOut(() -> {
                    var document = parse(markdown);
                    var isCut = Beginning.keep(document, markdown.length());
                    return new Excerpt(render(document, idPrefix, level, author), isCut);
                })
                .orElseGet(() ->
                        new Excerpt(asTyped(Beginning.ofTyped(markdown), idPrefix, author), Beginning.isCut(markdown)));
    }

    /** None for a text that would take longer than a reader waits, more room than a page has, or more calls than the stack. */
    private static <T> Optional<T> laidOut(Supplier<T> layout) {
        try {
            return Optional.of(layout.get());
        } catch (TooIntricate | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Node parse(String markdown) {
        var effort = new Effort();
        return Parser.builder()
                .customBlockParserFactory(new LongParagraphs(effort))
                .inlineParserFactory(context -> new MeasuredInlines(context, effort))
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(MAX_NESTING)
                .includeSourceSpans(IncludeSourceSpans.NONE)
                .build()
                .parse(markdown);
    }

    private SafeHtml render(Node document, String idPrefix, int level, Role author) {
        HeadingLevels.fit(document, level);
        var html = new BoundedText();
        renderer.render(document, html);
        return Sanitiser.sanitise(html.toString(), idPrefix, links, author);
    }

    private SafeHtml asTyped(String markdown, String idPrefix, Role author) {
        var note = new Paragraph();
        note.appendChild(new Text(AS_TYPED));
        var typed = new IndentedCodeBlock();
        typed.setLiteral(markdown);
        var document = new Document();
        document.appendChild(note);
        document.appendChild(typed);
        return Sanitiser.sanitise(renderer.render(document), idPrefix, links, author);
    }

    /** @param isCut whether there is more to read */
    public record Excerpt(SafeHtml html, boolean isCut) {}
}
