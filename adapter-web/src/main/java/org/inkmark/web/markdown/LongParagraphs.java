package org.inkmark.web.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins no block, but sees each line that might: for it the library copies the list of all lines of the paragraph before it,
 * several times.
 */
final class LongParagraphs implements BlockParserFactory {
    private final Effort effort;
    private @Nullable Block paragraph;
    private int lines;

    LongParagraphs(Effort effort) {
        this.effort = effort;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var block = matched.getMatchedBlockParser().getBlock();
        if (block instanceof Paragraph) {
            lines = block.equals(paragraph) ? lines + 1 : 1;
            paragraph = block;
            effort.spend(lines);
        }
        return BlockStart.none();
    }
}
