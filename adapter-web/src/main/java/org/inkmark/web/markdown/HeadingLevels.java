package org.inkmark.web.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Brings the headings of a text under those of the page that shows it, and closes gaps between them. */
final class HeadingLevels {
    private static final int DEEPEST = 6;

    private HeadingLevels() {}

    /** @param level of the highest headings afterwards */
    static void fit(Node document, int level) {
        var highest = new Highest();
        document.accept(highest);
        document.accept(new Shift(level - highest.level, level));
    }

    private static final class Highest extends AbstractVisitor {
        private int level = DEEPEST;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    private static final class Shift extends AbstractVisitor {
        private final int by;
        private int deepestAllowed;

        Shift(int by, int first) {
            this.by = by;
            this.deepestAllowed = first;
        }

        @Override
        public void visit(Heading heading) {
            var level = Math.min(DEEPEST, Math.min(heading.getLevel() + by, deepestAllowed));
            heading.setLevel(level);
            deepestAllowed = level + 1;
        }
    }
}
