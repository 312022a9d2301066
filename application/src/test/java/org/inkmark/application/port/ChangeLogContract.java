package org.inkmark.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.inkmark.application.memory.SettableClock;
import org.inkmark.application.port.Change.Kind;
import org.inkmark.application.port.ChangeLog.Entry;
import org.inkmark.domain.Ids;
import org.inkmark.domain.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link ChangeLog} promises. */
public abstract class ChangeLogContract extends StoreContract {

    private static final Instant TICK_LATER = NOON.plusNanos(1_000);

    protected abstract ChangeLog changeLog();

    protected abstract UnitOfWork units();

    /** The clock by which units record what they changed. */
    protected abstract SettableClock clock();

    @Override
    protected final void inUnit(Runnable work) {
        units().run(_ -> work.run());
    }

    @BeforeEach
    final void setClock() {
        clock().set(NOON);
    }

    @Test
    void nothing_is_recorded_at_first() {
        assertThat(changeLog().since(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_change_comes_back_as_it_was_recorded(Kind kind) {
        record(Change.of(kind, Ids.MAX), new Change(kind, "a_".repeat(50)));

        assertThat(changeLog().since(NOON))
                .extracting(Entry::change)
                .containsExactlyInAnyOrder(new Change(kind, "9007199254740991"), new Change(kind, "a_".repeat(50)));
        assertThat(changeLog().since(NOON)).extracting(Entry::at).containsOnly(NOON);
    }

    @Test
    void the_instant_is_kept_to_the_microsecond() {
        var instant = Instant.parse("2038-01-19T03:14:08.123457Z");
        clock().set(instant);

        record(Change.of(Kind.POST, 1));

        assertThat(changeLog().since(instant)).extracting(Entry::at).containsExactly(instant);
    }

    @Test
    void changes_come_from_an_instant_on_and_oldest_first() {
        var instants = List.of(NOON, NOON.minusSeconds(60), TICK_LATER, NOON.minusNanos(1_000));
        for (var i = 0; i < instants.size(); i++) {
            clock().set(instants.get(i));
            record(Change.of(Kind.POST, i + 1));
        }

        assertThat(keysSince(Instant.EPOCH)).containsExactly("2", "4", "1", "3");
        assertThat(keysSince(NOON)).containsExactly("1", "3");
        assertThat(keysSince(TICK_LATER)).containsExactly("3");
        assertThat(keysSince(TICK_LATER.plusNanos(1_000))).isEmpty();
    }

    @Test
    void every_record_has_an_id_of_its_own() {
        var changes =
                IntStream.range(0, 1_200).mapToObj(_ -> Change.of(Kind.POST, 1)).toArray(Change[]::new);

        record(changes);
        record(changes[0]);

        var entries = changeLog().since(Instant.EPOCH);
        assertThat(entries).hasSize(1_201);
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void old_changes_are_forgotten() {
        for (var instant : List.of(NOON.minusNanos(1_000), NOON, TICK_LATER)) {
            clock().set(instant);
            record(new Change(Kind.SITE, instant.toString()));
        }

        inUnit(() -> changeLog().forgetBefore(NOON));

        assertThat(keysSince(Instant.EPOCH)).containsExactly(NOON.toString(), TICK_LATER.toString());
    }

    @Test
    void nothing_is_forgotten_outside_a_unit() {
        record(Change.of(Kind.POST, 1));

        assertThatThrownBy(() -> changeLog().forgetBefore(TICK_LATER)).isInstanceOf(IllegalStateException.class);

        assertThat(keysSince(NOON)).containsExactly("1");
    }

    @Test
    void what_a_failed_unit_forgot_is_remembered() {
        record(Change.of(Kind.POST, 1));

        assertThatThrownBy(() -> inUnit(() -> {
                    changeLog().forgetBefore(TICK_LATER);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(keysSince(NOON)).containsExactly("1");
    }

    private void record(Change... all) {
        units().run(changes -> List.of(all).forEach(changes::add));
    }

    private List<String> keysSince(Instant from) {
        return changeLog().since(from).stream()
                .map(entry -> entry.change().key())
                .toList();
    }
}
