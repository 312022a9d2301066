package org.inkmark.domain.bookmark;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.UserId;

/** Where bookmarks are kept. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface BookmarkRepository {

    Optional<Bookmark> find(BookmarkId id);

    /** The user's bookmark of this address. */
    Optional<Bookmark> findByAddress(UserId owner, WebAddress address);

    /** The user's bookmarks of these addresses. */
    Map<WebAddress, Bookmark> findByAddresses(UserId owner, Collection<WebAddress> addresses);

    /** A page of bookmarks, the newest first; those added at the same instant by descending id. */
    Page<Bookmark> list(BookmarkFilter filter, PageRequest request);

    /** How many bookmarks a user keeps. */
    long countOf(UserId owner);

    /**
     * Keeps a new bookmark; its version is kept as given.
     *
     * @throws org.inkmark.domain.AlreadyExists field {@code address} if the user keeps that address already
     */
    void add(Bookmark bookmark);

    /** As {@link #add} for each, in batches. */
    void addAll(Collection<Bookmark> bookmarks);

    /**
     * Keeps the next state of a bookmark and raises its version by one.
     *
     * @throws org.inkmark.domain.StaleVersion  if the version kept is not the bookmark's
     * @throws org.inkmark.domain.AlreadyExists as {@link #add}
     * @return the bookmark as it is kept now, with its next version
     */
    Bookmark update(Bookmark bookmark);

    /** @throws org.inkmark.domain.StaleVersion if the version kept is not the bookmark's */
    void delete(Bookmark bookmark);
}
