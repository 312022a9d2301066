package org.inkmark.cli.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PostView;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearNameTest {
    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final BrowsePosts posts = inkmark.port(BrowsePosts.class);
    private final BrowseUsers users = inkmark.port(BrowseUsers.class);

    @BeforeEach
    void aPostAndTwoUsers() {
        when(posts.list(any(), any(), any())).thenReturn(page(List.of(post("my-first-post"))));
        when(users.list(any(), any(), any()))
                .thenReturn(page(List.of(
                        aUser().named("bob").build(), aUser().named("alice").build())));
    }

    @Test
    void a_mistyped_slug_is_answered_with_the_near_one() {
        when(posts.show(any(), eq("my-frist-post"))).thenThrow(new NotFound("post", "my-frist-post"));

        assertThat(inkmark.run("post", "show", "my-frist-post")).isEqualTo(1);

        assertThat(inkmark.said())
                .isEqualTo("inkmark: there is no post 'my-frist-post'; did you mean my-first-post?\n");
        assertThat(inkmark.stillOpen()).isZero();
    }

    @Test
    void a_mistyped_username_is_answered_with_the_near_one_whatever_it_was_typed_for() {
        when(inkmark.port(ManageUsers.class).disable(any(), any())).thenThrow(new NotFound("user", "alcie"));
        when(inkmark.port(ManagePosts.class).write(any(), any())).thenThrow(new NotFound("user", "alcie"));
        when(inkmark.port(BrowseBookmarks.class).list(any(), any(), any())).thenThrow(new NotFound("user", "alcie"));

        assertThat(inkmark.run("user", "disable", "alcie")).isEqualTo(1);
        assertThat(inkmark.run("post", "add", "--title", "x", "--author", "alcie"))
                .isEqualTo(1);
        assertThat(inkmark.run("bookmark", "list", "--user", "alcie")).isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("inkmark: there is no user 'alcie'; did you mean alice?\n".repeat(3));
    }

    @Test
    void where_none_is_near_nothing_is_suggested() {
        when(posts.show(any(), any())).thenThrow(new NotFound("post", "something-else"));
        when(users.show(any(), any())).thenThrow(new NotFound("user", "caroline"));
        when(inkmark.port(BrowseBookmarks.class).show(any(), any(), any())).thenThrow(new NotFound("bookmark", "bob"));

        inkmark.run("post", "show", "something-else");
        inkmark.run("user", "show", "caroline");
        inkmark.run("bookmark", "show", "bob", "--user", "alice");

        assertThat(inkmark.said()).isEqualTo("""
            inkmark: there is no post 'something-else'
            inkmark: there is no user 'caroline'
            inkmark: there is no bookmark 'bob'
            """);
    }

    @Test
    void on_a_site_of_any_size_a_thousand_posts_are_compared() {
        var endless = new Page<>(
                Collections.nCopies(100, post("another")), Optional.empty(), Optional.of(new Cursor(Instant.EPOCH, 1)));
        when(posts.list(any(), any(), any())).thenReturn(endless);
        when(posts.show(any(), any())).thenThrow(new NotFound("post", "my-frist-post"));

        inkmark.run("post", "show", "my-frist-post");

        verify(posts, times(10)).list(any(), any(), any());
    }

    private static PostView post(String slug) {
        return new PostView(aPost().slug(slug).build(), new Byline(new Username("alice"), "Alice", Role.AUTHOR));
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, Optional.empty(), Optional.empty());
    }
}
