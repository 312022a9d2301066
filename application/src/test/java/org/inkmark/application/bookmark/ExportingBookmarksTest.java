package org.inkmark.application.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class ExportingBookmarksTest {

    private final InMemorySite site = new InMemorySite();
    private final ExportBookmarks exports = BookmarkServices.exportBookmarks(site);
    private final User alice = site.has(aUser().named("alice").build());

    @Test
    void all_bookmarks_of_a_user_come_the_newest_first() {
        var older = site.has(
                aBookmark().of(alice).at("https://a.example/").addedAt(NOON).build());
        var newer = site.has(aBookmark()
                .of(alice)
                .at("https://b.example/")
                .shared()
                .addedAt(NOON.plusSeconds(1))
                .build());
        site.has(aBookmark().of(site.has(aUser().named("bob").build())).build());

        assertThat(exports.exportAll(Actor.signedIn(alice), "alice")).containsExactly(newer, older);
        assertThat(exports.exportAll(Actor.operator(), "alice")).containsExactly(newer, older);
    }

    @Test
    void whoever_takes_them_is_recorded_before_the_first_is_given() {
        var taken = exports.exportAll(Actor.operator(), "alice");

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root bookmarks_exported bookmarks alice");
        taken.close();
    }

    @Test
    void nobody_takes_those_of_others() {
        for (var actor : List.of(
                Actor.anonymous(),
                Actor.signedIn(site.has(aUser().named("bob").build())),
                Actor.signedIn(site.has(anAdmin().build())))) {
            assertThatThrownBy(() -> exports.exportAll(actor, "alice")).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> exports.exportAll(Actor.operator(), "nobody")).isInstanceOf(NotFound.class);

        assertThat(site.audited()).isEmpty();
    }
}
