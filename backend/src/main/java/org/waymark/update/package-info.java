/** What leads say of a plan's actions, quarter by quarter, from draft to acceptance; and the plan's progress, read from it. */
package org.waymark.update;
