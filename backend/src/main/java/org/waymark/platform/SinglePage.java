package org.waymark.platform;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Serves the web app: its one page for every address that a person may have been mailed, and how long browsers keep what. */
public class SinglePage {

    private static final String YEAR = "public, max-age=31536000, immutable";

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(SinglePage::caching);
        router.routeWithRegex("^/(?!api/|q/).*").method(HttpMethod.GET).last().handler(SinglePage::page);
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
        String accept = context.request().getHeader("Accept");
        // References such as 1.10 have a dot, so it is what the browser asks for that tells a page from a file.
        boolean wantsPage = accept != null && accept.contains("text/html");
        if (wantsPage && !context.normalizedPath().equals("/")) {
            context.reroute("/");
        } else {
            context.response().setStatusCode(404).end(wantsPage ? "The web app was not built into this server." : "");
        }
    }
}
