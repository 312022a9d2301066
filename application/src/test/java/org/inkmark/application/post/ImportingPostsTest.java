package org.inkmark.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.post.ImportPosts.AddedPaths;
import org.inkmark.application.post.ImportPosts.Conflict;
import org.inkmark.application.post.ImportPosts.Imported;
import org.inkmark.application.post.ImportPosts.Outcome;
import org.inkmark.application.post.ImportPosts.TakenPath;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportingPostsTest {

    private static final Actor OPERATOR = Actor.operator();
    private static final Instant THEN = Instant.parse("2019-05-15T08:00:00Z");

    private final InMemorySite site = new InMemorySite();
    private final ImportPosts imports = PostServices.importPosts(site);
    private final ManagePosts posts = PostServices.managePosts(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());

    @Test
    void a_post_comes_over_with_all_that_its_file_says() {
        var command = new ImportPost(
                "posts/hello.md",
                "1".repeat(64),
                "Hello",
                Optional.of("hello-there"),
                Optional.of("hello"),
                Optional.of("All about it"),
                "Words",
                List.of("Jazz", "c++"),
                Optional.of("de"),
                List.of("nobody", "alice", "bob"),
                Optional.of("bob"),
                Optional.of(THEN),
                Optional.of(THEN.plusSeconds(60)),
                List.of("/2019/05/15/hello.html", "https://old.example/x/?p=1", "/posts/hello-there/"));

        assertThat(importPost(OPERATOR, command)).isEqualTo(Outcome.ADDED);

        var post = post("hello-there");
        assertThat(post)
                .isEqualTo(aPost().withId(post.id().value())
                        .by(alice)
                        .titled("Hello")
                        .slug("hello-there")
                        .about("All about it")
                        .saying("Words")
                        .tagged("Jazz", "c++")
                        .in("de")
                        .published(THEN)
                        .createdAt(THEN)
                        .changedAt(THEN.plusSeconds(60))
                        .build());
        assertThatFormer("/2019/05/15/hello.html", post);
        assertThatFormer("/x", post);
        assertThat(site.store().posts().findOwner(post.path())).hasValue(new PathOwner.Current(post));
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, post.id().value()));
    }

    @Test
    void a_post_without_a_date_is_a_draft() {
        var outcome = importPost(OPERATOR, file("a.md", "1").undated());

        assertThat(outcome).isEqualTo(Outcome.ADDED);
        assertThat(post("hello").stateAt(NOON)).isEqualTo(PostState.DRAFT);
        assertThat(post("hello").createdAt()).isEqualTo(NOON);
    }

    @Test
    void without_a_date_of_change_a_post_was_last_changed_when_it_was_published() {
        importPost(OPERATOR, file("a.md", "1").build());

        assertThat(post("hello").updatedAt()).isEqualTo(THEN);
    }

    @Test
    void a_file_that_has_not_changed_changes_nothing() {
        importPost(OPERATOR, file("a.md", "1").build());
        var before = post("hello");

        assertThat(importPost(OPERATOR, file("a.md", "1").titled("Other").build()))
                .isEqualTo(Outcome.UNCHANGED);

        assertThat(post("hello")).isEqualTo(before);
        assertThat(site.changes()).hasSize(1);
    }

    @Test
    void a_file_that_has_changed_updates_its_post() {
        importPost(OPERATOR, file("a.md", "1").at("/old.html").build());
        var before = post("hello");
        site.clock().advance(Duration.ofHours(1));

        assertThat(importPost(
                        OPERATOR,
                        file("a.md", "2")
                                .titled("Other")
                                .saying("New words")
                                .at("/older.html")
                                .build()))
                .isEqualTo(Outcome.UPDATED);

        var post = post("hello");
        assertThat(post.id()).isEqualTo(before.id());
        assertThat(post.version()).isEqualTo(1);
        assertThat(post.title()).isEqualTo("Other");
        assertThat(post.markdown()).isEqualTo("New words");
        assertThat(post.everPublic()).isTrue();
        assertThatFormer("/old.html", post);
        assertThatFormer("/older.html", post);
        assertThat(site.changes()).hasSize(2);
        assertThat(importPost(OPERATOR, file("a.md", "2").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(importPost(OPERATOR, file("a.md", "3").build())).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void a_file_that_is_a_draft_now_withdraws_its_post() {
        importPost(OPERATOR, file("a.md", "1").build());

        importPost(OPERATOR, file("a.md", "2").undated());

        assertThat(post("hello").stateAt(NOON)).isEqualTo(PostState.DRAFT);
    }

    @Test
    void a_slug_that_the_file_names_anew_is_used() {
        importPost(OPERATOR, file("a.md", "1").slug("one").build());

        importPost(OPERATOR, file("a.md", "2").slug("two").build());

        assertThatFormer("/posts/one", post("two"));
    }

    @Test
    void a_slug_that_is_taken_gets_a_number_and_keeps_it() {
        site.has(aPost().by(bob).slug("hello").build());
        importPost(OPERATOR, file("a.md", "1").slug("hello").build());
        assertThat(post("hello-2").title()).isEqualTo("Hello");

        assertThat(importPost(
                        OPERATOR,
                        file("a.md", "2").slug("hello").titled("Other").build()))
                .isEqualTo(Outcome.UPDATED);

        assertThat(post("hello-2").title()).isEqualTo("Other");
    }

    @Test
    void a_slug_that_was_changed_here_is_turned_back_by_no_file_that_does_not_say_one() {
        importPost(OPERATOR, file("a.md", "1").named("a-file").build());
        posts.edit(OPERATOR, "a-file", EditPost.nothing().slug("mine"));

        var changed = file("a.md", "2").named("a-file").saying("New").build();
        assertThat(imports.importPost(OPERATOR, changed, Conflict.OVERWRITE).outcome())
                .isEqualTo(Outcome.UPDATED);

        assertThat(post("mine").markdown()).isEqualTo("New");
    }

    @Test
    void a_post_that_was_changed_here_too_is_kept_unless_the_file_is_to_win() {
        importPost(OPERATOR, file("a.md", "1").build());
        posts.edit(OPERATOR, "hello", EditPost.nothing().markdown("Mine"));
        var changed = file("a.md", "2").saying("Theirs").build();

        assertThat(tryOut(OPERATOR, changed)).isEqualTo(Outcome.EDITED_HERE);
        assertThat(importPost(OPERATOR, changed)).isEqualTo(Outcome.EDITED_HERE);
        assertThat(importPost(OPERATOR, file("a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(post("hello").markdown()).isEqualTo("Mine");

        assertThat(imports.tryOut(OPERATOR, changed, Conflict.OVERWRITE).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(post("hello").markdown()).isEqualTo("Mine");
        assertThat(imports.importPost(OPERATOR, changed, Conflict.OVERWRITE).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(post("hello").markdown()).isEqualTo("Theirs");
        assertThat(importPost(OPERATOR, changed)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_post_that_was_deleted_here_stays_so_unless_the_file_is_to_win_and_then_comes_back_at_paths_of_its_own() {
        importPost(OPERATOR, file("a.md", "1").at("/old.html").build());
        posts.delete(OPERATOR, "hello");
        var changed = file("a.md", "2").at("/old.html").at("/free.html").build();

        assertThat(importPost(OPERATOR, file("a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(tryOut(OPERATOR, changed)).isEqualTo(Outcome.DELETED_HERE);
        assertThat(importPost(OPERATOR, changed)).isEqualTo(Outcome.DELETED_HERE);
        assertThat(site.store().posts().countBy(alice.id())).isZero();

        var comesBack = new Imported(Outcome.ADDED, List.of(new TakenPath("/old.html", Optional.empty())));
        assertThat(imports.tryOut(OPERATOR, changed, Conflict.OVERWRITE)).isEqualTo(comesBack);
        assertThat(site.store().posts().countBy(alice.id())).isZero();
        assertThat(imports.importPost(OPERATOR, changed, Conflict.OVERWRITE)).isEqualTo(comesBack);
        assertThatFormer("/free.html", post("hello-2"));
        assertThat(site.store().posts().findOwner(new PostPath("/old.html"))).hasValue(new PathOwner.Gone());
    }

    @Test
    void a_file_that_is_named_from_another_folder_is_known_by_its_content() {
        importPost(OPERATOR, file("blog/a.md", "1").build());

        assertThat(tryOut(OPERATOR, file("a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(importPost(OPERATOR, file("a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(imports.pathOf(OPERATOR, "a.md")).hasValue("/posts/hello");
        assertThat(importPost(OPERATOR, file("site/blog/a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(importPost(OPERATOR, file("copy-of-a.md", "1").build())).isEqualTo(Outcome.ADDED);
        assertThat(site.store().posts().countBy(alice.id())).isEqualTo(2);
    }

    @Test
    void another_blogs_file_of_the_same_name_does_not_take_the_posts_place() {
        importPost(OPERATOR, file("a.md", "1").build());
        var other = file("a.md", "2").titled("Other").publishedAt(THEN.minusSeconds(60));

        assertThat(importPost(OPERATOR, other)).isEqualTo(Outcome.ANOTHER_FILE);
        assertThat(post("hello").title()).isEqualTo("Hello");
        assertThat(importPost(OPERATOR, file("a.md", "2").titled("Other").build()))
                .isEqualTo(Outcome.UPDATED);
        assertThat(imports.importPost(OPERATOR, other, Conflict.OVERWRITE).outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void an_update_takes_the_author_and_the_time_of_change_from_the_file() {
        importPost(OPERATOR, file("a.md", "1").build());
        importPost(OPERATOR, file("a.md", "2").by("nobody", "bob").changedAt(THEN.plusSeconds(90)));

        assertThat(post("hello").author()).isEqualTo(bob.id());
        assertThat(post("hello").updatedAt()).isEqualTo(THEN.plusSeconds(90));
    }

    @Test
    void an_imported_post_is_found_by_its_source_as_long_as_it_is_there() {
        importPost(OPERATOR, file("a.md", "1").build());
        assertThat(imports.pathOf(OPERATOR, "a.md")).hasValue("/posts/hello");
        assertThat(imports.pathOf(OPERATOR, "b.md")).isEmpty();

        posts.delete(OPERATOR, "hello");
        assertThat(imports.pathOf(OPERATOR, "a.md")).isEmpty();
    }

    @Test
    void further_paths_are_given_to_an_imported_post_unless_they_are_anothers() {
        importPost(OPERATOR, file("a.md", "1").at("/old.html").build());
        importPost(OPERATOR, file("b.md", "1").slug("other").build());
        var before = site.store().posts().findBySlug(new Slug("other"));

        assertThat(imports.addFormerPaths(OPERATOR, "b.md", List.of("/old.html", "/news/b/", "/posts/other")))
                .isEqualTo(new AddedPaths(1, List.of(new TakenPath("/old.html", Optional.of("hello")))));

        assertThatFormer("/news/b", post("other"));
        assertThatFormer("/old.html", post("hello"));
        assertThat(site.store().posts().findBySlug(new Slug("other"))).isEqualTo(before);
        assertThat(imports.addFormerPaths(OPERATOR, "b.md", List.of("/news/b/")))
                .isEqualTo(new AddedPaths(0, List.of()));
        assertThat(imports.addFormerPaths(OPERATOR, "nobody.md", List.of("/news/c/")))
                .isEqualTo(new AddedPaths(0, List.of()));
        assertThat(site.store().posts().findOwner(new PostPath("/news/c"))).isEmpty();
    }

    @Test
    void the_first_author_who_is_known_is_taken_else_the_one_named_beside_the_file() {
        importPost(
                OPERATOR,
                file("a.md", "1").by("nobody", "Not A Name", "bob", "alice").build());
        importPost(
                OPERATOR,
                file("b.md", "2").by("nobody").otherwise("bob").titled("Second").build());
        importPost(
                OPERATOR,
                file("c.md", "3").by().otherwise("bob").titled("Third").build());

        assertThat(site.store().posts().countBy(bob.id())).isEqualTo(3);
    }

    @Test
    void a_file_that_names_nobody_known_is_told_so() {
        assertThatThrownBy(() ->
                        importPost(OPERATOR, file("a.md", "1").by("nobody").build()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("'nobody'")
                .hasMessageContaining("--author");
        assertThatThrownBy(() -> importPost(OPERATOR, file("a.md", "1").by().build()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("--author");
        assertThatThrownBy(() -> importPost(
                        OPERATOR, file("a.md", "1").by().otherwise("nobody").build()))
                .isInstanceOf(NotFound.class);

        assertThat(site.store().postImports().find("a.md")).isEmpty();
    }

    @Test
    void everything_that_breaks_a_rule_is_told_at_once() {
        var command = new ImportPost(
                "a.md",
                "1",
                "",
                Optional.of("Not A Slug"),
                Optional.empty(),
                Optional.of("a\nb"),
                "\0",
                List.of(".."),
                Optional.of("not a language"),
                List.of("alice"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("/"));

        for (var attempt : List.<Runnable>of(() -> importPost(OPERATOR, command), () -> tryOut(OPERATOR, command))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                            .extracting(InvalidValue.Violation::field)
                            .containsExactlyInAnyOrder("title", "slug", "description", "body", "tag", "lang", "path"));
        }
    }

    @Test
    void a_path_of_another_post_is_left_with_it_and_told() {
        importPost(OPERATOR, file("a.md", "1").at("/old.html").build());
        var rival = file("b.md", "2")
                .titled("Rival")
                .at("/new.html")
                .at("/old.html")
                .at("/posts/hello")
                .build();
        var taken = List.of(
                new TakenPath("/old.html", Optional.of("hello")), new TakenPath("/posts/hello", Optional.of("hello")));

        assertThat(imports.tryOut(OPERATOR, rival, Conflict.KEEP)).isEqualTo(new Imported(Outcome.ADDED, taken));
        assertThat(imports.importPost(OPERATOR, rival, Conflict.KEEP)).isEqualTo(new Imported(Outcome.ADDED, taken));

        assertThatFormer("/new.html", post("rival"));
        assertThatFormer("/old.html", post("hello"));
        var changed = file("b.md", "3").titled("Rival").at("/old.html").build();
        assertThat(imports.importPost(OPERATOR, changed, Conflict.KEEP))
                .isEqualTo(new Imported(Outcome.UPDATED, taken.subList(0, 1)));
    }

    @Test
    void trying_out_says_what_would_happen_and_changes_nothing() {
        assertThat(tryOut(OPERATOR, file("a.md", "1").at("/old.html").build())).isEqualTo(Outcome.ADDED);
        assertThat(site.store().posts().countBy(alice.id())).isZero();
        assertThat(site.changes()).isEmpty();

        importPost(OPERATOR, file("a.md", "1").at("/old.html").build());
        var before = post("hello");

        assertThat(tryOut(OPERATOR, file("a.md", "1").build())).isEqualTo(Outcome.UNCHANGED);
        assertThat(tryOut(OPERATOR, file("a.md", "2").at("/old.html").build())).isEqualTo(Outcome.UPDATED);
        assertThat(post("hello")).isEqualTo(before);
    }

    @Test
    void trying_out_an_update_asks_no_more_than_the_update_itself() {
        importPost(OPERATOR, file("a.md", "1").build());
        var unsigned = file("a.md", "2").by("nobody").build();

        assertThat(tryOut(OPERATOR, unsigned)).isEqualTo(Outcome.UPDATED);
        assertThat(importPost(OPERATOR, unsigned)).isEqualTo(Outcome.UPDATED);
        assertThat(post("hello").author()).isEqualTo(alice.id());
    }

    @Test
    void a_source_that_is_too_long_to_be_remembered_is_told() {
        var command = file("x".repeat(4_001), "1").build();

        assertThatThrownBy(() -> importPost(OPERATOR, command))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("4000");

        assertThat(site.store().posts().countBy(alice.id())).isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void editors_and_admins_import_and_others_do_not(Role role) {
        var actor = Actor.signedIn(site.has(aUser().as(role).build()));
        var command = file("a.md", "1").build();

        if (role.includes(Role.EDITOR)) {
            assertThat(tryOut(actor, command)).isEqualTo(Outcome.ADDED);
            assertThat(importPost(actor, command)).isEqualTo(Outcome.ADDED);
        } else {
            assertThatThrownBy(() -> tryOut(actor, command)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> importPost(actor, command)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.pathOf(actor, "a.md")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.addFormerPaths(actor, "a.md", List.of("/x")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> importPost(Actor.anonymous(), command)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void tags_and_language_are_those_of_the_file() {
        importPost(OPERATOR, file("a.md", "1").build());

        assertThat(post("hello").tags()).isEqualTo(Tags.of("jazz"));
        assertThat(post("hello").lang()).hasValue(new LanguageTag("en"));
    }

    private Outcome importPost(Actor actor, ImportPost command) {
        return imports.importPost(actor, command, Conflict.KEEP).outcome();
    }

    private Outcome tryOut(Actor actor, ImportPost command) {
        return imports.tryOut(actor, command, Conflict.KEEP).outcome();
    }

    private Post post(String slug) {
        return site.store().posts().findBySlug(new Slug(slug)).orElseThrow();
    }

    private void assertThatFormer(String path, Post post) {
        assertThat(site.store().posts().findOwner(new PostPath(path))).hasValue(new PathOwner.Former(post));
    }

    private static FileBuilder file(String source, String digit) {
        return new FileBuilder(source, digit.repeat(64));
    }

    /** A file by alice, published {@link #THEN}, unless said otherwise. */
    private static final class FileBuilder {
        private final String source;
        private final String hash;
        private String title = "Hello";
        private String words = "Words";
        private Optional<String> slug = Optional.empty();
        private Optional<String> likelySlug = Optional.empty();
        private List<String> authors = List.of("alice");
        private Optional<String> otherwise = Optional.empty();
        private final List<String> paths = new ArrayList<>();

        private FileBuilder(String source, String hash) {
            this.source = source;
            this.hash = hash;
        }

        FileBuilder titled(String text) {
            title = text;
            return this;
        }

        FileBuilder saying(String text) {
            words = text;
            return this;
        }

        FileBuilder slug(String text) {
            slug = Optional.of(text);
            return this;
        }

        FileBuilder named(String text) {
            likelySlug = Optional.of(text);
            return this;
        }

        FileBuilder by(String... names) {
            authors = List.of(names);
            return this;
        }

        FileBuilder otherwise(String username) {
            otherwise = Optional.of(username);
            return this;
        }

        FileBuilder at(String path) {
            paths.add(path);
            return this;
        }

        ImportPost build() {
            return published(Optional.of(THEN), Optional.empty());
        }

        ImportPost publishedAt(Instant at) {
            return published(Optional.of(at), Optional.empty());
        }

        ImportPost changedAt(Instant at) {
            return published(Optional.of(THEN), Optional.of(at));
        }

        ImportPost undated() {
            return published(Optional.empty(), Optional.empty());
        }

        private ImportPost published(Optional<Instant> at, Optional<Instant> updatedAt) {
            return new ImportPost(
                    source,
                    hash,
                    title,
                    slug,
                    likelySlug,
                    Optional.of("About"),
                    words,
                    List.of("jazz"),
                    Optional.of("en"),
                    authors,
                    otherwise,
                    at,
                    updatedAt,
                    List.copyOf(paths));
        }
    }

    @Test
    void what_an_import_adds_or_updates_is_recorded() {
        importPost(OPERATOR, file("a.md", "1").slug("hello").build());
        importPost(OPERATOR, file("a.md", "1").slug("hello").build());
        importPost(OPERATOR, file("a.md", "2").slug("hello").build());

        assertThat(site.audited())
                .extracting(AuditEvent::toString)
                .containsExactly("operator root post_imported post hello", "operator root post_imported post hello");
    }
}
