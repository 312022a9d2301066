package org.inkmark.web.form;

/** Where on a form a field of the domain is typed: the control's id, and what its messages begin with, {@code The title}. */
public record Control(String id, String label) {}
