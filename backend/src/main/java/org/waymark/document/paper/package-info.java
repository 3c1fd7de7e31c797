/**
 * What a document can hold, and how it becomes Word or PDF. It knows neither plans nor figures: who composes a document writes to
 * {@link org.waymark.document.paper.Paper}, and the same content gives the same bytes.
 */
package org.waymark.document.paper;
