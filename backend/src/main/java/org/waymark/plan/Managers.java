package org.waymark.plan;

import org.waymark.platform.Caller;

/** Told by whoever knows people: who makes a plan manages it. */
public interface Managers {

    /** Nothing for a program, whose token says what it manages. */
    void join(Caller caller, Plan plan);

    /** Everybody who has a part in the plan has the same in its successor, where its partners go on too. */
    void joinSuccessor(Plan plan, Plan successor);
}
