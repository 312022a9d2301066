package org.inkmark.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.post.PostRepository;
import org.inkmark.domain.post.PostState;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WritingPostsTest {

    private final InMemorySite site = new InMemorySite();
    private final ManagePosts posts = PostServices.managePosts(site);
    private final User alice = site.has(aUser().named("alice").build());
    private final User bob = site.has(aUser().named("bob").build());
    private final User editor = site.has(aUser().as(Role.EDITOR).build());

    @Test
    void an_author_writes_a_draft() {
        var post = posts.write(Actor.signedIn(alice), WritePost.draft(" Hello, World! ", "Words"));

        assertThat(post.title()).isEqualTo("Hello, World!");
        assertThat(post.slug()).isEqualTo(new Slug("hello-world"));
        assertThat(post.author()).isEqualTo(alice.id());
        assertThat(post.stateAt(NOON)).isEqualTo(PostState.DRAFT);
        assertThat(post.createdAt()).isEqualTo(NOON);
        assertThat(site.store().posts().find(post.id())).hasValue(post);
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.POST, post.id().value()));
    }

    @Test
    void a_post_may_be_published_as_it_is_written() {
        var post = posts.write(
                Actor.signedIn(alice),
                written("Hello").publish(PublishTime.now()).build());

        assertThat(post.publication().publishedAt()).hasValue(NOON);
        assertThat(post.isPublicAt(NOON)).isTrue();
        assertThat(post.everPublic()).isFalse();
    }

    @Test
    void a_post_may_be_scheduled_as_it_is_written() {
        var post = posts.write(
                Actor.signedIn(alice),
                written("Hello").publish(PublishTime.at(NOON.plusSeconds(60))).build());

        assertThat(post.stateAt(NOON)).isEqualTo(PostState.SCHEDULED);
    }

    @Test
    void a_post_has_tags_and_a_language() {
        var post = posts.write(
                Actor.signedIn(alice),
                written("Hallo").tags("Eins", "Zwei", " ").lang("de-at").build());

        assertThat(post.tags()).isEqualTo(Tags.of("eins", "zwei"));
        assertThat(post.lang()).hasValue(new LanguageTag("de-AT"));
        assertThat(site.store().tags().find("eins").orElseThrow().label()).isEqualTo("Eins");
    }

    @Test
    void a_blank_language_and_a_blank_slug_are_none() {
        var post = posts.write(
                Actor.signedIn(alice), written("Hello").lang(" ").slug(" ").build());

        assertThat(post.lang()).isEmpty();
        assertThat(post.slug()).isEqualTo(new Slug("hello"));
    }

    @ParameterizedTest
    @CsvSource({"Café crème & Straße, cafe-creme-strasse", "日本語, post", "'?!', post"})
    void a_slug_is_made_from_a_title_in_any_script(String title, String slug) {
        assertThat(posts.write(Actor.signedIn(alice), WritePost.draft(title, ""))
                        .slug())
                .isEqualTo(new Slug(slug));
    }

    @Test
    void a_slug_made_from_a_title_that_is_taken_gets_a_number() {
        var slugs = IntStream.range(0, 4)
                .mapToObj(_ -> posts.write(Actor.signedIn(alice), WritePost.draft("Hello", "")))
                .map(post -> post.slug().value());

        assertThat(slugs).containsExactly("hello", "hello-2", "hello-3", "hello-4");
    }

    @Test
    void the_former_path_of_another_post_and_that_of_a_deleted_one_are_taken_too() {
        var renamed = site.has(aPost().by(alice).slug("new").build());
        var deleted = site.has(aPost().by(alice).slug("hello-2").everPublic().build());
        site.store().inUnit(() -> {
            site.store().posts().addFormerPath(renamed.id(), new PostPath("/posts/hello"));
            site.store().posts().delete(deleted);
        });

        assertThat(posts.write(Actor.signedIn(alice), WritePost.draft("Hello", ""))
                        .slug())
                .isEqualTo(new Slug("hello-3"));
    }

    @Test
    void a_slug_that_another_takes_at_the_same_moment_gets_the_next_number() {
        var taken = site.has(aPost().by(bob).slug("hello").build());
        var repository = mock(PostRepository.class, delegatesTo(site.store().posts()));
        doReturn(Optional.empty()).when(repository).findOwner(taken.path());

        var post = PostServices.managePosts(site, repository, site.ids(), site.units())
                .write(Actor.signedIn(alice), WritePost.draft("Hello", ""));

        assertThat(post.slug()).isEqualTo(new Slug("hello-2"));
    }

    @Test
    void a_typed_slug_is_used() {
        var post = posts.write(
                Actor.signedIn(alice), written("Hello").slug(" my-slug ").build());

        assertThat(post.slug()).isEqualTo(new Slug("my-slug"));
    }

    @Test
    void a_typed_slug_that_is_taken_is_told() {
        site.has(aPost().by(bob).slug("taken").build());

        assertThatThrownBy(() -> posts.write(
                        Actor.signedIn(alice), written("Hello").slug("taken").build()))
                .isInstanceOfSatisfying(AlreadyExists.class, taken -> {
                    assertThat(taken.field()).isEqualTo("slug");
                    assertThat(taken.value()).isEqualTo("taken");
                });

        assertThat(site.store().posts().countBy(alice.id())).isZero();
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void every_field_that_breaks_its_rule_is_told_at_once() {
        var command = new WritePost(
                Optional.empty(),
                "",
                Optional.of("Not A Slug"),
                Optional.of("a\nb"),
                "\0",
                List.of(".."),
                Optional.of("not a language"),
                Optional.of(PublishTime.unreadable("must be a time")));

        assertThatThrownBy(() -> posts.write(Actor.signedIn(alice), command))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidValue.Violation::field)
                        .containsExactlyInAnyOrder(
                                "title", "slug", "description", "body", "tag", "lang", "published at"));

        assertThat(site.store().posts().countBy(alice.id())).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
    void authors_editors_and_admins_write(Role role) {
        var writer = site.has(aUser().as(role).build());

        assertThat(posts.write(Actor.signedIn(writer), WritePost.draft("Hello", ""))
                        .author())
                .isEqualTo(writer.id());
    }

    @Test
    void members_and_readers_do_not_write() {
        var member = site.has(aUser().as(Role.MEMBER).build());

        for (var actor : List.of(Actor.signedIn(member), Actor.anonymous())) {
            assertThatThrownBy(() -> posts.write(actor, WritePost.draft("Hello", "")))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void editors_and_the_operator_write_for_others() {
        var command = written("Hello").by("bob").build();

        assertThat(posts.write(Actor.signedIn(editor), command).author()).isEqualTo(bob.id());
        assertThat(posts.write(Actor.operator(), command).author()).isEqualTo(bob.id());
    }

    @Test
    void others_may_not_and_hear_not_even_who_there_is() {
        for (var name : List.of("bob", "nobody")) {
            assertThatThrownBy(() -> posts.write(
                            Actor.signedIn(alice), written("Hello").by(name).build()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_author_may_name_themselves() {
        assertThat(posts.write(
                                Actor.signedIn(alice),
                                written("Hello").by("alice").build())
                        .author())
                .isEqualTo(alice.id());
    }

    @Test
    void the_operator_must_name_an_author_who_exists() {
        assertThatThrownBy(() -> posts.write(Actor.operator(), WritePost.draft("Hello", "")))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("author");
        assertThatThrownBy(() -> posts.write(
                        Actor.operator(), written("Hello").by("nobody").build()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void the_id_is_asked_for_before_the_unit_begins() {
        var ids = mock(IdGenerator.class, delegatesTo(site.ids()));
        var units = mock(UnitOfWork.class, delegatesTo(site.units()));

        var post = PostServices.managePosts(site, site.store().posts(), ids, units)
                .write(Actor.signedIn(alice), WritePost.draft("Hello", ""));

        assertThat(post.title()).isEqualTo("Hello");
        var order = inOrder(ids, units);
        order.verify(ids).next(IdGenerator.Kind.POST);
        order.verify(units).call(any());
        order.verifyNoMoreInteractions();
    }

    @Test
    void where_a_rule_is_broken_neither_an_id_nor_a_unit_is_used_up() {
        var ids = mock(IdGenerator.class, delegatesTo(site.ids()));
        var units = mock(UnitOfWork.class, delegatesTo(site.units()));
        var writer = PostServices.managePosts(site, site.store().posts(), ids, units);

        assertThatThrownBy(() -> writer.write(Actor.signedIn(alice), WritePost.draft("", "")))
                .isInstanceOf(InvalidValue.class);

        verify(ids, never()).next(any());
        verify(units, never()).call(any());
    }

    @Test
    void a_typed_slug_is_tried_once() {
        site.has(aPost().by(bob).slug("taken").build());
        var units = mock(UnitOfWork.class, delegatesTo(site.units()));
        var writer = PostServices.managePosts(site, site.store().posts(), site.ids(), units);

        assertThatThrownBy(() -> writer.write(
                        Actor.signedIn(alice), written("Hello").slug("taken").build()))
                .isInstanceOf(AlreadyExists.class);

        verify(units).<Post>call(any());
    }

    private static Written written(String title) {
        return new Written(title);
    }

    /** A {@link WritePost} that reads like a sentence. */
    private static final class Written {
        private final String title;
        private Optional<String> author = Optional.empty();
        private Optional<String> slug = Optional.empty();
        private Optional<String> lang = Optional.empty();
        private Optional<PublishTime> publish = Optional.empty();
        private List<String> tags = List.of();

        private Written(String title) {
            this.title = title;
        }

        Written by(String username) {
            author = Optional.of(username);
            return this;
        }

        Written slug(String typed) {
            slug = Optional.of(typed);
            return this;
        }

        Written lang(String typed) {
            lang = Optional.of(typed);
            return this;
        }

        Written tags(String... typed) {
            tags = List.of(typed);
            return this;
        }

        Written publish(PublishTime when) {
            publish = Optional.of(when);
            return this;
        }

        WritePost build() {
            return new WritePost(author, title, slug, Optional.empty(), "", tags, lang, publish);
        }
    }
}
