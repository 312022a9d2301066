package org.inkmark.cli.post;

import static org.inkmark.cli.output.Field.column;
import static org.inkmark.cli.output.Field.detail;
import static org.inkmark.cli.output.Field.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.inkmark.application.post.PostView;
import org.inkmark.cli.output.Sheet;
import org.inkmark.domain.post.PostPath;
import org.inkmark.domain.tag.Tag;

/** How posts are printed. */
final class PostSheet {
    private PostSheet() {}

    /** @param now tells the published from the scheduled */
    static Sheet<PostView> at(Instant now) {
        return new Sheet<>(List.of(
                column("slug", view -> view.post().slug().value()),
                column("title", view -> view.post().title()),
                column("author", view -> view.author().username().value()),
                column(
                        "state",
                        view -> view.post().publication().stateAt(now).name().toLowerCase(Locale.ROOT)),
                column("publishedAt", view -> view.post().publication().publishedAt()),
                column("tags", view -> view.post().tags().list().stream()
                        .map(Tag::name)
                        .toList()),
                detail("description", view -> view.post().description()),
                detail("lang", view -> view.post().lang()),
                detail("path", view -> PostPath.of(view.post().slug()).value()),
                detail("createdAt", view -> view.post().createdAt()),
                detail("updatedAt", view -> view.post().updatedAt()),
                text("markdown", view -> view.post().markdown())));
    }
}
