/** What leaves as a document: a quarter's summary as Word and as CSV. It reads the other packages; none of them knows it. */
package org.waymark.document;
