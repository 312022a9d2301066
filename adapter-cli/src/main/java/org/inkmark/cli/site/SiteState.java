package org.inkmark.cli.site;

import java.util.Optional;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Role;

/** What {@code site show} shows. */
record SiteState(Site site, boolean isRegistrationOpen, boolean isReadOnly, Optional<Role> twoFactorFrom) {}
