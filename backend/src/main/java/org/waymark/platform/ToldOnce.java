package org.waymark.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * What was read for a file of one format, for those of the others. Softly: where memory grows short, it is read again. Something that
 * changed while it was read was read for a tag that nobody is given any more.
 */
final class ToldOnce {

    private static final int MOST = 50;

    private final Cache<String, Object> told =
            Caffeine.newBuilder().maximumSize(MOST).softValues().build();

    /** @param key names all that it depends on, the one who may see it too, and what it is */
    @SuppressWarnings("unchecked")
    <R> R get(String key, Supplier<R> read) {
        Object known = told.getIfPresent(key);
        if (known == null) {
            known = read.get();
            told.put(key, known);
        }
        return (R) known;
    }
}
