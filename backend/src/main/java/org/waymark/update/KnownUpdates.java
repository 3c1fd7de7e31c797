package org.waymark.update;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.waymark.plan.Action;
import org.waymark.plan.KnownActions;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/**
 * Updates as they were last seen, for who sends what was just looked through or takes back what was just sent: she waits for one message to
 * the database in place of two. Nothing is stored on the strength of it without the database's word that it still holds.
 */
@ApplicationScoped
public class KnownUpdates {

    /** As long as somebody may take who has looked it through; as many as memory has room for. */
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private record Place(long action, Quarter quarter) {}

    private final KnownActions actions;

    private final Cache<Place, QuarterlyUpdate> known =
            Caffeine.newBuilder().expireAfterWrite(A_WHILE).softValues().build();

    public KnownUpdates(KnownActions actions) {
        this.actions = actions;
    }

    /**
     * As it was last seen, or else read, of an action as that was last seen; empty where nothing has been said. Whoever gets it has it alone, for
     * it will be changed: until it is given back by {@link #keep} it is not known.
     *
     * @throws KnownActions.Unknown where the action was not seen yet
     */
    Optional<QuarterlyUpdate> take(Caller caller, String plan, String ref, Quarter quarter) {
        KnownActions.Seen seen = actions.lastSeenBy(caller, plan, ref);
        QuarterlyUpdate update = known.asMap().remove(new Place(seen.action().id, quarter));
        return update != null && update.action == seen.action()
                ? Optional.of(update)
                : UpdateSql.ofKnown(seen, quarter);
    }

    /** It is being changed: what was seen of it will not hold. */
    void forget(Action action, Quarter quarter) {
        known.asMap().remove(new Place(action.id, quarter));
    }

    /** As it is by now, and its action too, whatever is known of it; empty where nothing has been said. */
    Optional<QuarterlyUpdate> read(Caller caller, String plan, String ref, Quarter quarter) {
        return UpdateSql.apart(caller, plan, ref, quarter, actions);
    }

    /** @param update as it is stored, and nobody changes it any more */
    void keep(QuarterlyUpdate update) {
        known.put(new Place(update.action.id, update.quarter), update);
    }
}
