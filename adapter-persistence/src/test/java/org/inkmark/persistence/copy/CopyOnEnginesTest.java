package org.inkmark.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkmark.application.database.DatabaseSettings;
import org.inkmark.application.database.SiteCopy;
import org.inkmark.application.database.SiteCopy.Compared;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.BundledEngine;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.Test;

/** A site moves to each engine from the embedded one, and back. */
@EachEngine
class CopyOnEnginesTest {

    private final TestEngine engine;
    private final SampleSite site = new SampleSite();

    CopyOnEnginesTest(TestEngine engine) {
        this.engine = engine;
    }

    @Test
    void the_whole_site_is_there_after_it_moved_to_the_engine_and_back() {
        var there = engine.newDatabase();
        var back = BundledEngine.H2.newDatabase();

        try (var source = TestDatabase.open(BundledEngine.H2)) {
            site.fill(source);
            assertCopied(source, there);
        }
        try (var source = TestDatabase.open(there)) {
            site.requireIn(source);
            assertCopied(source, back);
            site.addPost(source, 900);
            assertThat(source.get(SiteCopy.class)
                            .compare(back, new SilentListener())
                            .tables())
                    .filteredOn(compared -> !compared.isEqual())
                    .extracting(Compared::table)
                    .contains("posts", "post_tags", "post_paths")
                    .doesNotContain("users", "bookmarks");
        }
        try (var target = TestDatabase.open(back)) {
            site.requireIn(target);
        }
    }

    private static void assertCopied(TestDatabase source, DatabaseSettings target) {
        assertThat(source.get(SiteCopy.class).copy(target, new SilentListener()).tables())
                .allMatch(Compared::isEqual);
    }

    private static final class SilentListener implements SiteCopy.Listener {
        @Override
        public void say(String message) {}

        @Override
        public void begin(String task, long rows) {}

        @Override
        public void step(long rows) {}
    }
}
