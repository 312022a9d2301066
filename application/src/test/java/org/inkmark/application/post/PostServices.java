package org.inkmark.application.post;

import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.UnitOfWork;
import org.inkmark.application.user.UserServices;
import org.inkmark.domain.post.PostRepository;

/** The services of this package over a site in memory. */
final class PostServices {

    private PostServices() {}

    static ManagePosts managePosts(InMemorySite site) {
        return managePosts(site, site.store().posts(), site.ids(), site.units());
    }

    static ManagePosts managePosts(InMemorySite site, PostRepository posts, IdGenerator ids, UnitOfWork units) {
        return new PostWriter(
                posts,
                new PostAccess(posts, site.clock()),
                new Slugs(posts, site.transliterator()),
                UserServices.users(site),
                ids,
                units,
                site.clock());
    }

    static BrowsePosts browsePosts(InMemorySite site) {
        var posts = site.store().posts();
        return new PostReader(
                posts,
                site.store().tags(),
                UserServices.users(site),
                new PostAccess(posts, site.clock()),
                site.units(),
                site.clock());
    }

    static ImportPosts importPosts(InMemorySite site) {
        var posts = site.store().posts();
        return new PostImporter(
                posts,
                site.store().postImports(),
                new Slugs(posts, site.transliterator()),
                UserServices.users(site),
                site.ids(),
                site.units(),
                site.storage(),
                site.clock());
    }
}
