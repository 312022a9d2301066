package org.inkmark.cli.user;

import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role as an argument. As the roles are known without asking a site, a wrong one is wrong usage. */
final class RoleName implements ITypeConverter<Role> {
    @Override
    public Role convert(String typed) {
        try {
            return Role.of(typed);
        } catch (InvalidValue e) {
            throw new TypeConversionException(e.violations().getFirst().message());
        }
    }
}
