package org.inkmark.application.database;

/**
 * A migration that was written to the sources.
 *
 * @param upgrade   the name of the script that makes it
 * @param downgrade the name of the script that takes it back
 * @param loss      what is lost by the upgrade, empty where nothing is
 */
public record DraftedMigration(String upgrade, String downgrade, String loss) {}
