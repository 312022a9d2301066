package org.inkmark.cli.post.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.inkmark.cli.post.file.FileContent.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    /** Knows one post by all its names. */
    private static final PostLinks LINKS = name -> Optional.of("/posts/hello")
            .filter(_ -> name.matches("(_posts/|blog/|/blog/|\\./)?2020-01-02-hello(\\.md)?/?"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        a {% raw %}{{ x }}{% endraw %} b|a {{ x }} b
        {%- raw -%}x{%- endraw -%}|x
        `{% raw %}{% raw %}{% endraw %}`|`{% raw %}`
        `{% raw %}{% link x.md %}{% endraw %}`|`{% link x.md %}`
        {% raw %}{% link 2020-01-02-hello %}{% endraw %}|{% link 2020-01-02-hello %}
        [a]({% link _posts/2020-01-02-hello.md %}#b)|[a](/posts/hello#b)
        [a]({{ site.baseurl }}{% link _posts/2020-01-02-hello.md %})|[a](/posts/hello)
        [a]({{ site.baseurl }}/about/)|[a](/about/)
        ![a]({{site.url}}{{ site.baseurl }}/a.png "b")|![a](/a.png "b")
        <img src="{{ site.baseurl }}/a.png">|<img src="/a.png">
        [a]: {{ site.baseurl }}/about|[a]: /about
        [a]({{ site.baseurl }}about)|[a]({{ site.baseurl }}about)
        at {{ site.baseurl }}/about|at {{ site.baseurl }}/about
        [a]: {% post_url 2020-01-02-hello %}|[a]: /posts/hello
        [a]({% link _docs/history.md %}#v3)|[a](/docs/history/#v3)
        [a]({% link /assets/x-1.pdf %})|[a](/assets/x-1.pdf)
        [a](@/2020-01-02-hello.md)|[a](@/2020-01-02-hello.md)
        x {% highlight ruby %}puts 1{% endhighlight %} y|x `puts 1` y
        x {% highlight ruby %}a`b`{% endhighlight %}|x ``a`b` ``
        """)
    void liquid_becomes_markdown(String liquid, String markdown) {
        assertThat(Templates.replaced(liquid, 1, true, LINKS).markdown()).isEqualTo(markdown);
    }

    @Test
    void a_highlighted_block_is_fenced_and_its_lines_stay_where_they_are() {
        var text = Templates.replaced("""
            Look:

              {% highlight ruby linenos %}
              puts "```" {% raw %}{{ x }}{% endraw %}
              {% endhighlight %}
            {{ left }}
            """, 10, true, LINKS);

        assertThat(text.markdown()).isEqualTo("""
            Look:

              ````ruby
              puts "```" {{ x }}
              ````
            {{ left }}
            """);
        assertThat(text.notes()).containsExactly(new Note(15, "'{{ left }}' is kept as text", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        [a]({{< ref "2020-01-02-hello.md" >}})|[a](/posts/hello)
        [a]({{< relref "/blog/2020-01-02-hello/" >}})|[a](/posts/hello)
        [a]({{% ref path="./2020-01-02-hello.md#b" lang="de" %}})|[a](/posts/hello#b)
        [a]({{< ref "#b" >}})|[a](#b)
        [a](@/blog/2020-01-02-hello.md#b)|[a](/posts/hello#b)
        [a]: @/blog/2020-01-02-hello.md|[a]: /posts/hello
        `{{< ref "2020-01-02-hello.md" >}}`|`{{< ref "2020-01-02-hello.md" >}}`
        `@/blog/2020-01-02-hello.md`|`@/blog/2020-01-02-hello.md`
        {{</* ref "x" */>}} and {{/* y() */}}|{{< ref "x" >}} and {{ y() }}
        `{{</* ref "x" */>}}`|`{{< ref "x" >}}`
        me@/home|me@/home
        {% raw %}x{% endraw %}|{% raw %}x{% endraw %}
        {{< highlight go "linenos=table" >}}x := 1{{< /highlight >}}|`x := 1`
        `{{< highlight go >}}`|`{{< highlight go >}}`
        """)
    void what_hugo_and_zola_write_becomes_markdown(String template, String markdown) {
        assertThat(Templates.replaced(template, 1, false, LINKS).markdown()).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        true | {{ site.repository }} | {{ site.repository }}
        true | {% include x.html %} | {% include x.html %}
        true | {% raw %} without end | {% raw %}
        true | [a]({% post_url 2020-09-09-nowhere %}) | {% post_url 2020-09-09-nowhere %}
        true | [a]({% link _posts/2020-09-09-nowhere.md %}) | {% link _posts/2020-09-09-nowhere.md %}
        false | {{< youtube x >}} | {{< youtube x >}}
        false | [a]({{< ref "nowhere.md" >}}) | {{< ref "nowhere.md" >}}
        false | [a](@/nowhere.md) | @/nowhere.md
        false | {{ youtube(id="x") }} | {{ youtube(id="x") }}
        """)
    void what_is_left_is_kept_and_told_with_its_line(boolean isJekylls, String template, String left) {
        var text = Templates.replaced("\n" + template, 3, isJekylls, LINKS);

        assertThat(text.markdown()).isEqualTo("\n" + template);
        assertThat(text.notes()).containsExactly(new Note(4, "'" + left + "' is kept as text", true));
    }

    @Test
    void a_link_to_what_is_no_post_is_told() {
        assertThat(Templates.replaced("{% link _docs/history.md %}", 1, true, LINKS)
                        .notes())
                .containsExactly(new Note(1, "'_docs/history.md' is no post: the link leads to /docs/history/", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ``{{ x }}``
        ~~~\\n{{ x }}\\n~~~
            {{ x }}
        """, ignoreLeadingAndTrailingWhitespace = false)
    void nothing_is_told_of_code(String code) {
        assertThat(Templates.replaced(code.replace("\\n", "\n"), 1, false, LINKS)
                        .notes())
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void many_openings_are_read_in_time() {
        for (var opening : new String[] {"{% raw %}", "{% highlight x %}", "{{ ", "{% link ", "{{</*", "(@/"}) {
            var hostile = opening.repeat(100_000 / opening.length());
            assertThat(Templates.replaced(hostile, 1, true, LINKS).markdown()).isEqualTo(hostile);
            assertThat(Templates.replaced(hostile, 1, false, LINKS).markdown()).isEqualTo(hostile);
        }
    }

    @Test
    @Timeout(30)
    void a_body_made_to_tie_up_a_parser_is_read_in_time() {
        for (var piece : new String[] {
            "<",
            "x<!-- ",
            "`a``",
            "*a ",
            "**a ",
            "[",
            "![",
            "> ",
            "- ",
            "1\n",
            "1) a\n",
            "x\n",
            "a**b *c ",
            "\\",
            "|a",
            "[a]: b\n"
        }) {
            var body = piece.repeat(1_048_576 / piece.length()) + "\n\n{{ x }}";
            assertThat(Templates.replaced(body, 1, true, LINKS).markdown()).isEqualTo(body);
            assertThat(Templates.replaced(body, 1, false, LINKS).markdown()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        `(@/2020-01-02-hello.md)`|true
        ``a ` (@/2020-01-02-hello.md) ``|true
        \\`(@/2020-01-02-hello.md)`|false
        `a\\`(@/2020-01-02-hello.md)`|false
        `a``(@/2020-01-02-hello.md)|false
        ``(@/2020-01-02-hello.md)`|false
        > - `(@/2020-01-02-hello.md)`|true
        a `(@/2020-01-02-hello.md)`|true
        """)
    void nothing_is_meant_within_code(String markdown, boolean isCode) {
        assertThat(Templates.replaced(markdown, 1, false, LINKS).markdown())
                .isEqualTo(isCode ? markdown : markdown.replace("@/2020-01-02-hello.md", "/posts/hello"));
    }
}
