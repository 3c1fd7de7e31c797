package org.waymark.platform;

import java.util.function.Supplier;

/**
 * A file to download.
 *
 * @param name under which it is kept by who takes it
 * @param content makes it, from what has been read already: outside any transaction, and few at a time, for some are large
 */
public record NamedFile(String name, Supplier<byte[]> content) {}
