package org.inkmark.domain;

import java.util.List;
import java.util.stream.Collectors;

/** One or more values break their rules. */
public final class InvalidValue extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * A broken rule.
     *
     * @param field   the field's name in the domain's words: {@code title}
     * @param message what is expected and what came, readable behind the field's name: {@code must have 1 to 200 characters,
     *                not 240}
     */
    public record Violation(String field, String message) {}

    public InvalidValue(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    /** @param violations at least one */
    public InvalidValue(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + " " + v.message()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** All rules that were broken, in the order in which they were checked; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
