package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.Filter;
import org.inkmark.web.page.Pager;

/**
 * The posts that somebody may change.
 *
 * @param all     whether they are everybody's
 * @param filters links that show fewer of them or more
 */
@Introspected
record PostDeskPage(List<DeskPost> posts, boolean all, boolean filtered, List<Filter> filters, Pager pager) {}
