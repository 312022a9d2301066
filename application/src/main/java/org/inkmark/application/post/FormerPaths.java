package org.inkmark.application.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.post.ImportPosts.TakenPath;
import org.inkmark.domain.post.PathOwner;
import org.inkmark.domain.post.PostId;
import org.inkmark.domain.post.PostPath;

/** The paths at which an imported post answered elsewhere: those that it may have, and those that are another's. */
record FormerPaths(List<PostPath> own, List<TakenPath> taken) {

    static FormerPaths of(List<PostPath> wanted, Optional<PostId> self, Slugs slugs) {
        var own = new ArrayList<PostPath>();
        var taken = new ArrayList<TakenPath>();
        for (var path : wanted) {
            slugs.otherOwner(path, self)
                    .ifPresentOrElse(
                            owner -> taken.add(new TakenPath(path.value(), slugOf(owner))), () -> own.add(path));
        }
        return new FormerPaths(own, taken);
    }

    private static Optional<String> slugOf(PathOwner owner) {
        return switch (owner) {
            case PathOwner.Current current -> Optional.of(current.post().slug().value());
            case PathOwner.Former former -> Optional.of(former.post().slug().value());
            case PathOwner.Gone gone -> Optional.empty();
        };
    }
}
