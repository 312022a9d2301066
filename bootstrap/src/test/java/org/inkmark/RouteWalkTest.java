package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.inkmark.application.database.DatabaseSettings.Durability;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteChoice;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.inkmark.web.WebSettings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every route that the program has, so that a new one cannot forget what all must keep to. */
@TestInstance(Lifecycle.PER_CLASS)
class RouteWalkTest {
    private static final String SITE = "https://site.example/";
    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String BOOKMARK = "https://example.org/kept";
    private static final Pattern VARIABLE = Pattern.compile("\\{/?(\\w+)[^}]*\\}");
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\]).*");
    private static final Pattern COOKIE_FLAG = Pattern.compile("(?i);\\s*([a-z-]+)");

    /** What stands for the variables of addresses; one that is not named here gets a word that fits nothing. */
    private static final Map<String, String> VARIABLES = Map.of("slug", "first", "tag", "jazz", "username", "alice");

    /** What stands behind every address, for those that want it. */
    private static final String QUERY = "?address=https%3A%2F%2Fexample.org%2Fkept&to=%2F%2Fother.example&token=x";

    /** Fields with which most forms would be taken. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "Changed"),
            Map.entry("body", "Changed"),
            Map.entry("address", BOOKMARK),
            Map.entry("visibility", "private"),
            Map.entry("version", "0"),
            Map.entry("name", "Changed"),
            Map.entry("username", "alice"),
            Map.entry("email", "changed@example.org"),
            Map.entry("role", "member"),
            Map.entry("password", PASSWORD),
            Map.entry("current-password", PASSWORD),
            Map.entry("things", "delete"),
            Map.entry("to", "//other.example/desk"),
            Map.entry("typed", "dGl0bGU.VA"));

    private final HttpClient client = HttpClient.newHttpClient();
    private ContainedSite site;
    private URI home;
    private Browser admin;

    /** Somebody's cookies, and the token of the forms that were made for them. */
    private record Browser(Map<String, String> cookies, String token) {
        static Browser unknown() {
            return new Browser(Map.of(), "");
        }

        Browser with(String another) {
            return new Browser(cookies, another);
        }
    }

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        var port = ListeningAddress.freePort("127.0.0.1", 0);
        home = ListeningAddress.urlOf("127.0.0.1", port);
        var settings = new HashMap<>(WebSettings.of(URI.create(SITE)));
        settings.put("inkmark.serving", true);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.server.port", port);
        site = ContainedSite.openToServe(
                new SiteChoice(folder, Optional.empty(), SiteChoice.Aim.SITE_OR_NEW_ONE),
                Deployment.plain(),
                Durability.DISK,
                false,
                settings);
        site.port(NettyEmbeddedServer.class).start();
        var alice = add("alice", "AUTHOR");
        add("root", "ADMIN");
        site.port(UnitOfWork.class).run(_ -> {
            site.port(PostRepository.class)
                    .add(aPost().by(alice)
                            .titled("First")
                            .slug("first")
                            .tagged("jazz")
                            .published(NOON)
                            .build());
            site.port(BookmarkRepository.class)
                    .add(aBookmark().of(alice).at(BOOKMARK).shared().build());
        });
        admin = signedIn();
    }

    @AfterAll
    void end() {
        client.close();
        if (site != null) {
            site.close();
        }
    }

    private User add(String username, String role) {
        return site.port(ManageUsers.class)
                .add(
                        Actor.operator(),
                        new AddUser(
                                username, username + "@example.org", Optional.empty(), Optional.of(role), PASSWORD));
    }

    @Test
    void every_route_is_of_this_program_and_none_of_what_it_is_made_of() {
        assertThat(site.port(Router.class).uriRoutes().map(UriRouteInfo::getDeclaringType))
                .isNotEmpty()
                .allMatch(type -> type.getName().startsWith("org.inkmark.web."));
    }

    @Test
    void every_answer_of_every_route_tells_browsers_what_they_must_not_do() throws Exception {
        var softly = new SoftAssertions();
        var methods = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
        var paths = paths();
        assertThat(paths).hasSizeGreaterThan(20);
        for (var path : paths) {
            for (var method : methods) {
                for (var who : List.of(Browser.unknown(), admin)) {
                    var answer = send(method, path + QUERY, who, BodyPublishers.noBody());
                    checkHeaders(softly, method + " " + path, answer);
                    checkCookies(softly, method + " " + path, answer);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void no_form_is_kept_by_a_browser_or_what_stands_between() throws Exception {
        var softly = new SoftAssertions();
        for (var path : paths()) {
            for (var who : List.of(Browser.unknown(), admin)) {
                var answer = send("GET", path + QUERY, who, BodyPublishers.noBody());
                if (!Jsoup.parse(answer.body()).select("form[method=post]").isEmpty()) {
                    softly.assertThat(answer.headers().firstValue("Cache-Control"))
                            .as(path)
                            .hasValue("no-store");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void no_form_is_taken_without_the_token_that_was_made_for_it() throws Exception {
        var softly = new SoftAssertions();
        var another = signedIn();
        var visitor = visitor();
        var before = rows();
        var forms = paths(HttpMethod.POST);
        assertThat(forms).hasSizeGreaterThan(10);
        assertThat(paths(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.CUSTOM))
                .isEmpty();
        for (var path : forms) {
            for (var token : List.of("", "wrong", another.token(), visitor.token())) {
                var answer = form(path, admin.with(token));
                // who has signed in already is led to the desk by the form to sign in, which does nothing
                softly.assertThat(answer.statusCode())
                        .as("admin at %s with token '%s'", path, token)
                        .isEqualTo(path.startsWith("/sign-in") ? 303 : 403);
                softly.assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(path)
                        .noneMatch(cookie -> cookie.contains("inkmark-session"));
            }
            for (var token : List.of("", "wrong", admin.token(), another.token())) {
                var answer = form(path, visitor.with(token));
                // who has not signed in needs no session to be ended
                softly.assertThat(answer.statusCode())
                        .as("visitor at %s with token '%s'", path, token)
                        .isIn(path.equals("/sign-out") ? List.of(303) : List.of(401, 403));
                softly.assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(path)
                        .noneMatch(cookie -> cookie.contains("inkmark-session") && !cookie.contains("Max-Age=0"));
            }
            for (var smuggled : List.of("application/json", "text/plain", "multipart/form-data; boundary=b")) {
                var answer = send("POST", path + "?csrf=" + admin.token(), admin, body(admin), smuggled);
                softly.assertThat(answer.statusCode())
                        .as("%s as %s", path, smuggled)
                        .isIn(path.startsWith("/sign-in") ? List.of(303) : List.of(403, 415));
            }
        }
        softly.assertThat(rows()).isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void with_its_token_a_form_is_taken() throws Exception {
        var before = rows();

        var answer = form("/desk/posts/new", admin);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rows()).isNotEqualTo(before);
    }

    @Test
    void nothing_is_changed_by_reading() throws Exception {
        var before = rows();
        for (var path : paths()) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                send(method, path + QUERY, admin, BodyPublishers.noBody());
                send(
                        method,
                        path + "?csrf=" + admin.token() + "&do=publish&" + encoded(FIELDS),
                        admin,
                        BodyPublishers.noBody());
            }
        }

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobody_is_led_to_another_site() throws Exception {
        var softly = new SoftAssertions();
        for (var path : paths()) {
            for (var who : List.of(Browser.unknown(), admin, admin.with("wrong"))) {
                var answer = who.token().equals("wrong")
                        ? form(path, who)
                        : send("GET", path + QUERY, who, BodyPublishers.noBody());
                softly.assertThat(answer.headers().allValues("Location"))
                        .as(path)
                        .allMatch(location -> OWN_PATH.matcher(location).matches());
                softly.assertThat(Jsoup.parse(answer.body(), SITE).select("form, a, link").stream()
                                .map(link -> link.absUrl(link.tagName().equals("form") ? "action" : "href")))
                        .as(path)
                        .allMatch(link -> link.startsWith(SITE) || link.equals(BOOKMARK));
            }
        }
        softly.assertAll();
    }

    private static void checkHeaders(SoftAssertions softly, String of, HttpResponse<String> answer) {
        var told = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        told.putAll(answer.headers().map());
        var expected = new TreeMap<String, List<String>>();
        expected.put("x-content-type-options", List.of("nosniff"));
        expected.put("x-frame-options", List.of("DENY"));
        var mayHoldToken = Stream.of("/setup", "/invitation", "/new-password").anyMatch(of::endsWith);
        expected.put("referrer-policy", List.of(mayHoldToken ? "strict-origin" : "strict-origin-when-cross-origin"));
        expected.put("cross-origin-opener-policy", List.of("same-origin"));
        expected.put("cross-origin-resource-policy", List.of("same-origin"));
        expected.put("strict-transport-security", List.of("max-age=31536000"));
        softly.assertThat(told).as(of).containsAllEntriesOf(expected);
        softly.assertThat(told).as(of).containsKeys("permissions-policy", "cache-control");
        softly.assertThat(told.get("content-security-policy"))
                .as(of)
                .singleElement()
                .satisfies(policy -> assertThat(policy.split("; "))
                        .contains(
                                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .contains("form-action 'self'")
                        .noneMatch(directive -> directive.contains("unsafe-") || directive.contains("*")));
        softly.assertThat(told).as(of).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        if (!answer.body().isEmpty()) {
            softly.assertThat(told.get("content-type"))
                    .as(of)
                    .singleElement()
                    .asString()
                    .matches("(?i)(text/\\w+|image/svg\\+xml); ?charset=utf-8|application/json");
        }
        softly.assertThat(told.toString()).as(of).doesNotContain("evil.example", "127.0.0.1");
    }

    private static void checkCookies(SoftAssertions softly, String of, HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            softly.assertThat(cookie)
                    .as(of)
                    .startsWith("__Host-")
                    .contains("Path=/")
                    .contains("SameSite=Lax")
                    .hasSizeLessThan(4_096);
            softly.assertThat(COOKIE_FLAG.matcher(cookie).results().map((MatchResult flag) -> flag.group(1)))
                    .as(of)
                    .map(flag -> flag.toLowerCase(Locale.ROOT))
                    .contains("httponly", "secure")
                    .doesNotContain("domain");
            softly.assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(of)
                    .doesNotContain("public");
        }
    }

    /** The addresses of routes, those of the given methods, or of all. */
    private Set<String> paths(HttpMethod... methods) {
        return site.port(Router.class)
                .uriRoutes()
                .filter(route -> methods.length == 0 || List.of(methods).contains(route.getHttpMethod()))
                .map((UriRouteInfo<?, ?> route) -> VARIABLE.matcher(
                                route.getUriMatchTemplate().toString())
                        .replaceAll(variable -> VARIABLES.getOrDefault(variable.group(1), "nothing")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Browser signedIn() throws IOException, InterruptedException {
        var visitor = visitor();
        var answer = send(
                "POST",
                "/sign-in",
                visitor,
                BodyPublishers.ofString(encoded(
                        Map.of("username", "root", "password", PASSWORD, "csrf", visitor.token(), "to", "/desk"))));
        assertThat(answer.statusCode()).isEqualTo(303);
        return opened(cookiesOf(answer), "/desk/posts/new");
    }

    /** Somebody who has opened the form to sign in. */
    private Browser visitor() throws IOException, InterruptedException {
        return opened(Map.of(), "/sign-in");
    }

    private Browser opened(Map<String, String> cookies, String page) throws IOException, InterruptedException {
        var answer = send("GET", page, new Browser(cookies, ""), BodyPublishers.noBody());
        var all = new LinkedHashMap<>(cookies);
        all.putAll(cookiesOf(answer));
        return new Browser(
                all, Jsoup.parse(answer.body()).expectFirst("[name=csrf]").val());
    }

    private static Map<String, String> cookiesOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    private HttpResponse<String> form(String path, Browser who) throws IOException, InterruptedException {
        return send("POST", path + QUERY, who, body(who));
    }

    private static HttpRequest.BodyPublisher body(Browser who) {
        var fields = new LinkedHashMap<>(FIELDS);
        fields.put("csrf", who.token());
        return BodyPublishers.ofString(encoded(fields));
    }

    private HttpResponse<String> send(String method, String path, Browser who, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(method, path, who, body, "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(
            String method, String path, Browser who, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .method(method, body)
                .header("Content-Type", type)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Prefix", "//evil.example")
                .header("Forwarded", "host=evil.example;proto=http")
                .header("X-HTTP-Method-Override", "POST")
                .header("Origin", "https://evil.example");
        if (!who.cookies().isEmpty()) {
            request.header(
                    "Cookie",
                    who.cookies().entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** All that stands in the database. */
    private Map<String, List<String>> rows() throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        var source = DelegatingDataSource.unwrapDataSource(site.port(DataSource.class));
        try (var connection = source.getConnection();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                rows.put(table, rows(connection, table));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from \"" + table + "\"")) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
