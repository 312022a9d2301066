package org.inkmark.web.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.web.link.Links;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Shows the pictures that a page may ask for: those of this site, and those that come by https. For one by http, which anybody
 * between could see and change, stands a link to it; for any other its words.
 */
final class Pictures extends HtmlStreamEventReceiverWrapper {
    private final Links links;
    private boolean inLink;

    Pictures(HtmlStreamEventReceiver underlying, Links links) {
        super(underlying);
        this.links = links;
    }

    /** Where the page asks for it; none where it may not. */
    static Optional<String> shown(String typed, Links links) {
        var address = BrowserAddress.read(typed);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (address.startsWith("//")) {
            return Optional.of("https:" + address);
        }
        var scheme = BrowserAddress.scheme(address);
        return scheme.isEmpty() || scheme.get().equals("https") || address.startsWith(links.absolute("/"))
                ? Optional.of(links.inText(address))
                : Optional.empty();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (name.equals("img")) {
            picture(attributes);
        } else {
            inLink |= name.equals("a");
            super.openTag(name, attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        inLink &= !name.equals("a");
        super.closeTag(name);
    }

    @Override
    public void close() {
        // what is wrapped holds nothing open
    }

    private void picture(List<String> attributes) {
        var source = value("src", attributes);
        if (shown(source, links).isPresent()) {
            super.openTag("img", attributes);
            return;
        }
        var words = value("alt", attributes).strip();
        var address = BrowserAddress.read(source);
        if (BrowserAddress.scheme(address).filter("http"::equals).isPresent() && !inLink) {
            super.openTag("a", new ArrayList<>(List.of("href", address)));
            super.text(words.isEmpty() ? address : words);
            super.closeTag("a");
        } else {
            super.text(words);
        }
    }

    private static String value(String name, List<String> attributes) {
        var all = attributes.iterator();
        while (all.hasNext()) {
            var isThis = all.next().equals(name);
            var value = all.next();
            if (isThis) {
                return value;
            }
        }
        return "";
    }
}
