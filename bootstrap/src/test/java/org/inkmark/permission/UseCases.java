package org.inkmark.permission;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.inkmark.AuthenticatorApp;
import org.inkmark.application.audit.BrowseAudit;
import org.inkmark.application.bookmark.AddBookmark;
import org.inkmark.application.bookmark.BookmarkQuery;
import org.inkmark.application.bookmark.BookmarkView;
import org.inkmark.application.bookmark.BrowseBookmarks;
import org.inkmark.application.bookmark.EditBookmark;
import org.inkmark.application.bookmark.ExportBookmarks;
import org.inkmark.application.bookmark.ImportBookmark;
import org.inkmark.application.bookmark.ImportBookmarks;
import org.inkmark.application.bookmark.ManageBookmarks;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.post.AuthorAnswer;
import org.inkmark.application.post.BrowsePosts;
import org.inkmark.application.post.EditPost;
import org.inkmark.application.post.ImportPost;
import org.inkmark.application.post.ImportPosts;
import org.inkmark.application.post.ManagePosts;
import org.inkmark.application.post.PostQuery;
import org.inkmark.application.post.PostView;
import org.inkmark.application.post.PublishTime;
import org.inkmark.application.post.WritePost;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.site.ChangeSite;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.site.RotateSecret;
import org.inkmark.application.twofactor.ManageTwoFactor;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.EditUser;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.application.user.Legacy;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.bookmark.Visibility;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.tag.Tag;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.twofactor.SecondFactorRepository;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.UserRepository;

/** How each use case of the table is tried. */
final class UseCases {

    /** Of the session in which somebody acts. */
    private static final String TOKEN = "T".repeat(43);

