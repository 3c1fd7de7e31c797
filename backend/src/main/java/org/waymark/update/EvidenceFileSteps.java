package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Malformed;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Secrets;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * Files beside an update, each within the caller's transaction. What a file may be says {@link FileKind}; whose action it is and
 * which quarters can be spoken of, {@link UpdateWriting}.
 */
@RequestScoped
public class EvidenceFileSteps {

    private static final int LONGEST_NAME = 150;
    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final UpdateWriting writing;

    public EvidenceFileSteps(Caller caller, Answers answers, Today today, History history) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    RestResponse<EvidenceFileView.Files> list(String plan, String ref, Quarter quarter) {
        Action action = Action.seenBy(caller, plan, ref);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        List<EvidenceFile> files = EvidenceFile.of(action, quarter);
        List<Contribution> beside = Contribution.of(action, quarter);
        boolean mayAdd = action.plan.takesFiles()
                && files.size() < EvidenceFile.MOST
                && isOpen(action, quarter)
                && (action.isLedBy(caller, quarter) || caller.manages(plan))
                && mayChange(action, quarter, partner(action, quarter), update);
        return answers.personal(new EvidenceFileView.Files(
                action.plan.takesFiles(),
                mayAdd,
                EvidenceFile.MOST,
                files.stream()
                        .filter(file -> file.isReadableBy(caller, update, beside))
                        .map(file -> view(file, update))
                        .toList()));
    }

