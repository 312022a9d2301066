package org.inkmark.web.view;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.inkmark.web.link.Links;

/** The files that pages are made of. Their addresses hold a hash of their content, so that a browser never asks twice. */
@Singleton
public class Assets {
    private static final String PICO = "META-INF/maven/org.webjars.npm/picocss__pico/pom.properties";

    private final Links links;
    private final PageSources sources;
    private final Files built;

    private record Files(String stylesheet, String icon, Map<String, Asset> byName) {}

    Assets(Links links, PageSources sources) {
        this.links = links;
        this.sources = sources;
        this.built = build();
    }

    public String stylesheet() {
        return links.asset(files().stylesheet());
    }

    public String icon() {
        return links.asset(files().icon());
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(files().byName().get(name));
    }

    private Files files() {
        return sources.mayChange() ? build() : built;
    }

    private Files build() {
        var pico = new PicturesInStyle(pico());
        var css = new Asset("text/css;charset=utf-8", joined(pico.stylesheet(), sources.read("assets/inkmark.css")));
        var svg = new Asset("image/svg+xml;charset=utf-8", sources.read("assets/icon.svg"));
        var stylesheet = "inkmark-" + css.hash() + ".css";
        var icon = "icon-" + svg.hash() + ".svg";
        var byName = new HashMap<>(pico.files());
        byName.put(stylesheet, css);
        byName.put(icon, svg);
        return new Files(stylesheet, icon, Map.copyOf(byName));
    }

    private static byte[] pico() {
        var properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(PageSources.ofTheProgram(PICO)));
            return PageSources.ofTheProgram("META-INF/resources/webjars/picocss__pico/"
                    + properties.getProperty("version") + "/css/pico.classless.min.css");
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
}
