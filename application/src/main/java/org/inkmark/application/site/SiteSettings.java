package org.inkmark.application.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.Validation;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;

@Singleton
final class SiteSettings implements BrowseSite, ManageSite {

    private static final String TAGLINE = "tagline";
    private static final String LANG = "lang";
    private static final String TIMEZONE = "timezone";

    private final SettingsRepository settings;
    private final UnitOfWork units;
    private final Duration longestUnit;

    @Inject
    SiteSettings(SettingsRepository settings, UnitOfWork units) {
        this(settings, units, UnitOfWork.LONGEST);
    }

    SiteSettings(SettingsRepository settings, UnitOfWork units, Duration longestUnit) {
        this.longestUnit = longestUnit;
        this.settings = settings;
        this.units = units;
    }

    @Override
    public Site site() {
        return read(settings.all());
    }

    @Override
    public boolean isReadOnly() {
        return settings.find(SettingsRepository.READ_ONLY)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    @Override
    public void setOpenRegistration(Actor actor, boolean open) {
        requireAdmin(actor);
        units.run(changes -> {
            settings.put(SettingsRepository.OPEN_REGISTRATION, Boolean.toString(open));
            changes.add(new Change(Change.Kind.SITE, SettingsRepository.OPEN_REGISTRATION));
            changes.add(changed(actor, SettingsRepository.OPEN_REGISTRATION, Boolean.toString(open)));
        });
    }

    /** Tells no change: with one it could not be taken back. */
    @Override
    public void setReadOnly(Actor actor, boolean readOnly) {
        requireAdmin(actor);
        units.run(changes -> {
            settings.put(SettingsRepository.READ_ONLY, Boolean.toString(readOnly));
            changes.add(changed(actor, SettingsRepository.READ_ONLY, Boolean.toString(readOnly)));
        });
        if (readOnly) {
            // a unit that began before may have asked already whether it may write
            LockSupport.parkNanos(longestUnit.toNanos());
        }
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.may(Role.ADMIN)) {
            throw new NotAllowed("only ADMINs may change the site's settings");
        }
    }

    @Override
    public Site change(Actor actor, ChangeSite command) {
        requireAdmin(actor);
        return units.call(changes -> {
            var before = site();
            var check = new Validation();
            var lang = check.check(() -> command.lang().map(LanguageTag::new).orElse(before.lang()));
            var zone = check.check(() -> command.timezone().map(Site::zone).orElse(before.zone()));
            check.check(() ->
                    new Site(command.title().orElse(before.title()), before.tagline(), before.lang(), before.zone()));
            check.check(() ->
                    new Site(before.title(), command.tagline().orElse(before.tagline()), before.lang(), before.zone()));
            check.throwIfBroken();
            var site = new Site(
                    command.title().orElse(before.title()),
                    command.tagline().orElse(before.tagline()),
                    lang.orElseThrow(),
                    zone.orElseThrow());
            command.title().ifPresent(typed -> settings.put(SettingsRepository.TITLE, site.title()));
            command.tagline().ifPresent(typed -> settings.put(TAGLINE, site.tagline()));
            command.lang().ifPresent(typed -> settings.put(LANG, site.lang().value()));
            command.timezone()
                    .ifPresent(typed -> settings.put(TIMEZONE, site.zone().getId()));
            changes.add(new Change(Change.Kind.SITE, "settings"));
            written(site).forEach((name, value) -> {
                if (!value.equals(written(before).get(name))) {
                    changes.add(changed(actor, name, value));
                }
            });
            return site;
        });
    }

    private static Deed changed(Actor actor, String name, String value) {
        return new Deed(actor, AuditAction.SETTING_CHANGED, AuditThing.setting(name), value);
    }

    /** The values by their names. */
    private static Map<String, String> written(Site site) {
        return Map.of(
                SettingsRepository.TITLE,
                site.title(),
                TAGLINE,
                site.tagline(),
                LANG,
                site.lang().value(),
                TIMEZONE,
                site.zone().getId());
    }

    private static Site read(Map<String, String> values) {
        var unnamed = Site.unnamed();
        return new Site(
                values.getOrDefault(SettingsRepository.TITLE, unnamed.title()),
                values.getOrDefault(TAGLINE, unnamed.tagline()),
                values.containsKey(LANG) ? new LanguageTag(values.get(LANG)) : unnamed.lang(),
                values.containsKey(TIMEZONE) ? Site.zone(values.get(TIMEZONE)) : unnamed.zone());
    }
}
