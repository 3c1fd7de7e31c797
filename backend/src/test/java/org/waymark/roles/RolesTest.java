package org.waymark.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.roles.Callers.Caller;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.CommittedContract.Operation;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;

/** Every operation of the contract against everybody who may knock. */
@QuarkusTest
class RolesTest extends OverHttp {

    /** The statuses with which each operation answers whom. The last row ends the callers' sessions. */
    private static final String TABLE = """
                                 nobody lead other manager other   viewer admin read  submit manage revoked expired
                                             lead          manager              token token  token  token   session
            getMe                401    200  200   200     200     200    200   200   200    200    401     401
            listMyUpdates        401    200  200   403     403     403    403   403   200    403    401     401
            listPlans            401    200  200   200     200     200    403   200   200    200    401     401
            getPlan              401    200  200   200     404     200    403   200   200    200    401     401
            listObjectives       401    200  200   200     404     200    403   200   200    200    401     401
            getObjective         401    200  200   200     404     200    403   200   200    200    401     401
            getDashboard         401    200  200   200     404     200    403   200   200    200    401     401
            listIndicators       401    200  200   200     404     200    403   200   200    200    401     401
            getIndicatorReading  401    200  200   200     404     200    403   200   200    200    401     401
            listActions          401    200  200   200     404     200    403   200   200    200    401     401
            getAction            401    200  200   200     404     200    403   200   200    200    401     401
            listActionMeasures   401    200  200   200     404     200    403   200   200    200    401     401
            getReading           401    200  200   200     404     200    403   200   200    200    401     401
            listInbox            401    403  403   200     404     403    403   403   403    200    401     401
            listAsks             401    200  200   200     404     200    403   200   200    200    401     401
            listDecisions        401    200  200   200     404     200    403   200   200    200    401     401
            listContributions    401    200  200   200     404     200    403   200   200    200    401     401
            getContribution      401    200  200   200     404     200    403   200   200    200    401     401
            listUpdates          401    200  200   200     404     200    403   200   200    200    401     401
            getUpdate            401    200  200   200     404     200    403   200   200    200    401     401
            listFiles            401    200  200   200     404     200    403   200   200    200    401     401
            getFile              401    200  200   200     404     200    403   200   200    200    401     401
            listMeasures         401    200  200   200     404     200    403   200   200    200    401     401
            listPartners         401    200  200   200     404     200    403   200   200    200    401     401
            getProgress          401    200  200   200     404     200    403   200   200    200    401     401
            getTrend             401    200  200   200     404     200    403   200   200    200    401     401
            listWarnings         401    200  200   200     404     200    403   200   200    200    401     401
            listGaps             401    403  403   200     404     403    403   403   403    200    401     401
            readTimeScale        401    403  403   200     404     403    403   403   403    200    401     401
            importPlan           401    403  403   200     404     403    403   403   403    200    401     401
            setWarningAside      401    403  403   200     404     403    403   403   403    200    401     401
            putWarningBack       401    403  403   200     404     403    403   403   403    200    401     401
            listResponses        401    200  200   200     404     200    403   200   200    200    401     401
            listHistory          401    200  200   200     404     200    403   200   200    200    401     401
            listQuarters         401    200  200   200     404     200    403   200   200    200    401     401
            getQuarter           401    200  200   200     404     200    403   200   200    200    401     401
            getDeadline          401    200  200   200     404     200    403   200   200    200    401     401
            listPublications     401    200  200   200     404     200    403   200   200    200    401     401
            getPublication       401    200  200   200     404     200    403   200   200    200    401     401
            listVoices           401    200  200   200     404     200    403   200   200    200    401     401
            getVoice             401    200  200   200     404     200    403   200   200    200    401     401
            putVoice             401    403  403   200     404     403    403   403   403    200    401     401
            deleteVoice          401    403  403   204     404     403    403   403   403    204    401     401
            listMeetings         401    200  200   200     404     200    403   200   200    200    401     401
            getMeeting           401    200  200   200     404     200    403   200   200    200    401     401
            addMeeting           401    403  403   201     404     403    403   403   403    201    401     401
            putMeeting           401    403  403   200     404     403    403   403   403    200    401     401
            deleteMeeting        401    403  403   204     404     403    403   403   403    204    401     401
            getWords             401    403  403   200     404     403    403   403   403    200    401     401
            putWords             401    403  403   200     404     403    403   403   403    200    401     401
            putDeadline          401    403  403   200     404     403    403   403   403    200    401     401
            finaliseQuarter      401    403  403   200     404     403    403   403   403    200    401     401
            reopenQuarter        401    403  403   200     404     403    403   403   403    200    401     401
            releaseQuarter       401    403  403   200     404     403    403   403   403    200    401     401
            getTemplate          401    403  403   200     404     403    403   403   403    200    401     401
            getTemplateFacts     401    403  403   200     404     403    403   403   403    200    401     401
            putTemplate          401    403  403   200     404     403    403   403   403    200    401     401
            deleteTemplate       401    403  403   204     404     403    403   403   403    204    401     401
            getSummaryAsWord     401    200  200   200     404     200    403   200   200    200    401     401
            getSummaryAsCsv      401    200  200   200     404     200    403   200   200    200    401     401
            getSummaryAsPdf      401    200  200   200     404     200    403   200   200    200    401     401
            getSummary           401    200  200   200     404     200    403   200   200    200    401     401
            getSummaryAsExcel    401    200  200   200     404     200    403   200   200    200    401     401
            getPlanAsWord        401    200  200   200     404     200    403   200   200    200    401     401
            getPlanAsPdf         401    200  200   200     404     200    403   200   200    200    401     401
            getPlanAsExcel       401    200  200   200     404     200    403   200   200    200    401     401
            getPlanAsCsv         401    200  200   200     404     200    403   200   200    200    401     401
            getPlanAsYaml        401    200  200   200     404     200    403   200   200    200    401     401
            listContacts         401    403  403   200     404     403    403   403   403    200    401     401
            getContacts          401    403  403   200     404     403    403   403   403    200    401     401
            putContacts          401    403  403   200     404     403    403   403   403    200    401     401
            listReminders        401    403  403   200     404     403    403   403   403    200    401     401
            previewReminders     401    403  403   200     404     403    403   403   403    200    401     401
            sendReminders        401    403  403   200     404     403    403   403   403    200    401     401
            getReminderSetting   401    403  403   200     404     403    403   403   403    200    401     401
            putReminderSetting   401    403  403   200     404     403    403   403   403    200    401     401
            putPlan              401    403  403   200     404     403    403   403   403    200    401     401
            storeImport          401    403  403   200     404     403    403   403   403    200    401     401
            getActionDefinition  401    200  200   200     404     200    403   200   200    200    401     401
            addAction            401    403  403   201     404     403    403   403   403    201    401     401
            putActionDefinition  401    403  403   200     404     403    403   403   403    200    401     401
            withdrawAction       401    403  403   200     404     403    403   403   403    200    401     401
            reinstateAction      401    403  403   200     404     403    403   403   403    200    401     401
            splitAction          401    403  403   200     404     403    403   403   403    200    401     401
            supersedeAction      401    403  403   200     404     403    403   403   403    200    401     401
            succeedPartner       401    403  403   200     404     403    403   403   403    200    401     401
            setFrequencies       401    403  403   200     404     403    403   403   403    200    401     401
            makeSuccessor        401    403  403   201     404     403    403   403   403    201    401     401
            putUpdate            401    201  403   201     404     403    403   403   201    201    401     401
            putFile              401    201  403   201     404     403    403   403   201    201    401     401
            deleteFile           401    204  403   204     404     403    403   403   204    204    401     401
            checkUpdate          401    200  403   200     404     403    403   403   200    200    401     401
            submitUpdate         401    200  403   200     404     403    403   403   200    200    401     401
            recallUpdate         401    200  403   403     404     403    403   403   403    403    401     401
            acceptUpdate         401    403  403   200     404     403    403   403   403    200    401     401
            returnUpdate         401    403  403   200     404     403    403   403   403    200    401     401
            confirmUpdate        401    200  403   200     404     403    403   403   200    200    401     401
            confirmUpdates       401    200  403   200     404     403    403   403   200    200    401     401
            acceptUpdates        401    403  403   200     404     403    403   403   403    200    401     401
            replyToUpdate        401    200  403   200     404     403    403   403   200    200    401     401
            setPublicLine        401    403  403   200     404     403    403   403   403    200    401     401
            restrictUpdate       401    200  403   200     404     403    403   403   200    200    401     401
            answerAsk            401    403  403   200     404     403    403   403   403    200    401     401
            withdrawAnswer       401    403  403   200     404     403    403   403   403    200    401     401
            escalateAsk          401    403  403   200     404     403    403   403   403    200    401     401
            withdrawEscalation   401    403  403   200     404     403    403   403   403    200    401     401
            putContribution      401    403  403   201     404     403    403   403   201    201    401     401
            submitContribution   401    403  403   200     404     403    403   403   200    200    401     401
            recallContribution   401    403  403   403     404     403    403   403   200    403    401     401
            putReading           401    201  403   201     404     403    403   403   201    201    401     401
            putIndicatorReading  401    403  200   200     404     403    403   403   200    200    401     401
            getReadingDraft      401    403  200   403     403     403    403   403   403    403    401     401
            putReadingDraft      401    403  200   403     403     403    403   403   200    403    401     401
            recallReading        401    403  200   403     403     403    403   403   200    403    401     401
            acceptReading        401    403  403   200     404     403    403   403   403    200    401     401
            returnReading        401    403  403   200     404     403    403   403   403    200    401     401
            listPeople           401    403  403   403     403     403    200   403   403    403    401     401
            getPerson            401    403  403   403     403     403    200   403   403    403    401     401
            putPerson            401    403  403   403     403     403    201   403   403    403    401     401
            deletePerson         401    403  403   403     403     403    204   403   403    403    401     401
            listTokens           401    403  403   403     403     403    200   403   403    403    401     401
            createToken          401    403  403   403     403     403    201   403   403    403    401     401
            deleteToken          401    403  403   403     403     403    204   403   403    403    401     401
            signIn               200    200  200   200     200     200    200   200   200    200    200     200
            signOut              204    204  204   204     204     204    204   204   204    204    204     204
            """;

