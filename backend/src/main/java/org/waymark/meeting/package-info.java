/** When the delivery group and the board meet, and what has to be ready by when before they do. */
package org.waymark.meeting;