    private static final Map<String, Attempt> ATTEMPTS = Map.ofEntries(
            entry(
                    "BrowsePosts.newest",
                    scene -> hasPost(scene, scene.ask(BrowsePosts.class).newest(scene.firstPage()))),
            entry(
                    "BrowsePosts.tagged",
                    scene -> hasPost(
                            scene,
                            scene.ask(BrowsePosts.class)
                                    .tagged(scene.tag(), scene.firstPage())
                                    .posts())),
            entry(
                    "BrowsePosts.by",
                    scene -> scene.ask(BrowsePosts.class).by(scene.username(), scene.firstPage())
                                    instanceof AuthorAnswer.Found(var _, var posts)
                            && hasPost(scene, posts)),
            entry("BrowsePosts.at", scene -> scene.ask(BrowsePosts.class)
                    .at(scene.post().path())),
            entry("BrowsePosts.list", scene -> hasPost(scene, listPosts(scene, PostQuery.all()))),
            entry(
                    "BrowsePosts.list of an author",
                    scene -> hasPost(scene, listPosts(scene, PostQuery.all().by(scene.username())))),
            entry(
                    "BrowsePosts.tagsInUse",
                    scene -> hasTag(scene, scene.ask(BrowsePosts.class).tagsInUse(scene.user()))),
            entry("BrowsePosts.show", scene -> scene.ask(BrowsePosts.class).show(scene.actor(), scene.slug())),
            entry("BrowsePosts.showForChange", scene -> scene.ask(BrowsePosts.class)
                    .showForChange(scene.actor(), scene.slug())),
            entry("BrowsePosts.findForChange", scene -> scene.ask(BrowsePosts.class)
                    .findForChange(scene.actor(), scene.post().id())),
            entry("ManagePosts.write", scene -> scene.ask(ManagePosts.class).write(scene.actor(), written(scene))),
            entry("ManagePosts.edit", scene -> scene.ask(ManagePosts.class)
                    .edit(scene.actor(), scene.slug(), EditPost.nothing().markdown("Other words."))),
            entry("ManagePosts.publish", scene -> scene.ask(ManagePosts.class)
                    .publish(scene.actor(), scene.slug(), PublishTime.now())),
            entry("ManagePosts.withdraw", scene -> scene.ask(ManagePosts.class).withdraw(scene.actor(), scene.slug())),
            entry(
                    "ManagePosts.delete",
                    scene -> done(() -> scene.ask(ManagePosts.class).delete(scene.actor(), scene.slug()))),
            entry("ImportPosts.importPost", scene -> scene.ask(ImportPosts.class)
                    .importPost(scene.actor(), imported(scene), ImportPosts.Conflict.KEEP)),
            entry("ImportPosts.tryOut", scene -> scene.ask(ImportPosts.class)
                    .tryOut(scene.actor(), imported(scene), ImportPosts.Conflict.KEEP)),
            entry(
                    "ImportPosts.pathOf",
                    scene -> done(() -> scene.ask(ImportPosts.class).pathOf(scene.actor(), file(scene)))),
            entry("ImportPosts.addFormerPaths", scene -> scene.ask(ImportPosts.class)
                    .addFormerPaths(scene.actor(), file(scene), List.of("/old/" + scene.number()))),
            entry(
                    "BrowseBookmarks.newest",
                    scene -> hasBookmark(scene, scene.ask(BrowseBookmarks.class).newest(scene.firstPage()))),
            entry("BrowseBookmarks.list", scene -> hasBookmark(scene, listBookmarks(scene, BookmarkQuery.all()))),
            entry(
                    "BrowseBookmarks.list of a user",
                    scene -> hasBookmark(
                            scene, listBookmarks(scene, BookmarkQuery.all().of(scene.username())))),
            entry(
                    "BrowseBookmarks.tagsInUse",
                    scene -> hasTag(scene, scene.ask(BrowseBookmarks.class).tagsInUse(scene.user()))),
            entry("BrowseBookmarks.show", scene -> scene.ask(BrowseBookmarks.class)
                    .show(scene.actor(), scene.username(), scene.address())),
            entry("BrowseBookmarks.findForChange", scene -> scene.ask(BrowseBookmarks.class)
                    .findForChange(scene.actor(), scene.bookmark().id())),
            entry("ManageBookmarks.add", scene -> scene.ask(ManageBookmarks.class)
                    .add(scene.actor(), added(scene))),
            entry("ManageBookmarks.edit", scene -> scene.ask(ManageBookmarks.class)
                    .edit(
                            scene.actor(),
                            scene.username(),
                            scene.address(),
                            EditBookmark.nothing().visibility(Visibility.PUBLIC))),
            entry(
                    "ManageBookmarks.delete",
                    scene -> done(() ->
                            scene.ask(ManageBookmarks.class).delete(scene.actor(), scene.username(), scene.address()))),
            entry("ImportBookmarks.importAll", scene -> scene.ask(ImportBookmarks.class)
                    .importAll(scene.actor(), scene.username(), List.of(importedBookmark(scene)))),
            entry("ExportBookmarks.exportAll", scene -> scene.ask(ExportBookmarks.class)
                    .exportAll(scene.actor(), scene.username())
                    .anyMatch(bookmark -> bookmark.id().equals(scene.bookmark().id()))),
            entry("BrowseUsers.list", scene -> scene.ask(BrowseUsers.class)
                    .list(scene.actor(), UserFilter.all(), scene.firstPage())),
            entry("BrowseUsers.show", scene -> scene.ask(BrowseUsers.class).show(scene.actor(), scene.username())),
            entry("BrowseUsers.possessions", scene -> scene.ask(BrowseUsers.class)
                    .possessions(scene.actor(), scene.username())),
            entry("ManageUsers.add", scene -> scene.ask(ManageUsers.class).add(scene.actor(), addedUser(scene))),
            entry("ManageUsers.edit", scene -> editUser(scene, renamed(scene))),
            entry(
                    "ManageUsers.edit of the role",
                    scene -> editUser(scene, EditUser.nothing().role(otherRole(scene)))),
            entry(
                    "ManageUsers.changePassword",
                    scene -> done(() -> scene.ask(ManageUsers.class)
                            .changePassword(
                                    scene.actor(),
                                    scene.username(),
                                    Optional.of(Visitors.PASSWORD),
                                    "another horse battery",
                                    Optional.empty()))),
            entry("ManageUsers.enable", scene -> scene.ask(ManageUsers.class).enable(scene.actor(), scene.username())),
            entry("ManageUsers.disable", scene -> scene.ask(ManageUsers.class)
                    .disable(scene.actor(), scene.username())),
            entry("ManageUsers.signOut", scene -> scene.ask(ManageUsers.class)
                    .signOut(scene.actor(), scene.username())),
            entry(
                    "ManageUsers.delete",
                    scene -> done(() -> scene.ask(ManageUsers.class)
                            .delete(scene.actor(), scene.username(), new Legacy.DeleteEverything()))),
            entry("ManageSessions.list", scene -> scene.ask(ManageSessions.class).list(scene.user(), TOKEN).stream()
                    .anyMatch(own -> own.session().equals(scene.session()))),
            entry(
                    "ManageSessions.end",
                    scene -> scene.isEnded(() -> scene.ask(ManageSessions.class)
                            .end(
                                    scene.user(),
                                    Visitors.PASSWORD,
                                    scene.session().token().value()))),
            entry(
                    "ManageSessions.endOthers",
                    scene -> scene.isEnded(
                            () -> scene.ask(ManageSessions.class).endOthers(scene.user(), Visitors.PASSWORD, TOKEN))),
            entry("ManageTwoFactor.state", scene -> scene.ask(ManageTwoFactor.class)
                    .state(scene.user())),
            entry("ManageTwoFactor.offer", scene -> scene.ask(ManageTwoFactor.class)
                    .offer(scene.user(), Optional.empty())),
            entry("ManageTwoFactor.switchOn", UseCases::switchOn),
            entry("ManageTwoFactor.switchOff", scene -> {
                var code = switchOn(scene).getFirst();
                return done(() -> scene.ask(ManageTwoFactor.class)
                        .switchOff(scene.user(), Visitors.PASSWORD, code, Optional.empty()));
            }),
            entry("ManageTwoFactor.replaceRecoveryCodes", scene -> {
                var code = switchOn(scene).getFirst();
                return scene.ask(ManageTwoFactor.class).replaceRecoveryCodes(scene.user(), Visitors.PASSWORD, code);
            }),
            entry("OverseeTwoFactor.whoHaveIt", scene -> {
                hasSecondFactor(scene);
                return !scene.ask(OverseeTwoFactor.class)
                        .whoHaveIt(scene.actor(), List.of(scene.owner().id()))
                        .isEmpty();
            }),
            entry("OverseeTwoFactor.switchOff", scene -> {
                hasSecondFactor(scene);
                return done(() -> scene.ask(OverseeTwoFactor.class).switchOff(scene.actor(), scene.username()));
            }),
            entry("OverseeTwoFactor.requiredFrom", scene -> scene.ask(OverseeTwoFactor.class)
                    .requiredFrom(scene.actor())
                    .isEmpty()),
            entry(
                    "OverseeTwoFactor.requireFrom",
                    scene ->
                            done(() -> scene.ask(OverseeTwoFactor.class).requireFrom(scene.actor(), Optional.empty()))),
            entry("BrowseAudit.list", scene -> scene.ask(BrowseAudit.class)
                    .list(scene.actor(), AuditFilter.all(), scene.firstPage())),
            entry("InviteUsers.invite", scene -> scene.ask(InviteUsers.class)
                    .invite(scene.actor(), new InviteUser(Optional.empty(), OptionalInt.empty()))),
            entry("InviteUsers.pending", scene -> scene.ask(InviteUsers.class).pending(scene.actor())),
            entry(
                    "InviteUsers.withdraw",
                    scene -> done(() ->
                            scene.ask(InviteUsers.class).withdraw(scene.actor(), "%064x".formatted(scene.number())))),
            entry("ManageSite.change", scene -> scene.ask(ManageSite.class).change(scene.actor(), nothingOfTheSite())),
            entry(
                    "ManageSite.setReadOnly",
                    scene -> done(() -> scene.ask(ManageSite.class).setReadOnly(scene.actor(), false))),
            entry(
                    "ManageSite.setOpenRegistration",
                    scene -> done(() -> scene.ask(ManageSite.class).setOpenRegistration(scene.actor(), false))),
            entry(
                    "RotateSecret.rotate",
                    scene -> done(() -> scene.ask(RotateSecret.class).rotate(scene.actor()))));

