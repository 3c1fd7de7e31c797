package org.waymark.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the embedded database, WAYMARK_DATA, as H2 wants it. */
record DataFolder(String name) {

    /** What is wrong with it, if something is. Makes it where it is not there. */
    Optional<String> fault() {
        if (name.contains(";")) {
            return Optional.of(said("give a folder without a semicolon in its name"));
        }
        try {
            if (!isAbsolute() && !name.startsWith("./") && !name.startsWith("../")) {
                return Optional.of(said("give the whole path, or begin it with ./"));
            }
            Path folder = Files.createDirectories(Path.of(name));
            Path database = folder.resolve("waymark.mv.db");
            boolean writable = Files.isWritable(folder) && (Files.notExists(database) || Files.isWritable(database));
            return writable ? Optional.empty() : notWritable();
        } catch (IOException | InvalidPathException e) {
            return notWritable();
        }
    }

    private boolean isAbsolute() {
        return Path.of(name).isAbsolute();
    }

    private Optional<String> notWritable() {
        return Optional.of(said("give a folder that can be made and written to by the user who starts Waymark"));
    }

    private String said(String wanted) {
        return "WAYMARK_DATA is \"%s\": %s".formatted(name, wanted);
    }
}
