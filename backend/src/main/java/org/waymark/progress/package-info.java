/**
 * The arithmetic of a plan's quarter, by the rules of the figures: pure values in, pure values out, no framework. Rule numbers in
 * comments are those of the list below.
 *
 * <ol>
 *   <li>which actions are in scope, {@link org.waymark.progress.TrackedAction#inScope}
 *   <li>which updates count, {@link org.waymark.progress.UpdateState#counted}
 *   <li>where an action stands and what that rests on, {@link org.waymark.progress.Position}
 *   <li>shares and percentages, {@link org.waymark.progress.Share}
 *   <li>which actions are asked, {@link org.waymark.progress.TrackedAction#dueIn}
 *   <li>the response rate, {@link org.waymark.progress.Responses}
 *   <li>deadlines and what is overdue, {@link org.waymark.progress.Calendar}
 *   <li>what moved, {@link org.waymark.progress.Movement}
 * </ol>
 */
package org.waymark.progress;
