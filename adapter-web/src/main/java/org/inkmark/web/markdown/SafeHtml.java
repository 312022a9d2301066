package org.inkmark.web.markdown;

/** HTML that the sanitiser has made: the only text that a page shows without escaping it. */
public final class SafeHtml {
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }

    public boolean isEmpty() {
        return html.isBlank();
    }

    @Override
    public String toString() {
        return "SafeHtml of " + html.length() + " characters";
    }
}
