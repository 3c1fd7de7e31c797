package org.waymark.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.UnusableTemplate;
import org.waymark.document.paper.WordPaper;
import org.waymark.document.paper.WordTemplate;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;
import org.waymark.publication.Publication;
import org.waymark.update.ProgressView;

/** Templates as they have been read, so that a paper does not read one anew: the few that were used last, by the SHA-256 of their files. */
@Singleton
public class TemplateLooks {

    private static final Logger LOG = Logger.getLogger(TemplateLooks.class);
    private static final int MOST = 4;

    private final Map<String, WordTemplate> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WordTemplate> eldest) {
            return size() > MOST;
        }
    };

    /** Of a file that is to be stored; says why where it cannot be. */
    void mustBeUsable(String sha256, byte[] file) throws UnusableTemplate {
        if (known(sha256) == null) {
            keep(sha256, WordTemplate.of(file));
        }
    }

    /** Of one that is stored; none where what was taken once is refused by now: a paper of our own looks is better than none. */
    Optional<WordTemplate> of(String sha256, Supplier<byte[]> file) {
        WordTemplate known = known(sha256);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(keep(sha256, WordTemplate.of(file.get())));
        } catch (UnusableTemplate refused) {
            LOG.warnf("A stored template cannot be used any more, papers have our looks: %s", refused.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Makes Word papers with the looks of a plan's own template, where it has one: of a finalised quarter the one that was in use when it
     * was finalised.
     *
     * @param progress that the paper is about
     */
    Function<Frame, Paper> paperOf(String plan, ProgressView progress) {
        WordTemplate template = QuarkusTransaction.requiringNew()
                .call(() -> Plan.byKey(plan)
                        .flatMap(known -> worn(known, progress.quarter(), progress.revision()))
                        .flatMap(stored -> of(stored.sha256, () -> TemplatePart.read(stored))))
                .orElse(null);
        return frame -> new WordPaper(frame, template);
    }

    private static Optional<PaperTemplate> worn(Plan plan, Quarter quarter, Integer revision) {
        return revision == null
                ? PaperTemplate.of(plan)
                : Publication.finalisedAt(plan, quarter, revision).flatMap(at -> PaperTemplate.of(plan, at));
    }

    private synchronized WordTemplate known(String sha256) {
        return read.get(sha256);
    }

    private synchronized WordTemplate keep(String sha256, WordTemplate template) {
        read.put(sha256, template);
        return template;
    }
}
