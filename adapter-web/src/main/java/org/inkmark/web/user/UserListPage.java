package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.page.ListFilter;
import org.inkmark.web.page.Pager;

/** Users, the newest first. */
@Introspected
record UserListPage(List<UserItem> users, ListFilter filter, Pager pager) {}
