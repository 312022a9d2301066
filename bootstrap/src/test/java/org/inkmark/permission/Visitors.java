package org.inkmark.permission;

import static org.inkmark.domain.user.UserBuilder.aUser;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inkmark.ServedSite;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;

/** One of each role with a browser, signed in, and somebody who is not. */
final class Visitors {

    static final String PASSWORD = "correct horse battery";

    private final ServedSite site;
    private final Map<Role, User> users = new EnumMap<>(Role.class);
    private final Map<Who, Connection> browsers = new EnumMap<>(Who.class);

    Visitors(ServedSite site) {
        this.site = site;
        var hash = site.port(PasswordHasher.class).hash(new Password(PASSWORD));
        for (var role : Role.values()) {
            users.put(role, aUser().as(role).passwordHash(hash).build());
        }
        site.port(UnitOfWork.class).run(_ -> users.values().forEach(site.port(UserRepository.class)::add));
    }

    /** As they are now. */
    Optional<User> user(Who who) {
        return who.role().map(users::get).flatMap(user -> site.port(UserRepository.class)
                .find(user.id()));
    }

    /** Stays where the answer is. */
    Response get(Who who, String path) throws IOException {
        return send(who, Method.GET, path, Map.of());
    }

    /** With the proof that the form is the site's own. */
    Response post(Who who, String path, Map<String, String> fields) throws IOException {
        var form = get(who, who == Who.ANONYMOUS ? "/sign-in" : "/desk/profile").parse();
        var all = new HashMap<>(fields);
        all.put("csrf", form.expectFirst("[name=csrf]").val());
        return send(who, Method.POST, path, all);
    }

    Response send(Who who, Method method, String path, Map<String, String> fields) throws IOException {
        return browser(who)
                .newRequest(site.home().resolve(path).toString())
                .method(method)
                .data(fields)
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .execute();
    }

    /** Takes a new browser for whoever this one's cookies are of no more use. */
    void forget(Who who) {
        browsers.remove(who);
    }

    private Connection browser(Who who) throws IOException {
        var known = browsers.get(who);
        if (known != null) {
            return known;
        }
        var browser = Jsoup.newSession();
        browsers.put(who, browser);
        var user = user(who);
        if (user.isPresent()) {
            var form = browser.newRequest(site.home().resolve("sign-in").toString())
                    .get()
                    .expectForm("form[action$=sign-in]");
            form.expectFirst("[name=username]").val(user.get().username().value());
            form.expectFirst("[name=password]").val(PASSWORD);
            form.submit().execute();
        }
        return browser;
    }
}
