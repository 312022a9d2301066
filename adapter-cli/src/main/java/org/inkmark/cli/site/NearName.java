package org.inkmark.cli.site;

import java.util.stream.Stream;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Nearest;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.UserFilter;

/**
 * Which post or user somebody probably meant who named one that is not there. Looked for among the {@value #COMPARED} posts that
 * were changed last, or as many users who were added last, so that a slip of the finger costs the same on a site of any size.
 */
final class NearName {
    private static final int COMPARED = 1_000;

    private NearName() {}

    /** The same failure, with the near name in its message where there is one. */
    static RuntimeException in(NotFound missing, OpenSite site) {
        var near = Nearest.question(missing.key(), names(missing.kind(), site).limit(COMPARED));
        return near.isEmpty() ? missing : new CommandFailed(missing.getMessage() + near, missing);
    }

    private static Stream<String> names(String kind, OpenSite site) {
        return switch (kind) {
            case "post" -> slugs(site.port(BrowsePosts.class));
            case "user" -> usernames(site.port(BrowseUsers.class));
            default -> Stream.empty();
        };
    }

    private static Stream<String> slugs(BrowsePosts posts) {
        return Page.all(request -> posts.list(Actor.operator(), PostQuery.all(), request))
                .map(view -> view.post().slug().value());
    }

    private static Stream<String> usernames(BrowseUsers users) {
        return Page.all(request -> users.list(Actor.operator(), UserFilter.all(), request))
                .map(user -> user.username().value());
    }
}
