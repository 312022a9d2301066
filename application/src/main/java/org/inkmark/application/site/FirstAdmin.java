package org.inkmark.application.site;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserRepository;

/** The token is made from the site's secret: every node accepts it, also after a restart, until there is an ADMIN. */
@Singleton
final class FirstAdmin implements SetUp {

    private static final String PURPOSE = "inkmark first admin";

    private final UserRepository users;
    private final ManageUsers manageUsers;
    private final SiteSecret secret;

    FirstAdmin(UserRepository users, ManageUsers manageUsers, SiteSecret secret) {
        this.users = users;
        this.manageUsers = manageUsers;
        this.secret = secret;
    }

    @Override
    public boolean isNeeded() {
        return !users.hasAdmin();
    }

    @Override
    public String token() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), mac.getAlgorithm()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public boolean accepts(String token) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8))
                && isNeeded();
    }

    @Override
    public User createAdmin(String token, AddUser command) {
        if (!accepts(token)) {
            throw new NotFound("page", "/setup");
        }
        return manageUsers.add(
                Actor.operator(),
                new AddUser(
                        command.username(),
                        command.email(),
                        command.name(),
                        Optional.of(Role.ADMIN.name()),
                        command.password()));
    }
}
