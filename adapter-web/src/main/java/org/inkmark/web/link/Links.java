package org.inkmark.web.link;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.inkmark.application.user.Join;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.domain.post.PostPath;

/**
 * Where every link comes from: addresses on this site, with the path below which it runs. They begin with {@code /}, except for
 * {@link #absolute}, which is made from the site's own address and never from what a request says of itself.
 */
@Singleton
public final class Links {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final String origin;
    private final String base;
    private final boolean secure;

    /** @param url the site's address, as configured */
    public Links(@Value("${inkmark.url}") String url) {
        var site = URI.create(url);
        if (site.getScheme() == null || site.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "the site's address must be absolute like https://example.org/, not '" + url + "'");
        }
        var path = Optional.ofNullable(site.getRawPath()).orElse("");
        origin = (site.getScheme() + "://" + site.getRawAuthority()).toLowerCase(Locale.ROOT);
        base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        secure = origin.startsWith("https:");
    }

    /** Whether browsers reach the site by https alone. */
    public boolean isSecure() {
        return secure;
    }

    /** The address with the site's own scheme and host before it. */
    public String absolute(String link) {
        return origin + link;
    }

    /** The path below which the site runs, {@code /} where it runs below none. */
    public String path() {
        return base.isEmpty() ? "/" : base;
    }

    public String home() {
        return base + "/";
    }

    public String post(String slug) {
        return base + "/posts/" + segment(slug);
    }

    /** Where a post answers, which may be an address of another form than this site's own. */
    public String path(PostPath path) {
        return base
                + Arrays.stream(path.value().split("/", -1)).map(Links::segment).collect(Collectors.joining("/"));
    }

    public String tag(String name) {
        return base + "/tags/" + segment(name);
    }

    public String author(String username) {
        return base + "/authors/" + segment(username);
    }

    public String bookmarks() {
        return base + "/bookmarks";
    }

    public String signIn() {
        return base + "/sign-in";
    }

    /** @param path where to go afterwards, as {@link #own} takes it */
    public String signInAndGoTo(String path) {
        return signIn() + "?to=" + segment(path);
    }

    public String signInCode() {
        return signIn() + "/code";
    }

    public String signInTwoFactor() {
        return signIn() + "/two-factor";
    }

    public String signInGoOn() {
        return signIn() + "/go-on";
    }

    public String signOut() {
        return base + "/sign-out";
    }

    public String setUp() {
        return base + "/setup";
    }

    /** @param token of the invitation */
    public String invitation(String token) {
        return takeUp() + "?token=" + segment(token);
    }

    public String takeUp() {
        return base + Join.PATH;
    }

    public String register() {
        return base + "/register";
    }

    public String forgottenPassword() {
        return base + "/forgotten-password";
    }

    public String choosePassword() {
        return base + ResetPassword.PATH;
    }

    public String desk() {
        return base + "/desk";
    }

    public String deskPosts() {
        return desk() + "/posts";
    }

    public String newPost() {
        return deskPosts() + "/new";
    }

    public String editPost(String slug) {
        return ofPost(slug, "edit");
    }

    public String previewPost(String slug) {
        return ofPost(slug, "preview");
    }

    public String publishPost(String slug) {
        return ofPost(slug, "publish");
    }

    public String withdrawPost(String slug) {
        return ofPost(slug, "withdraw");
    }

    public String deletePost(String slug) {
        return ofPost(slug, "delete");
    }

    public String deskBookmarks() {
        return desk() + "/bookmarks";
    }

    public String newBookmark() {
        return deskBookmarks() + "/new";
    }

    public String editBookmark(String address) {
        return deskBookmarks() + "/edit?address=" + segment(address);
    }

    public String deleteBookmark(String address) {
        return deskBookmarks() + "/delete?address=" + segment(address);
    }

    public String bookmarkVisibility() {
        return deskBookmarks() + "/visibility";
    }

    public String profile() {
        return desk() + "/profile";
    }

    public String password() {
        return profile() + "/password";
    }

    public String sessions() {
        return desk() + "/sessions";
    }

    public String twoFactor() {
        return desk() + "/two-factor";
    }

    public String twoFactorOff() {
        return twoFactor() + "/off";
    }

    public String recoveryCodes() {
        return twoFactor() + "/recovery-codes";
    }

    public String users() {
        return desk() + "/users";
    }

    public String newUser() {
        return users() + "/new";
    }

    public String invitations() {
        return users() + "/invitations";
    }

    public String withdrawInvitation() {
        return invitations() + "/withdraw";
    }

    public String editUser(String username) {
        return ofUser(username, "edit");
    }

    public String enableUser(String username) {
        return ofUser(username, "enable");
    }

    public String disableUser(String username) {
        return ofUser(username, "disable");
    }

    public String signOutUser(String username) {
        return ofUser(username, "sign-out");
    }

    public String deleteUser(String username) {
        return ofUser(username, "delete");
    }

    public String settings() {
        return desk() + "/settings";
    }

    public String asset(String file) {
        return base + "/assets/" + segment(file);
    }

    /** A path of this site's desk, with or without query, behind the path below which the site runs. */
    public String own(DeskPath path) {
        return base + path.value();
    }

    /** What a request asks for, without the path below which the site runs: {@code /desk/posts?state=draft}. */
    public String withoutBase(String pathAndQuery) {
        return pathAndQuery.startsWith(base + "/") ? pathAndQuery.substring(base.length()) : pathAndQuery;
    }

    /** A link of this site with a query, nothing where that is empty. */
    public String withQuery(String link, SequencedMap<String, String> parameters) {
        return parameters.isEmpty()
                ? link
                : parameters.entrySet().stream()
                        .map(parameter -> segment(parameter.getKey()) + "=" + segment(parameter.getValue()))
                        .collect(Collectors.joining("&", link + "?", ""));
    }

    /**
     * An address that a text names, as a reader's browser must ask for it: texts do not know below which path the site runs, so
     * one that begins with a single slash is meant from there on. One that begins with the site's path already stays.
     */
    public String inText(String address) {
        var isOnSite = address.startsWith("/") && !address.startsWith("//");
        return isOnSite && !isBelowBase(address) ? base + address : address;
    }

    private boolean isBelowBase(String address) {
        return address.startsWith(base)
                && (address.length() == base.length() || "/?#".indexOf(address.charAt(base.length())) >= 0);
    }

    /** The page that a request's path names, with or without a slash at its end: {@code /sign-in}. */
    public String page(String path) {
        var below = withoutBase(path);
        return below.length() > 1 && below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    }

    private String ofPost(String slug, String what) {
        return deskPosts() + "/" + segment(slug) + "/" + what;
    }

    private String ofUser(String username, String what) {
        return users() + "/" + segment(username) + "/" + what;
    }

    /** Percent-encoded, so that nothing in it means anything to an address: RFC 3986, section 2. */
    private static String segment(String text) {
        var out = new ByteArrayOutputStream();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                out.write(octet);
            } else {
                out.write('%');
                out.write(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)));
                out.write(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
