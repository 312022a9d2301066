package org.inkmark.e2e;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser without script: follows links, fills in forms, keeps cookies. */
final class Visitor {

    private final Connection session =
            Jsoup.newSession().ignoreHttpErrors(true).maxBodySize(0).timeout(30_000);
    private RunningServer server;

    Visitor(RunningServer server) {
        this.server = server;
    }

    /** From now on another server of the same site answers; the cookies stay. */
    void moveTo(RunningServer another) {
        server = another;
    }

    /** What came back: the answer as it was sent, and the page in it. */
    record Answer(Connection.Response response, Document page) {

        int status() {
            return response.statusCode();
        }

        String location() {
            return String.valueOf(response.header("Location"));
        }

        /** The form that posts to an address ending so. */
        FormElement form(String actionEnd) {
            return page.forms().stream()
                    .filter(form -> form.attr("action").endsWith(actionEnd))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form for " + actionEnd + " in\n" + page));
        }
    }

    /** Goes to an address of the site and follows where it leads. */
    Answer visit(String address) throws IOException {
        return ask(session.newRequest(server.address(address)).followRedirects(true));
    }

    /** Asks for an address and stays where the answer is. */
    Answer ask(String address) throws IOException {
        return ask(session.newRequest(server.address(address)).followRedirects(false));
    }

    /** Fills in a form, sends it, and follows where it leads. */
    Answer submit(FormElement form, Map<String, String> fields) throws IOException {
        fields.forEach((name, value) -> {
            var field = form.selectFirst("[name=" + name + "]");
            if (field == null) {
                throw new AssertionError("no field " + name + " in\n" + form);
            }
            if (field.tagName().equals("textarea")) {
                field.text(value);
            } else {
                field.val(value);
            }
        });
        return ask(form.submit().followRedirects(true).ignoreHttpErrors(true).timeout(30_000));
    }

    private static Answer ask(Connection request) throws IOException {
        var response = request.ignoreContentType(true).execute();
        return new Answer(response, response.parse());
    }
}
