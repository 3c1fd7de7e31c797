/** Two plans to look at: the reference plan, without a single update, and the invented Example Borough with a story of ten quarters. */
package org.waymark.demonstration;
