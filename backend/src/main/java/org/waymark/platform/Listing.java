package org.waymark.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, or null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(
        @NotNull List<T> items,

        @Schema(nullable = true, description = "Cursor of the next page; null on the last")
        String next) {

    public static final String DEFAULT_LIMIT = "100";
    public static final int MAX_LIMIT = 500;

    /** The page of a list that is short enough to be held whole; the cursor is the key of the last item shown. */
    public static <T> Listing<T> page(List<T> all, int limit, String cursor, Function<T, String> key) {
        int from = 0;
        if (cursor != null) {
            List<String> keys = all.stream().map(key).toList();
            from = keys.indexOf(cursor) + 1;
            if (from == 0) {
                throw ProblemException.malformed(
                        "Take the cursor from `next` of the page before.",
                        List.of(new Problem.Fault(
                                "cursor", "No page ends there (any more): begin again without a cursor")));
            }
        }
        int to = Math.min(all.size(), from + limit);
        return new Listing<>(all.subList(from, to), to < all.size() ? key.apply(all.get(to - 1)) : null);
    }

    public static <T> Listing<T> whole(List<T> all) {
        return new Listing<>(all, null);
    }

    /** The cursor of a list, latest first, that is too long to be held whole: it ends with the thing of this id. */
    public static String cursor(long lastId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(lastId).getBytes(StandardCharsets.US_ASCII));
    }

    /** Where the page after {@link #cursor} goes on: with smaller ids than this. */
    public static long idBefore(String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException other) {
            throw ProblemException.malformed(
                    "Take the cursor from `next` of the page before.",
                    List.of(new Problem.Fault("cursor", "Not a cursor of this list")));
        }
    }

    /** The greatest number of items that a page may have, as asked for: 1 to 500. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MAX_LIMIT) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors.",
                    List.of(new Problem.Fault("limit", "Give a whole number from 1 to " + MAX_LIMIT)));
        }
        return asked;
    }
}
