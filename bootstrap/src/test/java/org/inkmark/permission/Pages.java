package org.inkmark.permission;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;

/** How each page of the table is asked for. */
final class Pages {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Visitors visitors;

    Pages(Visitors visitors) {
        this.visitors = visitors;
    }

    Outcome ask(Cell cell, Scene scene) throws IOException {
        var path = path(cell, scene);
        return isPost(cell)
                ? outcome(visitors.post(cell.who(), path, form(cell, scene)))
                : outcome(visitors.get(cell.who(), path));
    }

    /** What comes without the body. */
    Outcome askForHead(Cell cell, Scene scene) throws IOException {
        return outcome(visitors.send(cell.who(), Method.HEAD, path(cell, scene), Map.of()));
    }

    static boolean isPost(Cell cell) {
        return cell.what().startsWith("POST ");
    }

    private static Outcome outcome(Response response) throws IOException {
        var location = Optional.ofNullable(response.header("Location")).orElse("");
        var isToSignIn = response.statusCode() == 401 || location.contains("/sign-in?to=");
        var word = isToSignIn ? "sign in" : Integer.toString(response.statusCode());
        return new Outcome(word, location + page(response));
    }

    /** The page without the proof that its forms are the site's own, which differs from one to the next. */
    private static String page(Response response) throws IOException {
        if (!String.valueOf(response.contentType()).startsWith("text/html")) {
            return "";
        }
        var page = response.parse();
        page.select("[name=csrf], [name=typed]").remove();
        return page.outerHtml();
    }

    private String path(Cell cell, Scene scene) throws IOException {
        var template = cell.what().substring(cell.what().indexOf(' ') + 1);
        var values = Map.of(
                "slug",
                scene.slug(),
                "tag",
                scene.tag(),
                "username",
                scene.username(),
                "name",
                template.startsWith("/assets/") ? asset() : "");
        var path = VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "")));
        return !isPost(cell) && cell.thing().endsWith("bookmark")
                ? path + "?address=" + URLEncoder.encode(scene.address(), StandardCharsets.UTF_8)
                : path;
    }

    private String asset() throws IOException {
        var stylesheet = visitors.get(Who.ANONYMOUS, "/").parse().expectFirst("link[rel=stylesheet]");
        return stylesheet.attr("href").substring(stylesheet.attr("href").lastIndexOf('/') + 1);
    }

    private Map<String, String> form(Cell cell, Scene scene) {
        return switch (cell.thing()) {
            case "own post", "another's post" -> formOfPost(scene);
            case "own bookmark", "another's bookmark" -> formOfBookmark(scene);
            case "oneself", "another user" -> formOfUser(scene);
            default -> formOfSite(cell, scene);
        };
    }

    static Map<String, String> formOfPost(Scene scene) {
        return Map.of(
                "id", scene.post().id().toString(),
                "opened", scene.slug(),
                "version", Long.toString(scene.post().version()),
                "title", scene.post().title(),
                "slug", scene.slug(),
                "body", "Other words.");
    }

    static Map<String, String> formOfBookmark(Scene scene) {
        return Map.of(
                "id", scene.bookmark().id().toString(),
                "opened", scene.address(),
                "version", Long.toString(scene.bookmark().version()),
                "address", scene.address(),
                "title", "Another title");
    }

    private static Map<String, String> formOfUser(Scene scene) {
        var user = scene.owner();
        return Map.of(
                "id", user.id().toString(),
                "opened", user.username().value(),
                "version", Long.toString(user.version()),
                "username", user.username().value(),
                "name", "Another name",
                "email", user.email().value(),
                "role", user.role().name().toLowerCase(Locale.ROOT),
                "fate", "delete");
    }

    /** One for every page of the site; what a page does not ask for is none of its business. */
    private Map<String, String> formOfSite(Cell cell, Scene scene) {
        var fields = new HashMap<String, String>(Map.ofEntries(
                entry("token", "none"),
                entry("username", "added-" + scene.number()),
                entry("email", "added-" + scene.number() + "@example.org"),
                entry("name", "Somebody"),
                entry("role", "member"),
                entry("password", Visitors.PASSWORD),
                entry("password-again", Visitors.PASSWORD),
                entry("current-password", Visitors.PASSWORD),
                entry("days", "7"),
                entry("hash", "%064x".formatted(scene.number())),
                entry("title", "Added " + scene.number()),
                entry("body", "Some words."),
                entry("address", "https://added.example/" + scene.number()),
                entry("lang", "en"),
                entry("timezone", "UTC")));
        if (cell.what().endsWith("/profile") || cell.what().endsWith("/sign-in")) {
            visitors.user(cell.who() == Who.ANONYMOUS ? Who.MEMBER : cell.who()).ifPresent(user -> {
                fields.put("username", user.username().value());
                fields.put("email", user.email().value());
                fields.put("version", Long.toString(user.version()));
            });
        }
        return fields;
    }
}
