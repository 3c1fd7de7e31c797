/** Who changed what, when: one entry for every accepted write, in the transaction of the write itself. */
package org.waymark.history;
