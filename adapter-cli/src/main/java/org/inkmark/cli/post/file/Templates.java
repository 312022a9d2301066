package org.inkmark.cli.post.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkmark.cli.post.file.FileContent.Note;
import org.inkmark.domain.Text;

/**
 * A body without the template language of the generator that it was written for. Jekyll's Liquid (<a
 * href="https://jekyllrb.com/docs/liquid/tags/">tags</a>) works inside code too: there {@code raw} is what shields an example.
 * Hugo's <a href="https://gohugo.io/content-management/cross-references/">references</a> and Zola's <a
 * href="https://www.getzola.org/documentation/content/linking/">internal links</a> are looked for outside code.
 *
 * @param markdown  the text, each line in the line where it stood
 * @param notes    on what nobody here understands, kept as it was
 */
record Templates(String markdown, List<Note> notes) {

    private static final String LIQUID = "raw|highlight";
    private static final Pattern LIQUID_BLOCK =
            Pattern.compile("\\{%-?\\s*(?<name>" + LIQUID + ")\\b(?<words>[^%]{0,200})%\\}");
    private static final Pattern HUGO_BLOCK =
            Pattern.compile("\\{\\{[<%]\\s*(?<name>highlight)\\b(?<words>[^>%]{0,200})[>%]\\}\\}");
    private static final Pattern RAW_MARKS = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%\\}");

    private static final Pattern PAGE = Pattern.compile(
            "/?(?!_posts/|_drafts/)_?(?<path>[\\w./ -]*?[\\w-](?:\\.(?!md$|markdown$)\\w+)?)(?<markdown>\\.(?:md|markdown))?");

    /** Where a link begins. What Jekyll put there for {@code baseurl} every link of this site gets anyway. */
    private static final String BASE =
            "(?<=\\(|<|=\"|='|\\]: )(?<base>(?:\\{\\{-?\\s*site\\.(?:url|baseurl)\\s*-?\\}\\}){1,2})(?=/)";

    private static final Pattern JEKYLLS = Pattern.compile(
            "(?:\\{\\{-?\\s*site\\.(?:baseurl|url)\\s*-?\\}\\}\\s?)?"
                    + "\\{%-?\\s*(?<tag>link|post_url)\\s+(?<target>[^%]{1,500}?)\\s*-?%\\}"
                    + "|" + BASE + "|\\{\\{.{0,500}?\\}\\}|\\{%.{0,500}?%\\}",
            Pattern.DOTALL);
    private static final Pattern OTHERS = Pattern.compile(
            "\\{\\{(?<open>[<%]?)\\s*/\\*(?<shielded>.{0,500}?)\\*/\\s*(?<close>[>%]?)\\}\\}"
                    + "|\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path=)?[\"`]?(?<ref>[^>%\"`\\s]{1,500})[^>%]{0,200}[>%]\\}\\}"
                    + "|(?<=[(<\"'\\s])@/(?<internal>[^\\s()<>\"'\\[\\]{}|]{1,500})"
                    + "|\\{\\{.{0,500}?\\}\\}|\\{%.{0,500}?%\\}",
            Pattern.DOTALL);

    /**
     * Reads what is meant and writes it as Markdown.
     *
     * @param firstLine of the body, in its file
     * @param links     where the posts named in it are found
     */
    static Templates replaced(String body, int firstLine, boolean isJekylls, PostLinks links) {
        return new Reading(body, firstLine, isJekylls, links).read();
    }

    /** One body being read. */
    private static final class Reading {
        private final String body;
        private final int firstLine;
        private final boolean isJekylls;
        private final PostLinks links;
        private final BitSet shielded = new BitSet();
        private final Set<String> endless = new HashSet<>();
        private final List<Note> notes = new ArrayList<>();

        Reading(String body, int firstLine, boolean isJekylls, PostLinks links) {
            this.body = body;
            this.firstLine = firstLine;
            this.isJekylls = isJekylls;
            this.links = links;
        }

        Templates read() {
            var text = isJekylls
                    ? withoutBlocks(LIQUID_BLOCK, "\\{%-?\\s*end(?<ended>raw|highlight)\\s*-?%\\}")
                    : withoutBlocks(HUGO_BLOCK, "\\{\\{[<%]\\s*/(?<ended>highlight)\\s*[>%]\\}\\}");
            return new Templates(withoutTags(text), List.copyOf(notes));
        }

        private String withoutBlocks(Pattern block, String endOfBlock) {
            var begin = block.matcher(body);
            if (!begin.find()) {
                return body;
            }
            var code = isJekylls ? null : new CodeInMarkdown(body);
            var ends = Pattern.compile(endOfBlock).matcher(body);
            var text = new StringBuilder();
            var from = 0;
            while (begin.find(from)) {
                if ((code != null && code.isAt(begin.start())) || !findEnd(ends, begin)) {
                    text.append(body, from, begin.end());
                    from = begin.end();
                    continue;
                }
                text.append(body, from, begin.start());
                var content = body.substring(begin.end(), ends.start());
                if (begin.group("name").equals("raw")) {
                    shielded.set(text.length(), text.length() + content.length());
                    text.append(content);
                } else {
                    appendCode(text, begin.group("words"), content, ends.end());
                }
                from = ends.end();
            }
            return text.append(body, from, body.length()).toString();
        }

        private boolean findEnd(Matcher ends, Matcher begin) {
            if (endless.contains(begin.group("name"))) {
                return false;
            }
            var isFound = ends.find(begin.end());
            while (isFound && !ends.group("ended").equals(begin.group("name"))) {
                isFound = ends.find();
            }
            if (!isFound) {
                endless.add(begin.group("name"));
            }
            return isFound;
        }

        /** A fenced block; within a line, a span. */
        private void appendCode(StringBuilder text, String words, String content, int end) {
            var code = isJekylls ? RAW_MARKS.matcher(content).replaceAll("") : content;
            var fence = "`".repeat(longestRunOfBackticks(code) + 1);
            if (code.indexOf('\n') < 0) {
                text.append(fence).append(code.startsWith("`") ? " " : "").append(code);
                text.append(code.endsWith("`") ? " " : "").append(fence);
                return;
            }
            var block = fence.length() < 3 ? "```" : fence;
            text.append(block).append(language(words));
            text.append(isBlankUpToLineBreak(code) ? "" : "\n").append(code);
            text.append(code.substring(code.lastIndexOf('\n') + 1).isBlank() ? "" : "\n")
                    .append(block);
            if (!isBlankUpToLineBreak(body.substring(end, Math.min(body.length(), end + 80)))) {
                text.append('\n');
            }
        }

        private static String language(String words) {
            var first = words.strip().split("[\\s\"]", 2)[0];
            return first.toLowerCase(Locale.ROOT).replaceAll("[^\\w+#.-]", "");
        }

        private static boolean isBlankUpToLineBreak(String text) {
            var end = text.indexOf('\n');
            return (end < 0 ? text : text.substring(0, end)).isBlank();
        }

        private static int longestRunOfBackticks(String code) {
            var longest = 0;
            var run = 0;
            for (var i = 0; i < code.length(); i++) {
                run = code.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return longest;
        }

        private String withoutTags(String text) {
            var tag = (isJekylls ? JEKYLLS : OTHERS).matcher(text);
            if (!tag.find()) {
                return text;
            }
            var code = new CodeInMarkdown(text);
            var plain = new StringBuilder();
            var line = firstLine;
            var from = 0;
            do {
                if (shielded.get(tag.start())) {
                    continue;
                }
                line += lineBreaks(text, from, tag.start());
                plain.append(text, from, tag.start());
                var meant = isJekylls ? meantByJekyll(tag, line) : meantByOthers(tag, code);
                if (meant.isEmpty() && !code.isAt(tag.start())) {
                    notes.add(new Note(line, Text.quoted(tag.group()) + " is kept as text", true));
                }
                plain.append(meant.orElse(tag.group()));
                line += lineBreaks(text, tag.start(), tag.end());
                from = tag.end();
            } while (tag.find());
            return plain.append(text, from, text.length()).toString();
        }

        private Optional<String> meantByJekyll(Matcher tag, int line) {
            if (tag.group("base") != null) {
                return Optional.of("");
            }
            if (tag.group("tag") == null) {
                return Optional.empty();
            }
            var target = tag.group("target").strip();
            return links.pathOf(target)
                    .or(() -> tag.group("tag").equals("link") ? pathOfPage(target, line) : Optional.empty());
        }

        /** Where Jekyll showed a file that is no post: {@code _docs/history.md} at {@code /docs/history/}. */
        private Optional<String> pathOfPage(String file, int line) {
            var page = PAGE.matcher(file);
            if (!page.matches()) {
                return Optional.empty();
            }
            var path = "/" + page.group("path") + (page.group("markdown") == null ? "" : "/");
            notes.add(new Note(line, Text.quoted(file) + " is no post: the link leads to " + path, false));
            return Optional.of(path);
        }

        private Optional<String> meantByOthers(Matcher tag, CodeInMarkdown code) {
            if (tag.group("shielded") != null) {
                return Optional.of("{{" + tag.group("open") + tag.group("shielded") + tag.group("close") + "}}");
            }
            var target = tag.group("ref") == null ? tag.group("internal") : tag.group("ref");
            if (target == null || code.isAt(tag.start())) {
                return Optional.empty();
            }
            var fragment = target.indexOf('#') < 0 ? "" : target.substring(target.indexOf('#'));
            var name = target.substring(0, target.length() - fragment.length());
            return name.isEmpty() ? Optional.of(fragment) : links.pathOf(name).map(path -> path + fragment);
        }

        private static int lineBreaks(String text, int from, int to) {
            return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
        }
    }
}
