package org.inkmark.cli.post.file;

import java.util.BitSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;

/** Which characters of a Markdown text are code, where nothing means anything. */
final class CodeInMarkdown {
    /** As deep as a page of the site shows it. */
    private static final int MAX_NESTING = 50;

    /** Without an empty one between: for each, the parser copies the list of those before it. In more, nothing is code. */
    private static final int MOST_LINES = 20_000;

    private final BitSet code = new BitSet();

    CodeInMarkdown(String markdown) {
        if (isParagraphWithoutEnd(markdown)) {
            return;
        }
        var parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_NESTING)
                .inlineParserFactory(_ -> (lines, _) -> markSpans(lines))
                .build();
        parser.parse(markdown).accept(new AbstractVisitor() {
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

    private static boolean isParagraphWithoutEnd(String markdown) {
        var lines = 0;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            lines = line.isBlank() ? 0 : lines + 1;
            if (lines > MOST_LINES) {
                return true;
            }
        }
        return false;
    }

    private void markSpans(SourceLines lines) {
        var text = lines.getContent();
        var offsets = new int[text.length() + 1];
        var at = 0;
        for (var line : lines.getLines()) {
            var span = line.getSourceSpan();
            for (var i = 0; span != null && i < line.getContent().length(); i++) {
                offsets[at + i] = span.getInputIndex() + i;
            }
            at += line.getContent().length() + 1;
        }
        CodeSpans.in(text).stream().forEach(i -> code.set(offsets[i]));
    }

    private void mark(Node node) {
        node.getSourceSpans().forEach(span -> code.set(span.getInputIndex(), span.getInputIndex() + span.getLength()));
    }

    boolean isAt(int offset) {
        return code.get(offset);
    }
}
