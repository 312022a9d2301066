package org.inkmark.web.page;

/** One of several ways to see a list. */
public record Filter(String label, String href, boolean current) {}
