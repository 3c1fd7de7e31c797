package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.StrictJson;

/** What paper says of an action, from the plan document alone. */
class ActionOnPaperTest {

    private final PlanDocument reference = plan("barnet-davawg");

    @Test
    void aMeasureReadsWithItsTargetAndDate() {
        ActionOnPaper surgeries = row("1.1");
        assertEquals(
                List.of(
                        "GP surgeries fully trained through IRIS (target: All GP surgeries by 2024; by 31 March 2024)",
                        "Domestic abuse referrals made by participating GPs (target: Significant increase)",
                        "Staff knowledge, as evaluated by the clinical lead and the advocate"),
                surgeries.lines(PaperColumn.MEASURE));
    }

    @Test
    void eachColumnHasAParagraphForEachThing() {
        ActionOnPaper surgeries = row("1.1");
        assertEquals("1.1", surgeries.text(PaperColumn.REF));
        assertEquals(
                List.of(
                        "GP surgeries",
                        "Run the IRIS programme so that GPs recognise domestic abuse and refer patients to the right service."),
                surgeries.lines(PaperColumn.ACTION));
        assertEquals(
                List.of("Public Health", "CCG Clinical Lead and Advocate Educator", "VAWG Strategy Manager"),
                surgeries.lines(PaperColumn.LEAD));
        assertEquals(List.of("Continuous", "Quarterly report", "2021-24"), surgeries.lines(PaperColumn.TIME_SCALE));
        assertEquals(
                List.of(
                        "Adult Safeguarding Board operational plan",
                        "Barnet DHR lessons and action plan",
                        "National IRIS programme"),
                surgeries.lines(PaperColumn.LINKS));
    }

    @Test
    void anActionWithoutALeadHasAnEmptyCell() {
        assertEquals(List.of(), row("3.10").lines(PaperColumn.LEAD));
    }

    private ActionOnPaper row(String ref) {
        return reference.objectives().stream()
                .flatMap(objective -> objective.actions().stream())
                .filter(action -> action.ref().equals(ref))
                .map(action -> ActionOnPaper.of(action, reference.partners()))
                .findFirst()
                .orElseThrow();
    }

    static PlanDocument plan(String key) {
        ObjectMapper yaml = new YAMLMapper();
        StrictJson.configure(yaml);
        try (InputStream file = PlanDocument.class.getResourceAsStream("/demonstration/" + key + ".yaml")) {
            return yaml.readValue(file, PlanDocument.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
