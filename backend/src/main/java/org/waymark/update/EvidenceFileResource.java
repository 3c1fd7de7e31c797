package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.progress.Quarter;

/** Files that show what an update says, where the plan allows them. */
@Path("/plans/{plan}/actions/{ref}/updates/{quarter}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Updates")
public class EvidenceFileResource {

    private final EvidenceFileSteps steps;

    EvidenceFileResource(EvidenceFileSteps steps) {
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List the files beside an update",
            description = "Those that the caller may open: who may read the update's words.")
    public RestResponse<EvidenceFileView.Files> listFiles(String plan, String ref, Quarter quarter) {
        return steps.list(plan, ref, quarter);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Download a file beside an update",
            description =
                    "Always as a download, never to be shown in a page. Its ETag is what a PUT sends as If-Match.")
    public RestResponse<byte[]> getFile(String plan, String ref, Quarter quarter, String name) {
        return steps.get(plan, ref, quarter, name);
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed({LEAD, MANAGER})
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @Operation(
            summary = "Add a file beside an update, or replace it",
            description =
                    "The body is the file: PDF, Word, Excel, PowerPoint without macros, PNG or JPEG, up to 10 MB; what it is is told by"
                            + " what is in it. By the accountable partner before it sends its update, by a contributing one until the"
                            + " update is accepted, by the manager for either. 409 where the plan does not take files.")
    public RestResponse<EvidenceFileView> putFile(
            String plan, String ref, Quarter quarter, String name, byte[] content) {
        return steps.put(plan, ref, quarter, name, content);
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(summary = "Take away a file beside an update", description = "By whoever may replace it.")
    public void deleteFile(String plan, String ref, Quarter quarter, String name) {
        steps.delete(plan, ref, quarter, name);
    }
}
