package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.ListFilter;
import org.inkmark.web.page.Pager;

/**
 * The posts that somebody may change.
 *
 * @param all whether they are everybody's
 */
@Introspected
record PostDeskPage(List<DeskPost> posts, boolean all, ListFilter filter, Pager pager) {}
