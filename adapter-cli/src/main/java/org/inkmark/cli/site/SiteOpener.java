package org.inkmark.cli.site;

/**
 * How a command gets at a site. Called only once a command line has been understood, so that {@code --help} and wrong usage
 * never open one.
 */
@FunctionalInterface
public interface SiteOpener {
    /**
     * @throws org.inkmark.application.database.DatabaseUnusable if there is no site there and none is to be made, or it cannot
     *                                                           be used; its message is shown as it is
     */
    OpenSite open(SiteChoice choice);
}