    RestResponse<byte[]> get(String plan, String ref, Quarter quarter, String name) {
        Action action = Action.seenBy(caller, plan, ref);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        EvidenceFile file = EvidenceFile.of(action, quarter, name)
                .filter(one -> one.isReadableBy(caller, update, Contribution.of(action, quarter)))
                .orElseThrow(() -> none(name));
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseBuilder.fromResponse(answers.tagged(tag(file), () -> EvidencePart.read(file)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    RestResponse<EvidenceFileView> put(String plan, String ref, Quarter quarter, String name, byte[] content) {
        Action action = writing.toTakePartIn(plan, ref, quarter);
        mustTakeFiles(action.plan);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        EvidenceFile file = EvidenceFile.of(action, quarter, name).orElse(null);
        boolean replaces = file != null;
        mustBeChangeable(action, quarter, replaces ? file.partner : partner(action, quarter), update);
        FileKind kind = kind(name, content);
        String sha256 = Secrets.sha256(content);
        if (replaces && file.sha256.equals(sha256)) {
            return answer(200, file, update);
        }
        String tag = replaces ? tag(file) : null;
        answers.mustMatch(tag, true, () -> ProblemException.changed(replaces ? view(file, update) : null, tag));
        EvidenceFileView.Frozen before = replaces ? EvidenceFileView.Frozen.of(file) : null;
        EvidenceFile stored = replaces ? file : begin(action, quarter, name);
        stored.mediaType = kind.mediaType;
        stored.size = content.length;
        stored.sha256 = sha256;
        stored.addedBy = caller.name();
        stored.addedById = caller.id();
        stored.addedAt = today.instant();
        stored.onBehalf = stored.partner != null && !caller.leads(plan, stored.partner.key);
        stored.persist();
        EvidencePart.write(stored, content);
        history.said(
                caller,
                said(stored, update, replaces ? "file replaced" : "file added"),
                before,
                EvidenceFileView.Frozen.of(stored));
        return answer(replaces ? 200 : 201, stored, update);
    }

    void delete(String plan, String ref, Quarter quarter, String name) {
        Action action = writing.toTakePartIn(plan, ref, quarter);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        EvidenceFile file = EvidenceFile.of(action, quarter, name).orElseThrow(() -> none(name));
        mustBeChangeable(action, quarter, file.partner, update);
        answers.mustMatch(tag(file), true, () -> ProblemException.changed(view(file, update), tag(file)));
        EvidencePart.delete("file", file);
        history.said(caller, said(file, update, "file taken away"), EvidenceFileView.Frozen.of(file), null);
        file.delete();
    }

    private EvidenceFile begin(Action action, Quarter quarter, String name) {
        if (EvidenceFile.count("action = ?1 and quarter = ?2", action, quarter) >= EvidenceFile.MOST) {
            throw ProblemException.againstTheRules(
                    "There are %d files beside this update already. Take one away first, or link to a page."
                            .formatted(EvidenceFile.MOST));
        }
        EvidenceFile file = new EvidenceFile();
        file.plan = action.plan;
        file.action = action;
        file.quarter = quarter;
        file.name = name;
        file.partner = partner(action, quarter);
        return file;
    }

    private static FileKind kind(String name, byte[] content) {
        boolean nameable = name.length() <= LONGEST_NAME
                && Malformed.isPlainText(name)
                && name.matches("[^./\\\\:*?\"<>|\\s][^/\\\\:*?\"<>|\\t\\r\\n]*");
        for (PersonalData.Finding found : PersonalData.in(name)) {
            throw badName("\"%s\" looks like %s: give it a name without that"
                    .formatted(found.words(), found.kind().looksLike));
        }
        if (!nameable) {
            throw badName("At most %d characters, none of / \\ : * ? \" < > |, and not a dot or a space first"
                    .formatted(LONGEST_NAME));
        }
        if (content == null || content.length == 0) {
            throw ProblemException.notValid("The file was not stored.", List.of(new Problem.Fault("", "It is empty")));
        }
        FileKind kind = FileKind.of(content);
        kind.mustBeNamed(name);
        return kind;
    }

    private static ProblemException badName(String detail) {
        return ProblemException.notValid("Give the file another name.", List.of(new Problem.Fault("/name", detail)));
    }

    /** For whom the caller adds one: the accountable partner where she speaks for it, else her own; a manager for the accountable one. */
    private Partner partner(Action action, Quarter quarter) {
        if (action.isAccountedForBy(caller, quarter) || !action.isLedBy(caller, quarter)) {
            return action.accountable(quarter);
        }
        return action.leads(quarter).stream()
                .filter(lead -> caller.leads(action.plan.key, lead.key))
                .findFirst()
                .orElseThrow();
    }

    private void mustBeChangeable(Action action, Quarter quarter, Partner partner, QuarterlyUpdate update) {
        if (partner != null && !caller.leads(action.plan.key, partner.key) && !caller.manages(action.plan.key)) {
            throw ProblemException.forbidden(
                    "It is a file of %s: only it and the manager replace it or take it away.".formatted(partner.name));
        }
        if (!mayChange(action, quarter, partner, update)) {
            throw ProblemException.againstTheRules(
                    update.state == UpdateState.ACCEPTED
                            ? "The update has been accepted: its files stay as they are. The manager can send it back."
                            : "The update has been sent: recall it, or have the manager send it back, and change its files then.");
        }
    }

    /** The accountable partner's go with its update; a contributing one's part stays open until that is accepted. */
    private boolean mayChange(Action action, Quarter quarter, Partner partner, QuarterlyUpdate update) {
        boolean mine = partner == null || caller.leads(action.plan.key, partner.key) || caller.manages(action.plan.key);
        boolean accountables = partner == null || partner.equals(action.accountable(quarter));
        boolean settled =
                update != null && (accountables ? update.state.counted() : update.state == UpdateState.ACCEPTED);
        return mine && !settled;
    }

    private boolean isOpen(Action action, Quarter quarter) {
        return action.plan.state(quarter) == QuarterState.OPEN
                && !quarter.firstDay().isAfter(today.day())
                && action.countsIn(quarter);
    }

    private static void mustTakeFiles(Plan plan) {
        if (!plan.takesFiles()) {
            throw ProblemException.againstTheRules(
                    "This plan takes no files: link to a page under evidence instead. The manager can allow files in the plan's document (evidenceFiles).");
        }
    }

    private static ProblemException none(String name) {
        return ProblemException.notFound("There is no file \"%s\" beside this update.".formatted(name));
    }

    private RestResponse<EvidenceFileView> answer(int status, EvidenceFile file, QuarterlyUpdate update) {
        return ResponseBuilder.<EvidenceFileView>create(status)
                .entity(view(file, update))
                .header(HttpHeaders.ETAG, tag(file))
                .build();
    }

    private EvidenceFileView view(EvidenceFile file, QuarterlyUpdate update) {
        boolean mayChange =
                isOpen(file.action, file.quarter) && mayChange(file.action, file.quarter, file.partner, update);
        return EvidenceFileView.of(file, mayChange, tag(file));
    }

    private String tag(EvidenceFile file) {
        return answers.tagOf("f", file.plan.key, file.address(), file.sha256);
    }

    private static History.Said said(EvidenceFile file, QuarterlyUpdate update, String operation) {
        return new History.Said(
                file.plan.key,
                file.action.ref,
                file.action.partnerKeys(file.quarter),
                file.address(),
                operation,
                update == null ? "PARTNERS" : update.sightOfWords(),
                file.onBehalf && file.partner != null ? file.partner.name : null);
    }
}
