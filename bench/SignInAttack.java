import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** See the script sign-in-attack beside this file. The server believes this machine whom it speaks for. */
final class SignInAttack {

    private static final int TRIES = 10_000;
    private static final int ATTACKERS = 16;
    private static final int MOST = 100;
    private static final int TOO_OFTEN = 429;
    private static final int IN = 303;

    private final URI page;
    private final Duration lasts;

    private SignInAttack(URI page, Duration lasts) {
        this.page = page;
        this.lasts = lasts;
    }

    public static void main(String[] arguments) throws Exception {
        var lasts = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60);
        var site = new WrittenSite(arguments[0]);
        var server = site.serve(Map.of("INKMARK_TRUSTED_PROXIES", "127.0.0.1"));
        var isHeld = false;
        try {
            isHeld = new SignInAttack(server.home().resolve("/sign-in"), lasts).isHeld();
        } finally {
            server.end();
        }
        System.exit(isHeld ? 0 : 1);
    }

    private boolean isHeld() throws Exception {
        var device = signedIn("198.51.100.1");
        var one = attack(
                "one user from many addresses",
                i -> new Attempt(WrittenSite.USER, "10.%d.%d.1".formatted(i / 250, i % 250)),
                () -> say("the owner's browser, elsewhere", triesUntilIn(device, "198.51.100.2")) == 1
                        & say("another browser, elsewhere", triesUntilIn(Map.of(), "203.0.113.9")) <= 3);
        var many = attack(
                "many users from one address",
                i -> new Attempt("user" + i, "192.0.2.1"),
                () -> say("another browser, elsewhere", triesUntilIn(Map.of(), "203.0.113.10")) <= 3);
        return one & many;
    }

    private static int say(String who, int tries) {
        System.out.printf("%s: in at try %d%n", who, tries);
        return tries;
    }

    private record Attempt(String username, String address) {}

    /** Whether few passwords were looked at, and the owner came in as promised, who begins in the middle of it. */
    private boolean attack(String name, IntFunction<Attempt> attempts, Callable<Boolean> owner) throws Exception {
        System.out.printf("%d tries, %s:%n", TRIES, name);
        var answers = new ConcurrentSkipListMap<Integer, Integer>();
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        Future<Boolean> ownersAnswer;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attacker = 0; attacker < ATTACKERS; attacker++) {
                pool.submit(() -> {
                    var form = form(browser(Map.of()));
                    for (var i = next.getAndIncrement(); i < TRIES; i = next.getAndIncrement()) {
                        waitUntil(begin + lasts.toNanos() / TRIES * i);
                        var attempt = attempts.apply(i);
                        var answer = send(form, attempt.username(), "wrong horse battery", attempt.address());
                        answers.merge(answer.statusCode(), 1, Integer::sum);
                    }
                    return true;
                });
            }
            waitUntil(begin + lasts.toNanos() / 4);
            ownersAnswer = pool.submit(owner);
        }
        System.out.printf(
                "%d s, answers %s (422: looked at, 429: told to wait)%n",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), answers);
        var answered = answers.values().stream().mapToInt(Integer::intValue).sum();
        return answered == TRIES && TRIES - answers.getOrDefault(TOO_OFTEN, 0) <= MOST && ownersAnswer.get();
    }

    private static void waitUntil(long nanoTime) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
    }

    /** Signs the owner in while nobody attacks. The cookie by which the browser is known. */
    private Map<String, String> signedIn(String address) throws IOException {
        var answer = send(form(browser(Map.of())), WrittenSite.USER, WrittenSite.PASSWORD, address);
        var cookies = answer.cookies();
        cookies.keySet().removeIf(name -> !name.contains("inkmark-device"));
        return cookies;
    }

    /** The owner waits as told to. */
    private int triesUntilIn(Map<String, String> cookies, String address) throws Exception {
        var form = form(browser(cookies));
        for (var number = 1; number < 10; number++) {
            var answer = send(form, WrittenSite.USER, WrittenSite.PASSWORD, address);
            if (answer.statusCode() == IN) {
                return number;
            }
            form = formIn(answer.parse());
            Thread.sleep(Duration.ofSeconds(Long.parseLong(String.valueOf(answer.header("Retry-After")))));
        }
        return Integer.MAX_VALUE;
    }

    private static Connection browser(Map<String, String> cookies) {
        return Jsoup.newSession()
                .timeout(60_000)
                .ignoreHttpErrors(true)
                .followRedirects(false)
                .cookies(cookies);
    }

    private FormElement form(Connection browser) throws IOException {
        return formIn(browser.newRequest(page.toString()).get());
    }

    private static FormElement formIn(Document answer) {
        return answer.expectForm("form[action$=sign-in]");
    }

    private static Connection.Response send(FormElement form, String username, String password, String address)
            throws IOException {
        form.expectFirst("[name=username]").val(username);
        form.expectFirst("[name=password]").val(password);
        return form.submit()
                .header("X-Forwarded-For", address)
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .timeout(60_000)
                .execute();
    }
}
