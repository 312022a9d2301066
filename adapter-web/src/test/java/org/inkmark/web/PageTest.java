package org.inkmark.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.session.SecondStep;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.CheckHealth;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.site.SetUp;
import org.inkmark.application.site.SiteSecret;
import org.inkmark.application.twofactor.ManageTwoFactor;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.application.user.Join;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.application.user.ResetPassword;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.Actor;
import org.inkmark.web.session.SessionCookie;
import org.junit.jupiter.api.BeforeEach;

/** Pages through a real server whose ports are mocks. */
public abstract class PageTest {
    @Inject
    protected EmbeddedServer server;

    @Inject
    protected BrowsePosts browsePosts;

    @Inject
    protected ManagePosts managePosts;

    @Inject
    protected BrowseBookmarks browseBookmarks;

    @Inject
    protected ManageBookmarks manageBookmarks;

    @Inject
    protected BrowseUsers browseUsers;

    @Inject
    protected ManageUsers manageUsers;

    @Inject
    protected InviteUsers inviteUsers;

    @Inject
    protected Join join;

    @Inject
    protected ResetPassword resetPassword;

    @Inject
    protected BrowseSite browseSite;

    @Inject
    protected ManageSite manageSite;

    @Inject
    protected SignIn signIn;

    @Inject
    protected ManageSessions manageSessions;

    @Inject
    protected SecondStep secondStep;

    @Inject
    protected ManageTwoFactor manageTwoFactor;

    @Inject
    protected SetUp setUp;

    @Inject
    protected SiteSecret siteSecret;

    @Inject
    private SessionCookie sessionCookie;

    protected Browser browser;

    @BeforeEach
    void new_browser() {
        reset(browsePosts, managePosts, browseBookmarks, manageBookmarks, browseUsers, manageUsers, signIn, setUp);
        reset(
                browseSite,
                manageSite,
                siteSecret,
                manageSessions,
                secondStep,
                manageTwoFactor,
                inviteUsers,
                join,
                resetPassword);
        when(siteSecret.bytes()).thenReturn("a secret of thirty-two bytes, at least".getBytes(StandardCharsets.UTF_8));
        when(browseSite.site()).thenReturn(Samples.SITE);
        when(browsePosts.newest(any())).thenReturn(none());
        when(browsePosts.list(any(), any(), any())).thenReturn(none());
        when(browsePosts.tagsInUse(any())).thenReturn(List.of());
        when(browseBookmarks.newest(any())).thenReturn(none());
        when(browseBookmarks.list(any(), any(), any())).thenReturn(none());
        when(browseBookmarks.tagsInUse(any())).thenReturn(List.of());
        when(signIn.resume(anyString())).thenReturn(Optional.empty());
        browser = new Browser("http://localhost:" + server.getPort());
    }

    /** Whoever holds this token has signed in. */
    protected void signedIn(Actor.SignedIn actor) {
        when(signIn.resume("token-of-" + actor.username())).thenReturn(Optional.of(actor));
        browser.cookie(sessionName(), "token-of-" + actor.username());
    }

    /** The name of the cookie that holds the token. */
    protected String sessionName() {
        return sessionCookie.of("", Stay.BRIEF).getName();
    }

    protected static <T> Page<T> none() {
        return new Page<>(List.of(), Optional.empty(), Optional.empty());
    }

    @MockBean(BrowsePosts.class)
    BrowsePosts browsePosts() {
        return mock(BrowsePosts.class);
    }

    @MockBean(ManagePosts.class)
    ManagePosts managePosts() {
        return mock(ManagePosts.class);
    }

    @MockBean(BrowseBookmarks.class)
    BrowseBookmarks browseBookmarks() {
        return mock(BrowseBookmarks.class);
    }

    @MockBean(ManageBookmarks.class)
    ManageBookmarks manageBookmarks() {
        return mock(ManageBookmarks.class);
    }

    @MockBean(BrowseUsers.class)
    BrowseUsers browseUsers() {
        return mock(BrowseUsers.class);
    }

    @MockBean(ManageUsers.class)
    ManageUsers manageUsers() {
        return mock(ManageUsers.class);
    }

    @MockBean(InviteUsers.class)
    InviteUsers inviteUsers() {
        return mock(InviteUsers.class);
    }

    @MockBean(Join.class)
    Join join() {
        return mock(Join.class);
    }

    @MockBean(ResetPassword.class)
    ResetPassword resetPassword() {
        return mock(ResetPassword.class);
    }

    @MockBean(BrowseSite.class)
    BrowseSite browseSite() {
        return mock(BrowseSite.class);
    }

    @MockBean(ManageSite.class)
    ManageSite manageSite() {
        return mock(ManageSite.class);
    }

    @MockBean(SignIn.class)
    SignIn signIn() {
        return mock(SignIn.class);
    }

    @MockBean(ManageSessions.class)
    ManageSessions manageSessions() {
        return mock(ManageSessions.class);
    }

    @MockBean(SecondStep.class)
    SecondStep secondStep() {
        return mock(SecondStep.class);
    }

    @MockBean(ManageTwoFactor.class)
    ManageTwoFactor manageTwoFactor() {
        return mock(ManageTwoFactor.class);
    }

    @MockBean(SetUp.class)
    SetUp setUp() {
        return mock(SetUp.class);
    }

    @MockBean(CheckHealth.class)
    CheckHealth checkHealth() {
        return mock(CheckHealth.class);
    }

    @MockBean(SiteSecret.class)
    SiteSecret siteSecret() {
        return mock(SiteSecret.class);
    }

    @MockBean(InstantSource.class)
    InstantSource clock() {
        return InstantSource.fixed(Samples.NOW);
    }
}
