package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFolderTest {
    @Test
    void a_checkout_knows_the_sources_of_its_pages() {
        assertThat(SourceFolder.ofPages()).get().satisfies(folder -> assertThat(folder)
                .isEqualTo(Path.of("../adapter-web/src/main/resources")
                        .toAbsolutePath()
                        .normalize()));
    }

    @Test
    void a_checkout_is_known_by_its_root() {
        assertThat(new Checkout().root())
                .hasValue(Path.of("..").toAbsolutePath().normalize());
    }
}
