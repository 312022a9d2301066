package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.markdown.SafeHtml;
import org.inkmark.web.page.ShownTime;

/**
 * A bookmark as a page shows it.
 *
 * @param address what it leads to, as typed
 * @param rel     whether the site vouches for the address, in the words of HTML's links
 * @param host    for a reader, who wants to know where a link leads
 */
@Introspected
public record BookmarkItem(
        String id,
        String heading,
        String address,
        String rel,
        String host,
        SafeHtml note,
        List<String> tags,
        String owner,
        ShownTime added,
        boolean isPublic,
        boolean toRead,
        boolean mine,
        String edit,
        String delete) {}
