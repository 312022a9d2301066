package org.inkmark.web.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The part of a text that a list shows: what stands before {@code <!--more-->}, else the whole of a short text, else everything
 * up to the end of its first paragraph.
 */
final class Beginning {
    /** About half a screen. */
    private static final int SHORT = 600;

    private Beginning() {}

    /**
     * Removes everything else from the document.
     *
     * @return whether there was anything else
     */
    static boolean keep(Node document, int length) {
        var blocks = children(document);
        var end = end(blocks, length);
        var isCut = end < blocks.size()
                && blocks.subList(end, blocks.size()).stream().anyMatch(b -> !isMarker(b));
        blocks.subList(end, blocks.size()).forEach(Node::unlink);
        if (isCut) {
            document.accept(new FootnoteRemover());
        }
        return isCut;
    }

    /** The part of a text that is shown as it was typed. */
    static String ofTyped(String text) {
        return isCut(text) ? text.substring(0, text.offsetByCodePoints(0, SHORT)) : text;
    }

    /** Whether there is more of a text that is shown as it was typed. */
    static boolean isCut(String text) {
        return text.codePointCount(0, text.length()) > SHORT;
    }

    private static int end(List<Node> blocks, int length) {
        for (var i = 0; i < blocks.size(); i++) {
            if (isMarker(blocks.get(i))) {
                return i;
            }
        }
        if (length <= SHORT) {
            return blocks.size();
        }
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph) {
                return i + 1;
            }
        }
        return Math.min(1, blocks.size());
    }

    private static boolean isMarker(Node block) {
        return block instanceof HtmlBlock html && html.getLiteral().strip().matches("<!--\\s*more\\s*-->");
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The notes themselves may have been cut away. */
    private static final class FootnoteRemover extends AbstractVisitor {
        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference) {
                node.unlink();
            } else {
                visitChildren(node);
            }
        }
    }
}
