package org.waymark.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.waymark.platform.ProblemException.Kind;

/** Serves the web app: its one page for every address that a person may have been mailed, and how long browsers keep what. */
public class SinglePage {

    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final Pattern OF_PROGRAMS = Pattern.compile("/(api|q)(/|$)");

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(SinglePage::caching);
        router.route().last().handler(SinglePage::page);
    }

    /** Files with a hash in their name never change; the page that names them is asked for each time. */
    private static void caching(RoutingContext context) {
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ready -> {
            if (context.response().getStatusCode() == 200 && !path.startsWith("/api/") && !path.startsWith("/q/")) {
                context.response().putHeader("Cache-Control", path.startsWith("/assets/") ? YEAR : "no-cache");
            }
        });
        context.next();
    }

    private static void page(RoutingContext context) {
        // References such as 1.10 have a dot, so it is what the browser asks for that tells a page from a file.
        if (OF_PROGRAMS.matcher(context.normalizedPath()).lookingAt() || !wantsPage(context.request())) {
            BeforeResources.answer(context, ProblemException.of(Kind.NOT_FOUND));
        } else if (context.normalizedPath().equals("/")) {
            context.response().setStatusCode(404).end("The web app was not built into this server.");
        } else {
            context.reroute("/");
        }
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return reads && accept != null && accept.contains("text/html");
    }
}
