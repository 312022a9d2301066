package org.inkmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.inkmark.domain.post.Post;
import org.junit.jupiter.api.Test;

/** The rule of the domain that packages cannot tell: which modules of the JDK it needs. */
class DomainModulesTest {
    @Test
    void the_domain_needs_java_base_alone() throws URISyntaxException {
        assertThat(modulesOf(Post.class)).isEqualTo("java.base");
    }

    @Test
    void a_class_that_needs_more_is_seen() throws URISyntaxException {
        assertThat(modulesOf(ArchitectureTest.class)).contains("java.base,");
    }

    private static String modulesOf(Class<?> type) throws URISyntaxException {
        var place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        var answer = new StringWriter();
        var writer = new PrintWriter(answer);
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        assertThat(jdeps.run(
                        writer,
                        writer,
                        "--multi-release",
                        "base",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        place.toString()))
                .isZero();
        return answer.toString().strip();
    }
}
