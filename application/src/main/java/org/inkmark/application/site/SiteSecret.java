package org.inkmark.application.site;

/** The one secret of the site, which signs what it gives away and wants to know again. */
public interface SiteSecret {

    /** At least 32 bytes, the same for every node of the site within a second of a change; made when first asked for. */
    byte[] bytes();
}