    private UseCases() {}

    /** Gives what the use case gives, or whether the thing of the scene is on its list. */
    @FunctionalInterface
    interface Attempt {
        Object in(Scene scene);
    }

    static Attempt named(String name) {
        return Optional.ofNullable(ATTEMPTS.get(name))
                .orElseThrow(() -> new AssertionError("nothing here tries " + name));
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }

    private static List<String> switchOn(Scene scene) {
        var manage = scene.ask(ManageTwoFactor.class);
        var offer = manage.offer(scene.user(), Optional.empty());
        var code = AuthenticatorApp.code(offer.secret(), Instant.now());
        return manage.switchOn(scene.user(), offer.sealed(), Visitors.PASSWORD, code, Optional.empty());
    }

    private static void hasSecondFactor(Scene scene) {
        if (scene.ask(UserRepository.class).find(scene.owner().id()).isPresent()) {
            var factor = SecondFactor.begin(scene.owner().id(), "sealed", 1, Set.of());
            scene.ask(UnitOfWork.class)
                    .run(_ -> scene.ask(SecondFactorRepository.class).add(factor));
        }
    }

    private static boolean hasPost(Scene scene, Page<PostView> page) {
        return page.items().stream()
                .anyMatch(view -> view.post().id().equals(scene.post().id()));
    }

