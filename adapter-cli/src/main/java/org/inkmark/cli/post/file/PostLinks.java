package org.inkmark.cli.post.file;

import java.util.Optional;

/** Finds the posts that other posts link to by the name of a file. */
public interface PostLinks {

    /**
     * The path of a post below the site's address.
     *
     * @param name as a generator writes it: {@code _posts/2016-07-26-name.md}, {@code 2016-07-26-name}, {@code blog/name.md}
     */
    Optional<String> pathOf(String name);
}
