package org.inkmark.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the broken rules of several values, so that a person hears of all of them at once. */
public final class Validation {

    private final List<InvalidValue.Violation> violations = new ArrayList<>();

    /** The value made, or nothing where its rule is broken; the violation is kept for {@link #throwIfBroken}. */
    public <T> Optional<T> check(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue e) {
            violations.addAll(e.violations());
            return Optional.empty();
        }
    }

    /** @throws InvalidValue with every violation met so far, if any */
    public void throwIfBroken() {
        if (!violations.isEmpty()) {
            throw new InvalidValue(violations);
        }
    }
}
