/** A plan read back from a file: what a file holds, which of its tables are actions, what each column is, and what each cell says. */
package org.waymark.document.intake;