    private static boolean hasBookmark(Scene scene, Page<BookmarkView> page) {
        return page.items().stream()
                .anyMatch(view -> view.bookmark().id().equals(scene.bookmark().id()));
    }

    private static boolean hasTag(Scene scene, List<Tag> tags) {
        return tags.stream().anyMatch(tag -> tag.name().equals(scene.tag()));
    }

    private static Page<PostView> listPosts(Scene scene, PostQuery query) {
        return scene.ask(BrowsePosts.class).list(scene.actor(), query, scene.firstPage());
    }

    private static Page<BookmarkView> listBookmarks(Scene scene, BookmarkQuery query) {
        return scene.ask(BrowseBookmarks.class).list(scene.actor(), query, scene.firstPage());
    }

    private static Optional<String> other(Scene scene) {
        return scene.isOwn() ? Optional.empty() : Optional.of(scene.username());
    }

    private static WritePost written(Scene scene) {
        return new WritePost(
                other(scene),
                "Written " + scene.number(),
                Optional.empty(),
                Optional.empty(),
                "Some words.",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static String file(Scene scene) {
        return scene.number() + ".md";
    }

    private static ImportPost imported(Scene scene) {
        return new ImportPost(
                file(scene),
                "%064x".formatted(scene.number()),
                "Imported " + scene.number(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Some words.",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(scene.username()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static AddBookmark added(Scene scene) {
        return new AddBookmark(
                other(scene), "https://added.example/" + scene.number(), "", "", List.of(), Visibility.PRIVATE, false);
    }

    private static ImportBookmark importedBookmark(Scene scene) {
        return new ImportBookmark(scene.address(), "", "A note.", List.of(), Visibility.PUBLIC, true, Optional.empty());
    }

    private static AddUser addedUser(Scene scene) {
        var username = "added-" + scene.number();
        return new AddUser(username, username + "@example.org", Optional.empty(), Optional.empty(), Visitors.PASSWORD);
    }

    private static EditUser renamed(Scene scene) {
        return new EditUser(
                OptionalLong.empty(),
                Optional.of("renamed-" + scene.number()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Visitors.PASSWORD));
    }

    private static Object editUser(Scene scene, EditUser change) {
        return scene.ask(ManageUsers.class).edit(scene.actor(), scene.username(), change);
    }

    private static String otherRole(Scene scene) {
        return (scene.owner().role() == Role.ADMIN ? Role.AUTHOR : Role.ADMIN).name();
    }

    private static ChangeSite nothingOfTheSite() {
        return new ChangeSite(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
