package org.waymark.update;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a step that needs no words: an empty object, or none. */
@Schema(description = "An empty object")
public record Nothing() {}
