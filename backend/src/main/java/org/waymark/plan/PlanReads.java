package org.waymark.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.history.PlanVersion;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.NamedFile;

/** What everybody who may see a plan reads of it, each as far as they may see. */
@ApplicationScoped
public class PlanReads {

    private final Caller caller;
    private final Answers answers;
    private final PlanVersion version;

    PlanReads(Caller caller, Answers answers, PlanVersion version) {
        this.caller = caller;
        this.answers = answers;
        this.version = version;
    }

    /** The same for who may see at least finalised quarters: the body shows them no more. */
    public <T> Uni<RestResponse<T>> answerFinalised(String plan, Function<Plan, T> body) {
        caller.mustSeeFinalised(plan);
        return answers.answer(
                version.of(plan), caller.sight(plan), () -> body.apply(Plan.finalisedSeenBy(caller, plan)));
    }

    /** 404 for a plan that is not theirs to know of; else the body, made from the plan where nobody has it yet. */
    public <T> Uni<RestResponse<T>> answer(String plan, Function<Plan, T> body) {
        caller.mustSee(plan);
        return answers.answer(version.of(plan), caller.sight(plan), () -> body.apply(Plan.seenBy(caller, plan)));
    }

    /** The same as a file. */
    public Uni<RestResponse<byte[]>> file(String plan, Function<Plan, NamedFile> body) {
        caller.mustSee(plan);
        return answers.file(version.of(plan), caller.sight(plan), () -> body.apply(Plan.seenBy(caller, plan)));
    }

    /**
     * A file of what those may see who may see at least finalised quarters.
     *
     * @param what it tells, whatever its format
     * @param read reads it from the plan, once for the files of all formats
     */
    public <R> Uni<RestResponse<byte[]>> fileOfFinalised(
            String plan, String what, Function<Plan, R> read, Function<R, NamedFile> file) {
        caller.mustSeeFinalised(plan);
        return answers.file(
                version.of(plan), caller.sight(plan), what, () -> read.apply(Plan.finalisedSeenBy(caller, plan)), file);
    }
}
