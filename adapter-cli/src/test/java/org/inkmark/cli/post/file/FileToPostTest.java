package org.inkmark.cli.post.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkmark.application.post.ImportPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileToPostTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    @Test
    void jekyll() throws Exception {
        var post = read("_posts/2013-05-06-my-post.markdown", """
            ---
            layout: post
            title:  "Say: hello"
            date:   2013-05-06 02:12:52 +0200
            author: parkr
            categories: [release, "web development"]
            tags: java  jekyll
            category: misc things
            redirect_from:
              - /old/one/
              - /old/two.html
            permalink: /:categories/:title/
            last_modified_at: 2014-01-01
            ---

            Body
            """);

        assertThat(post.title()).isEqualTo("Say: hello");
        assertThat(post.likelySlug()).contains("my-post");
        assertThat(post.publishedAt()).contains(Instant.parse("2013-05-06T00:12:52Z"));
        assertThat(post.updatedAt()).contains(Instant.parse("2013-12-31T23:00:00Z"));
        assertThat(post.authors()).containsExactly("parkr");
        assertThat(post.tags()).containsExactly("java", "jekyll", "release", "web development", "misc things");
        assertThat(post.formerPaths()).containsExactly("/old/one/", "/old/two.html");
        assertThat(post.markdown()).isEqualTo("\nBody\n");
    }

    @Test
    void hugo() throws Exception {
        var post = read("content/posts/trip/index.md", """
            +++
            title = 'A trip'
            date = 2024-02-03T10:00:00+01:00
            lastmod = 2024-02-04
            draft = false
            Tags = ['Go', 'C++']
            categories = 'travel'
            aliases = ['/blog/trip', 'old-trip']
            url = '/travel/trip/'
            language = 'pt_BR'
            [author]
            name = 'alice'
            [params]
            deep = { a = [1, 2] }
            +++
            Body
            """);

        assertThat(post.title()).isEqualTo("A trip");
        assertThat(post.likelySlug()).contains("trip");
        assertThat(post.publishedAt()).contains(Instant.parse("2024-02-03T09:00:00Z"));
        assertThat(post.updatedAt()).contains(Instant.parse("2024-02-03T23:00:00Z"));
        assertThat(post.tags()).containsExactly("Go", "C++", "travel");
        assertThat(post.formerPaths()).containsExactly("/blog/trip", "old-trip", "/travel/trip/");
        assertThat(post.lang()).contains("pt-BR");
        assertThat(post.authors()).containsExactly("alice");
        assertThat(post.markdown()).isEqualTo("Body\n");
    }

    @Test
    void zola() throws Exception {
        var post = read("content/blog/2020-01-02_new-year.md", """
            +++
            title = "New year"
            path = "2019/12/31/eve"
            authors = ["bob", "alice"]
            [taxonomies]
            tags = ["x", "y"]
            categories = ["z"]
            +++
            Body\
            """);

        assertThat(post.likelySlug()).contains("new-year");
        assertThat(post.publishedAt()).contains(Instant.parse("2020-01-01T23:00:00Z"));
        assertThat(post.tags()).containsExactly("x", "y", "z");
        assertThat(post.authors()).containsExactly("bob", "alice");
        assertThat(post.formerPaths()).containsExactly("2019/12/31/eve");
    }

    @Test
    void an_excerpt_is_the_description_where_there_is_no_other() throws Exception {
        assertThat(read("a.md", "---\nexcerpt: >\n  In\n  short\n---\n").description())
                .contains("In short");
        assertThat(read("a.md", "---\nexcerpt: Short\ndescription: About\n---\n")
                        .description())
                .contains("About");
        assertThat(read("a.md", "---\nexcerpt: " + "x".repeat(1_001) + "\n---\n")
                        .description())
                .isEmpty();
    }

    @Test
    void a_date_may_stand_in_the_path_alone() throws Exception {
        assertThat(read("a.md", "---\npath: /2019/05/15/x.html\n---\n").publishedAt())
                .contains(Instant.parse("2019-05-14T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-05-06, 2013-05-05T22:00:00Z",
        "2013-5-6, 2013-05-05T22:00:00Z",
        "2013-05-06 12:00, 2013-05-06T10:00:00Z",
        "2013-05-06T12:00:01.5, 2013-05-06T10:00:01.500Z",
        "2013-05-06 02:12:52 -0500, 2013-05-06T07:12:52Z",
        "2013-05-06 18:30:22 2013 -0800, 2013-05-07T02:30:22Z",
        "2013-05-06 02:12:52 UTC, 2013-05-06T02:12:52Z",
        "2013-05-06T02:12:52Z, 2013-05-06T02:12:52Z",
        "'Mon, 6 May 2013 02:12:52 +0200', 2013-05-06T00:12:52Z"
    })
    void dates_are_read_in_any_form_and_in_the_sites_zone(String date, Instant expected) throws Exception {
        assertThat(read("a.md", "---\ndate: " + date + "\n---\n").publishedAt()).contains(expected);
        assertThat(read("a.md", "---\ndate: \"" + date + "\"\n---\n").publishedAt())
                .contains(expected);
        assertThat(read("a.md", "+++\ndate = \"" + date + "\"\n+++\n").publishedAt())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2013-13-01", "2013-02-30", "2013-05-06 25:00", "13.05.2013"})
    void a_date_that_is_none_is_told(String date) {
        assertThatThrownBy(() -> read("a.md", "---\ndate: " + date + "\n---\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("its date is no date: '" + date + "'");
    }

    @Test
    void without_any_date_it_is_the_files() throws Exception {
        var file = write("a.md", "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(read(file, "a.md").publishedAt()).contains(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(read("b.md", "---\nlastmod: 2019-01-01T00:00:00Z\n---\n").publishedAt())
                .contains(Instant.parse("2019-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndraft: true\ndate: 2013-05-06\n---\n",
                "---\npublished: false\n---\n",
                "+++\ndraft = true\n+++\n"
            })
    void drafts_are_drafts(String text) throws Exception {
        assertThat(read("a.md", text).publishedAt()).isEmpty();
    }

    @Test
    void what_lies_among_the_drafts_is_one() throws Exception {
        assertThat(read("_drafts/a.md", "x").publishedAt()).isEmpty();
        assertThat(read("blog/_drafts/a.md", "x").publishedAt()).isEmpty();
    }

    @Test
    void a_title_is_found_in_the_heading_or_the_name() throws Exception {
        assertThat(read("2020-01-01-some_name-here.md", "# Big *news* #\n\nText\n"))
                .satisfies(post -> {
                    assertThat(post.title()).isEqualTo("Big *news*");
                    assertThat(post.markdown()).isEqualTo("\nText\n");
                });
        assertThat(read("2020-01-01-some_name-here.md", "Text\n\n# Later\n")).satisfies(post -> {
            assertThat(post.title()).isEqualTo("Some name here");
            assertThat(post.markdown()).isEqualTo("Text\n\n# Later\n");
        });
        assertThat(read("a.md", "---\ntitle: 1984\ntags: [007, 1.10]\n---\n# Heading\n"))
                .satisfies(post -> {
                    assertThat(post.title()).isEqualTo("1984");
                    assertThat(post.tags()).containsExactly("007", "1.10");
                    assertThat(post.markdown()).isEqualTo("# Heading\n");
                });
    }

    @Test
    void a_name_in_another_script_leaves_the_slug_to_the_title() throws Exception {
        assertThat(read("2020-01-01-привет.md", "x").likelySlug()).isEmpty();
        assertThat(read("2020-01-01-v3.0 Released!.md", "x").likelySlug()).contains("v3-0-released");
        assertThat(read("a.md", "---\nslug: My Own\n---\n").slug()).contains("my-own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/:year/:month/:title/",
                "/blog/:slug.html",
                ":categories/:title",
                "pretty",
                "none",
                "/posts/:title"
            })
    void a_pattern_is_no_path(String permalink) throws Exception {
        assertThat(read("a.md", "---\npermalink: " + permalink + "\n---\n").formerPaths())
                .isEmpty();
    }

    @Test
    void an_address_is_a_path() throws Exception {
        assertThat(read("a.md", "---\nurl: https://example.org/a/b\nredirect_from: /c\n---\n")
                        .formerPaths())
                .containsExactly("/c", "https://example.org/a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:", "title: ~", "title: null", "tags: []", "tags:", "author:", "# nothing", ""})
    void what_says_nothing_is_not_there(String line) throws Exception {
        assertThat(read("some-name.md", "---\n" + line + "\n---\nx")).satisfies(post -> {
            assertThat(post.title()).isEqualTo("Some name");
            assertThat(post.tags()).isEmpty();
            assertThat(post.authors()).isEmpty();
        });
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_no_matter() throws Exception {
        assertThat(read("a.md", "\ufeff---\r\ntitle: Hi\r\n---\r\nText\r\n")).satisfies(post -> {
            assertThat(post.title()).isEqualTo("Hi");
            assertThat(post.markdown()).isEqualTo("Text\r\n");
        });
    }

    @Test
    void an_empty_front_matter_is_one() throws Exception {
        assertThat(read("a.md", "---\n---\nText").markdown()).isEqualTo("Text");
        assertThat(read("a.md", "+++\n+++\n").markdown()).isEmpty();
    }

    @Test
    void the_hash_is_of_the_bytes() throws Exception {
        assertThat(read("a.md", "abc").contentHash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @Timeout(10)
    void an_alias_bomb_is_refused() {
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        bomb.append("tags: *a29\n---\n");

        refused(bomb.toString(), "aliases");
    }

    @Test
    @Timeout(10)
    void nesting_without_end_is_refused() {
        refused("---\ntags: " + "[".repeat(60_000) + "\n---\n", "nested more than 20 deep");
        refused("---\n" + "- ".repeat(30_000) + "x\n---\n", "nested more than 20 deep");
        refused("+++\ntags = " + "[".repeat(60_000) + "\n+++\n", "nested more than 20 deep");
        refused("+++\na = " + "{b=".repeat(20_000) + "\n+++\n", "nested more than 20 deep");
        refused("+++\n" + "a.".repeat(30_000) + "b = 1\n+++\n", "deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author: &a {name: [*a]}",
                "tags: &a [x, *a]",
                "&a [*a]: x",
                "&a {*a : x}",
                "a: &a\n  b: {c: &c [*a, *c]}"
            })
    void what_holds_itself_is_refused(String head) {
        refused("---\n" + head + "\n---\n", "its front matter holds something that holds itself");
    }

    @Test
    void what_is_said_once_may_be_named_again() throws Exception {
        assertThat(read("a.md", "---\ntags: &a [x, y]\ncategories: *a\n---\n").tags())
                .containsExactly("x", "y", "x", "y");
    }

    @Test
    void an_entity_is_not_expanded_and_no_class_is_made() throws Exception {
        assertThat(read("a.md", "---\ntitle: '&lol; <!ENTITY lol SYSTEM \"file:///etc/passwd\">'\n---\n")
                        .title())
                .isEqualTo("&lol; <!ENTITY lol SYSTEM \"file:///etc/passwd\">");
        refused("---\ntitle: !!java.net.URL [https://evil.example/]\n---\n", "its YAML front matter is wrong");
        refused("---\ntitle: !<tag:yaml.org,2002:java.io.File> /etc/passwd\n---\n", "its YAML front matter is wrong");
    }

    static List<String> heads() {
        var most = 60_000;
        return List.of(
                "---\ntags: [" + "a,".repeat(most / 2) + "]\n---\n",
                "---\n" + "a: b\n".repeat(most / 5) + "---\n",
                "---\ntitle: \"a" + " ".repeat(most) + "b\"\n---\n",
                "---\ntitle: |\n  a\n" + "\n".repeat(most) + "  b\n---\n",
                "---\ntitle: &a " + "b".repeat(most / 4) + "\ntags: [" + "*a ,".repeat(most / 5) + "]\n---\n",
                "---\n" + "? ".repeat(19) + "a\n---\n",
                "---\n" + "&a ".repeat(most / 3) + "\n---\n",
                "---\n" + "!".repeat(most) + "\n---\n",
                "---\n" + "\"\\x41".repeat(most / 5) + "\n---\n",
                "---\n" + "# a\n".repeat(most / 4) + "---\n",
                "---\ndate: \"2020-01-01" + " ".repeat(most) + "x\"\n---\n",
                "---\npermalink: " + ":a".repeat(most / 2) + "\n---\n",
                "+++\ntags = [" + "1,".repeat(most / 2) + "]\n+++\n",
                "+++\ntags = [" + "'a',".repeat(most / 4) + "]\n+++\n",
                "+++\n" + numbered("a%d = 1\n", most / 11) + "+++\n",
                "+++\n" + numbered("[a%d]\n", most / 9) + "+++\n",
                "+++\n" + "[[a]]\n".repeat(most / 6) + "+++\n",
                "+++\na = {" + numbered("a%d = 1,", most / 12) + " b = 1}\n+++\n",
                "+++\na = '''" + "\n".repeat(most) + "'''\n+++\n",
                "+++\na = \"" + "\\u0041".repeat(most / 6) + "\"\n+++\n",
                "+++\na = 1" + "0".repeat(most) + "\n+++\n",
                "+++\n" + "#\n".repeat(most / 2) + "+++\n",
                "+++\n" + "a".repeat(most) + "\n+++\n",
                "# a" + " ".repeat(2_000_000) + "b",
                "# a" + "#".repeat(2_000_000) + "b",
                "#" + "\n".repeat(2_000_000),
                "---" + " ".repeat(2_000_000) + "x\n---\n",
                "---\n" + "--- \t".repeat(300_000));
    }

    private static String numbered(String line, int times) {
        return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("heads")
    @Timeout(30)
    void a_head_made_to_tie_up_the_reader_is_read_or_refused(String text) throws Exception {
        try {
            assertThat(read("a.md", text).title()).isNotEmpty();
        } catch (UnreadableFile e) {
            assertThat(e.reason()).startsWith("its ").hasSizeLessThan(500);
        }
    }

    @Test
    @Timeout(10)
    void a_front_matter_without_measure_is_refused() {
        refused("---\ntitle: " + "x".repeat(70_000) + "\n---\n", "longer than 65,536 characters");
        refused("---\n" + "x".repeat(1_900_000), "never ends");
    }

    @Test
    void a_file_without_measure_is_refused() {
        refused("x".repeat(2 * 1_048_576 + 1), "larger than 2,097,152 bytes");
    }

    @Test
    void a_file_of_a_gigabyte_is_not_read_into_memory() throws Exception {
        var file = folder.resolve("a.md");
        try (var empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(1L << 30);
        }

        assertThatThrownBy(() -> read(file, "a.md")).hasMessageContaining("larger than 2,097,152 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n- a\n- b\n---\n",
                "---\njust text\n---\n",
                "---\ntitle: a: b\n---\n",
                "---\n\ttitle: x\n---\n",
                "---\ntitle: !!binary x\n---\n",
                "---\n? [a]\n: b\n---\n",
                "+++\ntitle = \n+++\n",
                "+++\ntitle = 'a'\ntitle = 'b'\n+++\n"
            })
    void a_front_matter_that_is_wrong_is_told_or_read(String text) {
        try {
            assertThat(read("a.md", text).title()).isEqualTo("A");
        } catch (Exception e) {
            assertThat(e).isInstanceOf(UnreadableFile.class);
            assertThat(e.getMessage()).startsWith("its ").doesNotContain("\n").hasSizeLessThan(200);
        }
    }

    private void refused(String text, String reason) {
        assertThatThrownBy(() -> read("a.md", text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason);
    }

    private ImportPost read(String source, String text) throws IOException, UnreadableFile {
        return read(write(source, text), source);
    }

    private static ImportPost read(Path file, String source) throws UnreadableFile {
        return new FileToPost(BERLIN, Optional.of("otherwise"))
                .read(new MarkdownFile(file, source, true), _ -> Optional.empty())
                .post();
    }

    private Path write(String source, String text) throws IOException {
        var file = folder.resolve(source);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
