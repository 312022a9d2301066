package org.inkmark.application.post;

import java.util.List;
import java.util.Optional;
import org.inkmark.domain.user.Actor;

/** Bringing posts over from another site. What is imported is known again by its {@linkplain ImportPost#source source}. */
public interface ImportPosts {

    /** What became of a file. */
    enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        /** The file has changed, and so has the post here, which is kept. */
        EDITED_HERE,
        /** Title and date are others: it seems to be another file of the same name, and the post here is kept. */
        ANOTHER_FILE,
        /** The file has changed, and its post was deleted here, which it stays. */
        DELETED_HERE
    }

    /**
     * What became of a file.
     *
     * @param taken those of its former paths that are another post's, and stay there
     */
    record Imported(Outcome outcome, List<TakenPath> taken) {}

    /**
     * A path that is or was another post's.
     *
     * @param slug the other post's; none where it is deleted and its path is gone
     */
    record TakenPath(String path, Optional<String> slug) {}

    /**
     * What became of further paths.
     *
     * @param added how many the post did not have before
     * @param taken those that are another post's, and stay there
     */
    record AddedPaths(int added, List<TakenPath> taken) {}

    /** What becomes of a post that was changed or deleted here, where its file has changed too. */
    enum Conflict {
        KEEP,
        /** The file wins: its content replaces the post's, and a deleted post comes back as a new one. */
        OVERWRITE
    }

    /**
     * Imports one post, whole or not at all, save former paths that are another's. One that was imported before is updated where its content has changed; so is known
     * again by its content what was imported from a folder above or below.
     *
     * @throws org.inkmark.domain.DomainException saying why it cannot be imported
     */
    Imported importPost(Actor actor, ImportPost command, Conflict conflict);

    /** What {@link #importPost} would do. Changes nothing. */
    Imported tryOut(Actor actor, ImportPost command, Conflict conflict);

    /** The path of an imported post, none where nothing was imported or the post is deleted. */
    Optional<String> pathOf(Actor actor, String source);

    /**
     * Gives an imported post further paths, at which it redirects to itself.
     *
     * @throws org.inkmark.domain.InvalidValue if one is no path
     */
    AddedPaths addFormerPaths(Actor actor, String source, List<String> paths);
}
