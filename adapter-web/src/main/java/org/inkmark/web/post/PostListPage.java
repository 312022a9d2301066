package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.Pager;

/**
 * Posts of one kind, the newest first.
 *
 * @param heading   what they have in common; empty on the home page, whose heading is the site's title
 * @param canonical the address of this very part of the list
 */
@Introspected
record PostListPage(String heading, String canonical, List<PostItem> posts, Pager pager) {}
