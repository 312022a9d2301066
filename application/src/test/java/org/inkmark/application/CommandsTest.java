package org.inkmark.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.user.AddUser;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.Slug;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.tag.Tags;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes in and out of the ports may be logged: it tells no secret and fills no screen. */
class CommandsTest {

    private static final String SECRET = "5ec4e7";

    private static final Set<String> SECRETS =
            Set.of("markdown", "note", "email", "password", "token", "secret", "sealed");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(OptionalLong.class, OptionalLong.of(1)),
            Map.entry(List.class, List.of()),
            Map.entry(URI.class, URI.create("shown")),
            Map.entry(
                    Invitation.class,
                    Invitation.of(new TokenHash("0".repeat(64)), Role.MEMBER, Optional.empty(), 1, Instant.EPOCH)),
            Map.entry(Tags.class, Tags.none()),
            Map.entry(Slug.class, new Slug("shown")),
            Map.entry(LanguageTag.class, new LanguageTag("en")),
            Map.entry(PublishTime.class, PublishTime.now()),
            Map.entry(Actor.SignedIn.class, Actor.signedIn(aUser().build())));

    static Stream<Class<?>> records() throws IOException, URISyntaxException {
        var root = Path.of(WritePost.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$Definition"))
                    .<Class<?>>map(
                            name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(Class::isRecord)
                    .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(CommandsTest::isSecret))
                    .toList()
                    .stream();
        }
    }

    @Test
    void the_records_with_secrets_are_found() throws Exception {
        assertThat(records()).hasSizeGreaterThan(8).contains(AddUser.class, WritePost.class, SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_shows_body_note_email_token_or_password(Class<?> type) throws Exception {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);

        var sample = constructor.newInstance(
                Arrays.stream(components).map(CommandsTest::sample).toArray());

        assertThat(sample.toString())
                .startsWith(type.getSimpleName())
                .doesNotContain(SECRET)
                .hasSizeLessThan(200);
    }

    private static boolean isSecret(RecordComponent component) {
        return SECRETS.contains(component.getName());
    }

    private static Object sample(RecordComponent component) {
        return sample(component.getGenericType(), isSecret(component) ? SECRET : "shown");
    }

    private static Object sample(Type type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return Optional.of(sample(generic.getActualTypeArguments()[0], text));
        }
        var raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        assertThat(SAMPLES).as("samples").containsKey(raw);
        return SAMPLES.get(raw);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CommandsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
