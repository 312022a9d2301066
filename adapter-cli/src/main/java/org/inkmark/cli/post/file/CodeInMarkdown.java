package org.inkmark.cli.post.file;

import java.util.BitSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Which characters of a Markdown text are code, where nothing means anything. */
final class CodeInMarkdown {
    /** As deep as a page of the site shows it. */
    private static final int MAX_NESTING = 100;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    private final BitSet code = new BitSet();

    CodeInMarkdown(String markdown) {
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Code node) {
                mark(node);
            }

            @Override
            public void visit(FencedCodeBlock node) {
                mark(node);
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                mark(node);
            }
        });
    }

    private void mark(Node node) {
        node.getSourceSpans().forEach(span -> code.set(span.getInputIndex(), span.getInputIndex() + span.getLength()));
    }

    boolean isAt(int offset) {
        return code.get(offset);
    }
}
