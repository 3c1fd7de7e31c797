/** Who may do what: people and programs, how they are let in, and what they are in which plan. */
package org.waymark.people;
