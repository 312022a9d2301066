package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inkmark.domain.attempt.AttemptKey;
import org.inkmark.domain.bookmark.Bookmark;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.post.Publication;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.PasswordHash;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed by accident, in a log or a message, tells no secret and fills no screen. */
class ToStringTest {

    private static final String SECRET = "5ec4e7";
    private static final String HEX = SECRET + "0".repeat(58);

    private static final EmailAddress EMAIL = new EmailAddress(SECRET + "@example.org");
    private static final PasswordHash PASSWORD_HASH = new PasswordHash("$" + SECRET);
    private static final Post POST = aPost().titled("Title").saying(SECRET).build();
    private static final Bookmark BOOKMARK = aBookmark().noting(SECRET).build();
    private static final User USER = aUser().named("alice")
            .email(EMAIL.value())
            .passwordHash(PASSWORD_HASH)
            .build();

    /** What a component of a type is filled with, where it is no record of ours. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(ZoneId.class, ZoneId.of("UTC")),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of(POST, BOOKMARK, USER)),
            Map.entry(Actor.class, Actor.operator()),
            Map.entry(Set.class, Set.of(new TokenHash(HEX))),
            Map.entry(Publication.class, Publication.draft()),
            Map.entry(PageRequest.Position.class, new PageRequest.First()));

    /** Records whose text has a form of its own. */
    private static final Map<Class<?>, Record> SECRETIVE = Map.of(
            Post.class, POST,
            Bookmark.class, BOOKMARK,
            User.class, USER,
            EmailAddress.class, EMAIL,
            PasswordHash.class, PASSWORD_HASH,
            Password.class, new Password(SECRET + "word"),
            TokenHash.class, new TokenHash(HEX),
            Tags.class, Tags.of("tag"),
            AttemptKey.class, AttemptKey.of("kind", SECRET));

    static Stream<Class<?>> records() throws IOException, URISyntaxException {
        var root = Path.of(
                Post.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(
                            name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(Class::isRecord)
                    .toList()
                    .stream();
        }
    }

    @Test
    void the_records_are_found() throws Exception {
        assertThat(records()).hasSizeGreaterThan(30).contains(Post.class, User.class, Bookmark.class, TokenHash.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_of_the_domain_shows_body_note_email_hash_token_or_password(Class<?> type) {
        var text = sample(type).toString();

        assertThat(text)
                .isNotBlank()
                .doesNotContain(SECRET)
                .doesNotContain("\n")
                .hasSizeLessThan(400);
    }

    @Test
    void what_is_printed_says_what_it_is() {
        assertThat(POST).hasToString("Post " + POST.id() + " 'Title'");
        assertThat(BOOKMARK).hasToString("Bookmark " + BOOKMARK.id() + " example.org");
        assertThat(USER).hasToString("User alice");
        assertThat(Tag.of("Java")).hasToString("Tag java");
        assertThat(Tags.of("Java", "c++")).hasToString("Tags c++, java");
    }

    private static Object sample(Class<?> type) {
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        if (SECRETIVE.containsKey(type)) {
            return SECRETIVE.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        assertThat(type.isRecord()).as("a sample of " + type).isTrue();
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(ToStringTest::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type, e);
        }
    }

    /** Texts of which it is known by their name that they may be shown; any other is taken for a secret. */
    private static Object value(RecordComponent component) {
        if (component.getType() != String.class) {
            return sample(component.getType());
        }
        return switch (component.getName()) {
            case "value", "typed", "normalised" -> textOf(component.getDeclaringRecord());
            case "title",
                    "tagline",
                    "name",
                    "label",
                    "field",
                    "message",
                    "source",
                    "device",
                    "key",
                    "address",
                    "id",
                    "user" -> "shown";
            default -> SECRET;
        };
    }

    private static String textOf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "PostPath" -> "/shown";
            case "LanguageTag" -> "en";
            case "WebAddress" -> "https://shown.example/";
            default -> "shown";
        };
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ToStringTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
