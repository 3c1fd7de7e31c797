package org.waymark.update;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * What the collector of an indicator has typed and not sent, or was sent back. It is no {@link Reading} before it is sent, so that no
 * list, figure or paper can show it.
 */
@Entity
public class ReadingDraft extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Measure measure;

    public Quarter quarter;

    @Convert(converter = ContentColumn.class)
    public ReadingRequest content;

    /** DRAFT or RETURNED. */
    @Enumerated(EnumType.STRING)
    public UpdateState state;

    /** The manager's words, where it was sent back. */
    @Column(name = "comment_of_return")
    public String comment;

    public Instant returnedAt;

    @Version
    public long version;

    static List<ReadingDraft> of(Plan plan) {
        return list(
                "from ReadingDraft d join fetch d.measure m left join fetch m.objective left join fetch m.collectedBy where d.plan = ?1",
                plan);
    }

    static ReadingDraft of(Measure measure, Quarter quarter) {
        return find("measure = ?1 and quarter = ?2", measure, quarter).firstResult();
    }

    /** The present one, or one that is not stored yet. */
    static ReadingDraft begun(Measure measure, Quarter quarter) {
        ReadingDraft present = of(measure, quarter);
        if (present != null) {
            return present;
        }
        ReadingDraft draft = new ReadingDraft();
        draft.plan = measure.plan;
        draft.measure = measure;
        draft.quarter = quarter;
        return draft;
    }

    /**
     * @param returned the manager's words; null where nobody sent it back
     * @param at when she did
     */
    void hold(ReadingRequest request, String returned, Instant at) {
        content = request;
        comment = returned;
        returnedAt = at;
        state = returned == null ? UpdateState.DRAFT : UpdateState.RETURNED;
        persist();
    }

    @Immutable
    static class ContentColumn extends JsonColumn<ReadingRequest> {
        ContentColumn() {
            super(new TypeReference<>() {});
        }
    }
}
