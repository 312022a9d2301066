package org.inkmark.domain.memory;

import java.time.Instant;
import java.util.Optional;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.bookmark.BookmarkId;
import org.inkmark.domain.memory.InMemoryStore.Table;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostImport;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.token.OneTimeToken;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.domain.user.Username;

/** What there is to keep. */
final class Tables {

    /** @param post none where the post that was public here is deleted */
    record PathRow(Optional<PostId> post, boolean current) {}

    static final Table<UserId, User> USERS = new Table<>();
    static final Table<Username, UserId> FORMER_USERNAMES = new Table<>();
    static final Table<PostId, Post> POSTS = new Table<>();
    static final Table<PostPath, PathRow> PATHS = new Table<>();
    static final Table<String, PostImport> IMPORTS = new Table<>();
    static final Table<BookmarkId, Bookmark> BOOKMARKS = new Table<>();
    /** Labels by name. */
    static final Table<String, String> TAGS = new Table<>();

    static final Table<TokenHash, Session> SESSIONS = new Table<>();
    static final Table<TokenHash, OneTimeToken> ONE_TIME_TOKENS = new Table<>();
    static final Table<AttemptKey, Instant> ATTEMPTS = new Table<>();
    static final Table<UserId, SecondFactor> SECOND_FACTORS = new Table<>();
    static final Table<String, String> SETTINGS = new Table<>();

    private Tables() {}
}
