package org.inkmark.cli.post;

import org.inkmark.cli.post.file.TypedTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as an argument. */
public final class TimeArgument implements ITypeConverter<TypedTime> {
    public static final String HELP =
            "A time like 2026-05-06T10:00:00Z, or 2026-05-06 10:00 or 2026-05-06 in the site's time zone";

    @Override
    public TypedTime convert(String typed) {
        return TypedTime.parse(typed)
                .orElseThrow(() -> new TypeConversionException("must be a time like 2026-05-06T10:00:00Z, "
                        + "2026-05-06T10:00+02:00, 2026-05-06 10:00 or 2026-05-06, not '" + typed + "'"));
    }
}
