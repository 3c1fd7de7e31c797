/** What has no domain: problems, the clock, entity tags, paging, who is calling. Everything may use it; it uses nothing of the rest. */
package org.waymark.platform;
