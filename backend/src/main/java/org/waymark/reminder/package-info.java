/** What goes out by e-mail by itself: who is written to and when (pure), the outbox in the database, and the way to the mail server. */
package org.waymark.reminder;
