package org.inkmark.web;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Keeps cookies and knows the token of the last form it saw, as a browser does; follows no redirect by itself. */
public final class Browser {
    /** An answer, read. */
    public record Answer(HttpResponse<String> response, Document page) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String location() {
            return header("Location");
        }

        public String text() {
            return page.text();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private String csrf = "";

    Browser(String origin) {
        this.origin = origin;
    }

    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    /** What each request says besides, as a proxy adds it; the same name more than once as often as that. */
    public void header(String name, String value) {
        headers.add(name);
        headers.add(value);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String csrf() {
        return csrf;
    }

    public void forgetCsrf() {
        csrf = "";
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer head(String path) {
        return send("HEAD", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Sends a form with the token of the last page, if that had one. */
    public Answer post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        if (!csrf.isEmpty()) {
            all.put("csrf", csrf);
        }
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, body)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            return read(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer read(HttpResponse<String> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var cookie = HttpCookie.parse(header).getFirst();
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        var page = Jsoup.parse(response.body(), origin);
        var field = page.selectFirst("input[name=csrf]");
        if (field != null) {
            csrf = field.attr("value");
        }
        return new Answer(response, page);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
