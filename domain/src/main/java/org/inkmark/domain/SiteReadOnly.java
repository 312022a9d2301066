package org.inkmark.domain;

/** Nobody may write to the site at present, as it is being copied to another database. Trying again later helps. */
public final class SiteReadOnly extends DomainException {

    private static final long serialVersionUID = 1L;

    public SiteReadOnly() {
        super("the site is read-only while it moves");
    }
}