    private static final int HEADINGS = 2;
    /** Who is allowed a write takes a new one. */
    private static final int ACTIONS = 120;

    private final Map<String, List<Integer>> expected = read();
    private Operations operations;
    private Map<SmallPlan, Callers> callers;

    @BeforeAll
    void put() {
        SmallPlan plan = SmallPlan.put("roles", ACTIONS);
        SmallPlan papers = SmallPlan.put("roles-papers", 1);
        operations = Operations.of(plan, papers);
        callers = Map.of(plan, new Callers(plan), papers, new Callers(papers));
    }

    @Test
    void everyOperationIsInTheTable() {
        Set<String> documented = CommittedContract.load().operations().stream()
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(documented, new TreeSet<>(expected.keySet()));
        assertEquals(documented, operations.ids());
    }

    @Test
    void everyOperationAnswersEverybodyAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        expected.forEach((operation, statuses) -> {
            assertEquals(Caller.values().length, statuses.size(), operation);
            Callers here = callers.get(operations.plan(operation));
            for (Caller caller : Caller.values()) {
                int status = operations.send(operation, here.visitor(caller)).statusCode();
                if (status != statuses.get(caller.ordinal())) {
                    wrong.add("%s by %s: %d instead of %d"
                            .formatted(operation, caller, status, statuses.get(caller.ordinal())));
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static Map<String, List<Integer>> read() {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        TABLE.lines()
                .skip(HEADINGS)
                .map(row -> row.split("\\s+"))
                .forEach(row -> rows.put(
                        row[0], Arrays.stream(row).skip(1).map(Integer::valueOf).toList()));
        return rows;
    }
}
