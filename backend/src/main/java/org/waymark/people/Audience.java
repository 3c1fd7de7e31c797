package org.waymark.people;

/** Whom a viewer belongs to: the delivery group sees accepted work, the board finalised quarters in their outward form. */
public enum Audience {
    DELIVERY_GROUP,
    BOARD
}
