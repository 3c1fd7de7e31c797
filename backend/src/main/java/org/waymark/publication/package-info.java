/**
 * A quarter's life and a quarter frozen for good: the manager's own words, finalising, reopening and releasing, what a finalised quarter
 * answers from then on, and what of it may leave.
 */
package org.waymark.publication;
