package org.inkmark.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PathAnswer;
import org.inkmark.application.post.PostView;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.session.SecondStep;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.session.TwoFactorOffer;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.site.SetUp;
import org.inkmark.application.site.SiteSecret;
import org.inkmark.application.twofactor.ManageTwoFactor;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.application.user.Join;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.tag.Tags;

/**
 * The pages with invented posts and bookmarks, to be looked at: {@code main} serves them at http://127.0.0.1:8099/, where
 * everybody who signs in is alice. With the argument {@code empty} there is nothing yet.
 */
@Factory
@Requires(property = "showcase")
class Showcase {
    private static final String LONG = """
            The web got faster and pages got slower. This is about the *other* direction: pages that load at once, that can be \
            read on a train, and that still work in ten years.

            ## What a page needs

            A page needs its words. Everything else has to earn its place[^1]: scripts, fonts, pictures. Here is \
            `a --very-long-option=that/never/breaks/by/itself/because/it/has/no/space/anywhere` in a sentence, and an address: \
            https://example.org/a/very/long/address/that/does/not/end/before/the/edge/of/a/small/screen.html

            > Typography exists to honour content.

            1. First, measure.
            2. Then cut.
            3. Then measure again.

            ```java
            public sealed interface Publication permits Draft, Published { /* a line that is longer than the screen is wide */ }
            ```

            | engine | reads per second | writes per second | remarks |
            |---|--:|--:|---|
            | H2 | 6,370 | 3,000 | embedded, the default |
            | MySQL | 2,505 | 1,900 | with statement caching |

            - [x] Write
            - [ ] Publish

            ### Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft

            The end.

            [^1]: Including this footnote.
            """;

    private static final List<PostView> POSTS = List.of(
            Samples.byAlice(Samples.published(1, "Pages that load at once", "pages", LONG, "web", "typography", "c++")),
            Samples.byAlice(Samples.published(
                    2,
                    "A rather long title that goes on for more than one line even on a wide screen, as some do",
                    "long",
                    "One short thought, with a [link](https://example.org/).",
                    "notes")),
            Samples.byAlice(Samples.published(3, "Größe, Straße, naïveté", "groesse", "Nur ein Satz.", "sprache")));

    private static final List<PostView> DRAFTS = List.of(
            Samples.byAlice(Samples.draft(4, "Not finished yet", "unfinished", LONG, "draft")),
            Samples.byAlice(Samples.draft(5, "Out on Christmas", "christmas", "Soon.")
                    .publish(Samples.NOW.plusSeconds(3_000_000), Samples.NOW)),
            POSTS.get(0),
            POSTS.get(1));

    private static final List<BookmarkView> BOOKMARKS = List.of(
            Samples.keptByBob(Samples.bookmark(
                    1,
                    "https://example.org/typography",
                    "Practical Typography",
                    "Worth *every* page.",
                    "typography",
                    "web")),
            Samples.keptByBob(Samples.bookmark(
                    2,
                    "https://a-very-long-host-name.subdomain.of.example.org/with/a/path?and=a&query=too",
                    "",
                    "",
                    "reference")));

    public static void main(String[] arguments) throws InterruptedException {
        var properties = new HashMap<>(WebSettings.of(URI.create("http://127.0.0.1:8099/")));
        properties.put("micronaut.server.port", 8099);
        properties.put("showcase", arguments.length == 0 ? "full" : arguments[0]);
        try (var context = ApplicationContext.run(properties)) {
            context.getBean(EmbeddedServer.class).start();
            Thread.currentThread().join();
        }
    }

    private static <T> Page<T> page(List<T> items) {
        var place = new Cursor(Samples.NOW, 1);
        return new Page<>(items, Optional.of(place), Optional.of(place));
    }

    private static boolean isEmpty(ApplicationContext context) {
        return context.getRequiredProperty("showcase", String.class).equals("empty");
    }

    @Singleton
    @Primary
    BrowsePosts browsePosts(ApplicationContext context) {
        var posts = mock(BrowsePosts.class);
        var none = new Page<PostView>(List.of(), Optional.empty(), Optional.empty());
        when(posts.newest(any())).thenReturn(isEmpty(context) ? none : page(POSTS));
        when(posts.list(any(), any(), any())).thenReturn(isEmpty(context) ? none : page(DRAFTS));
        when(posts.tagsInUse(any()))
                .thenReturn(Tags.of("web", "typography", "c++", "notes").list());
        when(posts.at(any())).thenThrow(new NotFound("post", "there"));
        when(posts.showForChange(any(), anyString())).thenThrow(new NotFound("post", "there"));
        DRAFTS.forEach(view -> {
            var slug = view.post().slug().value();
            doReturn(view).when(posts).showForChange(any(), eq(slug));
            doReturn(new PathAnswer.Found(view)).when(posts).at(new PostPath("/posts/" + slug));
        });
        return posts;
    }

