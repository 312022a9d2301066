package org.inkmark.web.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import org.inkmark.web.link.Links;
import org.junit.jupiter.api.Test;

class BrowserDefencesTest {
    @Test
    void only_a_site_with_https_binds_browsers_to_it() {
        assertThat(ofSite("http://example.org").contains("Strict-Transport-Security"))
                .isFalse();
        assertThat(ofSite("https://example.org").get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void what_is_told_twice_stands_there_once() {
        var defences = new BrowserDefences(new Links("https://example.org"));
        var answer = HttpResponse.ok();

        defences.addTo(answer);
        defences.addTo(answer);

        assertThat(answer.getHeaders().getAll("X-Content-Type-Options")).hasSize(1);
    }

    private static HttpHeaders ofSite(String url) {
        var answer = HttpResponse.ok();
        new BrowserDefences(new Links(url)).addTo(answer);
        return answer.getHeaders();
    }
}
