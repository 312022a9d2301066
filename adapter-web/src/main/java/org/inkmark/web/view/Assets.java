package org.inkmark.web.view;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.inkmark.web.link.Links;

/** The files that pages are made of. Their addresses hold a hash of their content, so that a browser never asks twice. */
@Singleton
public class Assets {
    private static final String PICO = "META-INF/maven/org.webjars.npm/picocss__pico/pom.properties";

    private final Links links;
    private final String stylesheet;
    private final String icon;
    private final Map<String, Asset> byName;

    Assets(Links links) {
        this.links = links;
        var css = new Asset("text/css;charset=utf-8", joined(read(picoCss()), read("assets/inkmark.css")));
        var svg = new Asset("image/svg+xml", read("assets/icon.svg"));
        stylesheet = "inkmark-" + hash(css) + ".css";
        icon = "icon-" + hash(svg) + ".svg";
        byName = Map.of(stylesheet, css, icon, svg);
    }

    public String stylesheet() {
        return links.asset(stylesheet);
    }

    public String icon() {
        return links.asset(icon);
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static String picoCss() {
        var properties = new Properties();
        try (var in = Assets.class.getClassLoader().getResourceAsStream(PICO)) {
            if (in == null) {
                throw new IllegalStateException("Pico CSS is missing from the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/picocss__pico/" + properties.getProperty("version")
                + "/css/pico.classless.min.css";
    }

    private static byte[] read(String resource) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.write('\n');
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static String hash(Asset asset) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(asset.content());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
