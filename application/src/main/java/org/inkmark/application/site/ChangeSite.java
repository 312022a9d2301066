package org.inkmark.application.site;

import java.util.Optional;

/** A change to the site's settings. What is absent stays as it is. */
public record ChangeSite(
        Optional<String> title, Optional<String> tagline, Optional<String> lang, Optional<String> timezone) {}
