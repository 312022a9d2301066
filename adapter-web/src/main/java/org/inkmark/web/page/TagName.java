package org.inkmark.web.page;

/** A tag as the last part of a path names it, where a {@code +} is one: {@code /tags/c++}. */
public record TagName(String value) {}
