package org.waymark.platform;

/** A file to download. @param name under which it is kept by who takes it */
public record NamedFile(String name, byte[] bytes) {}
