package org.inkmark.cli.bookmark;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A description as text: line breaks stay, markup falls away, save for the addresses of links, which stand behind their words as
 * {@code <https://example.org/>}.
 */
final class DescriptionText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    private DescriptionText() {}

    static String of(Element description) {
        var reader = new DescriptionText();
        NodeTraversor.filter(reader, description);
        return reader.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        }
        return switch (node.normalName()) {
            // what is in the folder that was described
            case "dl" -> FilterResult.SKIP_ENTIRELY;
            case "br", "p" -> {
                text.append('\n');
                yield FilterResult.CONTINUE;
            }
            default -> FilterResult.CONTINUE;
        };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element link && link.normalName().equals("a") && link.hasAttr("href")) {
            var address = link.attr("href");
            var words = link.wholeText().strip();
            if (!words.equals(address)) {
                text.append(words.isEmpty() ? "" : " ")
                        .append('<')
                        .append(address)
                        .append('>');
            }
        }
        return FilterResult.CONTINUE;
    }
}
