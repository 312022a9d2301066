package org.inkmark.web.markdown;

import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** A picture is fetched when it comes into sight. */
final class LazyPictures implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image) {
            attributes.put("loading", "lazy");
        }
    }
}
