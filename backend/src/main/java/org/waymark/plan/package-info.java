/** What is to be done: plan, objectives, actions, partners, measures; and the plan document in which they come and go. */
package org.waymark.plan;
