package org.inkmark.application.post;

import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Byline;
import org.inkmark.domain.user.Username;

/** What a reader gets at an author's page. */
public sealed interface AuthorAnswer {

    record Found(Byline author, Page<PostView> posts) implements AuthorAnswer {}

    /** The author has another username now. */
    record MovedTo(Username username) implements AuthorAnswer {}
}
