package org.waymark.document.paper;

/**
 * A picture of ours.
 *
 * @param png its file, at twice the size that it is shown in
 * @param width shown, in twentieths of a point
 * @param height shown, in twentieths of a point
 * @param alternative what it shows, in words and figures, for who cannot see it
 */
public record Picture(byte[] png, int width, int height, String alternative) {}
