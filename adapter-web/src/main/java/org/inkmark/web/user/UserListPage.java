package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.Filter;
import org.inkmark.web.page.Pager;

/**
 * Users, the newest first.
 *
 * @param filters links that show fewer of them or more
 */
@Introspected
record UserListPage(List<UserItem> users, List<Filter> filters, Pager pager) {}
