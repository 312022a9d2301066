package org.inkmark.web.user;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.page.ShownTime;

/**
 * A user as an ADMIN sees them.
 *
 * @param mine whether the user is who looks at the page, and can be neither disabled nor deleted
 */
@Introspected
public record UserItem(
        String id,
        String username,
        String name,
        String email,
        String role,
        boolean enabled,
        ShownTime joined,
        boolean mine,
        String edit,
        String enable,
        String disable,
        String signOut,
        String delete) {}
