package org.waymark.document.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.Malformed;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Quarter;
import org.yaml.snakeyaml.LoaderOptions;

/** Any file that may hold a plan. */
final class PlanFile {

    static final int LARGEST = 20 * 1024 * 1024;

    private PlanFile() {}

    /**
     * What a file says; 4xx with what to do where it cannot be read.
     *
     * @param present the plan that it is laid over; null for a new one
     * @param quarter that its last column speaks of; null where that is not known
     */
    static PlanRead read(byte[] content, PlanDocument present, Quarter quarter, Quarter now) {
        Form form = Form.of(content);
        if (form == Form.DOCUMENT) {
            PlanDocument document = document(TextFile.text(content));
            return new PlanRead(document, List.of(), otherPlan(document, present), List.of());
        }
        return new PlanReading(blocks(form, content), present, quarter, now).read();
    }

    private static List<PlanRead.Unsure> otherPlan(PlanDocument document, PlanDocument present) {
        boolean other = present != null
                && document.plan() != null
                && !present.plan().key().equals(document.plan().key());
        return other
                ? List.of(new PlanRead.Unsure(
                        "/plan/key",
                        "The file is of another plan: " + document.plan().key()))
                : List.of();
    }

    static List<Block> blocks(Form form, byte[] content) {
        if (form == Form.CSV) {
            return TextFile.csv(TextFile.text(content));
        }
        try (Archive archive = Archive.of(content)) {
            return form == Form.WORD ? WordFile.read(archive) : Workbook.read(archive);
        }
    }

    private static PlanDocument document(String text) {
        ObjectMapper mapper = text.stripLeading().startsWith("{") ? new JsonMapper() : yaml();
        StrictJson.configure(mapper);
        try {
            PlanDocument document = Malformed.telling(() -> mapper.readValue(text, PlanDocument.class));
            if (document == null || document.objectives() == null || document.plan() == null) {
                throw Refused.noActions(List.of());
            }
            return document;
        } catch (StreamConstraintsException large) {
            throw Refused.largeDocument();
        } catch (JsonProcessingException broken) {
            throw Refused.brokenDocument(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr());
        } catch (StackOverflowError | java.io.IOException deep) {
            throw Refused.damaged();
        }
    }

    private static ObjectMapper yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    }
}