    @Singleton
    @Primary
    ManagePosts managePosts() {
        var posts = mock(ManagePosts.class);
        when(posts.write(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("title", "is missing"),
                        new InvalidValue.Violation("slug", "may hold the letters a to z, digits and hyphens only"))));
        when(posts.edit(any(), any(), any())).thenThrow(new StaleVersion("post", "unfinished"));
        return posts;
    }

    @Singleton
    @Primary
    BrowseBookmarks browseBookmarks(ApplicationContext context) {
        var bookmarks = mock(BrowseBookmarks.class);
        var none = new Page<BookmarkView>(List.of(), Optional.empty(), Optional.empty());
        when(bookmarks.newest(any())).thenReturn(isEmpty(context) ? none : page(BOOKMARKS));
        when(bookmarks.list(any(), any(), any())).thenReturn(isEmpty(context) ? none : page(BOOKMARKS));
        when(bookmarks.show(any(), any(), any())).thenReturn(BOOKMARKS.getFirst());
        when(bookmarks.tagsInUse(any())).thenReturn(Tags.of("web", "reference").list());
        return bookmarks;
    }

    @Singleton
    @Primary
    ManageBookmarks manageBookmarks() {
        return mock(ManageBookmarks.class);
    }

    @Singleton
    @Primary
    BrowseUsers browseUsers() {
        var users = mock(BrowseUsers.class);
        when(users.show(any(), any())).thenReturn(Samples.profile(Samples.EDITH));
        return users;
    }

    @Singleton
    @Primary
    ManageUsers manageUsers() {
        return mock(ManageUsers.class);
    }

    @Singleton
    @Primary
    InviteUsers inviteUsers() {
        return mock(InviteUsers.class);
    }

    @Singleton
    @Primary
    Join join() {
        var join = mock(Join.class);
        when(join.isInvited(any())).thenReturn(true);
        when(join.isOpen()).thenReturn(true);
        return join;
    }

    @Singleton
    @Primary
    ResetPassword resetPassword() {
        var reset = mock(ResetPassword.class);
        when(reset.isOffered()).thenReturn(true);
        when(reset.accepts(any())).thenReturn(true);
        return reset;
    }

    @Singleton
    @Primary
    BrowseSite browseSite() {
        return new BrowseSite() {
            @Override
            public Site site() {
                return Samples.SITE;
            }

            @Override
            public boolean isReadOnly() {
                return false;
            }
        };
    }

    @Singleton
    @Primary
    ManageSite manageSite() {
        return mock(ManageSite.class);
    }

    @Singleton
    @Primary
    SignIn signIn() {
        var signIn = mock(SignIn.class);
        when(signIn.signIn(any(), any(), any(), any())).thenReturn(new SignIn.SignedIn("token", Samples.EDITH));
        doThrow(new NotAllowed("the username or the password is wrong"))
                .when(signIn)
                .signIn(eq("wrong"), any(), any(), any());
        when(signIn.resume(any())).thenReturn(Optional.of(Samples.EDITH));
        return signIn;
    }

    @Singleton
    @Primary
    ManageSessions manageSessions() {
        return mock(ManageSessions.class);
    }

    @Singleton
    @Primary
    SecondStep secondStep() {
        return mock(SecondStep.class);
    }

    @Singleton
    @Primary
    ManageTwoFactor manageTwoFactor() {
        var manage = mock(ManageTwoFactor.class);
        when(manage.state(any())).thenReturn(new ManageTwoFactor.State(false, false, 0));
        when(manage.offer(any(), any())).thenReturn(new TwoFactorOffer("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "sealed"));
        return manage;
    }

    @Singleton
    @Primary
    SetUp setUp() {
        var setUp = mock(SetUp.class);
        when(setUp.accepts(any())).thenReturn(true);
        return setUp;
    }

    @Singleton
    @Primary
    SiteSecret siteSecret() {
        return () -> "a secret of thirty-two bytes, at least".getBytes(StandardCharsets.UTF_8);
    }

    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.fixed(Samples.NOW);
    }
}
