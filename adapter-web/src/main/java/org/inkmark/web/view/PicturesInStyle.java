package org.inkmark.web.view;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pictures that a stylesheet brings along in {@code data:} addresses, as files beside it: no page may load such an address. */
final class PicturesInStyle {
    private static final Pattern PICTURE = Pattern.compile("url\\(\"data:image/svg\\+xml,([^\"]*)\"\\)");

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String stylesheet;

    PicturesInStyle(byte[] css) {
        stylesheet = PICTURE.matcher(new String(css, StandardCharsets.UTF_8)).replaceAll(this::file);
    }

    private String file(MatchResult picture) {
        var svg = URLDecoder.decode(picture.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        var asset = new Asset("image/svg+xml;charset=utf-8", svg.getBytes(StandardCharsets.UTF_8));
        var name = "picture-" + asset.hash() + ".svg";
        files.put(name, asset);
        return "url(\"" + name + "\")";
    }

    /** With the names of the files. */
    byte[] stylesheet() {
        return stylesheet.getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Asset> files() {
        return files;
    }
}
