package org.inkmark.web.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/** The library's inline parser, which begins with no text that would take it too long. */
final class MeasuredInlines implements InlineParser {
    /** What an empty text takes; a table makes up the cells that its rows do not have. */
    private static final int EACH = 1_000;

    private final InlineParser parser;
    private final Effort effort;

    MeasuredInlines(InlineParserContext context, Effort effort) {
        this.parser = new InlineParserImpl(context);
        this.effort = effort;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        var text = lines.getContent();
        effort.spend(EACH + InlineCost.of(text));
        if (block instanceof Heading) {
            effort.spend(InlineCost.ofHeading(text));
        }
        parser.parse(lines, block);
    }
}
