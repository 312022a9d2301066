package org.inkmark.domain;

/** Something of that name is already kept, and there can be only one. */
public final class AlreadyExists extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field the field whose value must be unique: {@code username}, {@code slug}, {@code address}
     * @param value the value that is taken
     */
    public AlreadyExists(String field, String value) {
        super(field + " '" + value + "' is already taken");
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
