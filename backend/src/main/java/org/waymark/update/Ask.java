package org.waymark.update;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Support or decision needed: the barrier, who is asked, for what, by when. */
@Embeddable
public class Ask {

    @Column(name = "ask_barrier")
    public String barrier;

    /** A partner's key, or a body's name. */
    @Column(name = "ask_to")
    public String to;

    @Column(name = "ask_need")
    public String need;

    @Column(name = "ask_by")
    public LocalDate by;

    /** Null where nothing is asked. */
    static Ask of(UpdateRequest.AskRequest request) {
        boolean none = request == null
                || request.barrier() == null && request.to() == null && request.need() == null && request.by() == null;
        return none ? null : of(request.barrier(), request.to(), request.need(), request.by());
    }

    /** The same asked again; null where nothing is. */
    static Ask copyOf(Ask other) {
        return other == null ? null : of(other.barrier, other.to, other.need, other.by);
    }

    private static Ask of(String barrier, String to, String need, LocalDate by) {
        Ask ask = new Ask();
        ask.barrier = barrier;
        ask.to = to;
        ask.need = need;
        ask.by = by;
        return ask;
    }

    UpdateRequest.AskRequest words() {
        return new UpdateRequest.AskRequest(barrier, to, need, by);
    }
}
