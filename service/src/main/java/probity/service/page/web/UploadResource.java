package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.api.Asked;
import probity.service.entry.Appending;
import probity.service.intake.FileDigest;
import probity.service.intake.RowRefused;
import probity.service.intake.Upload;
import probity.service.intake.UploadStore;
import probity.service.intake.Uploads;
import probity.service.operator.OperatorOnly;
import probity.service.page.upload.ResultPage;
import probity.service.problem.NotTaken;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// Files of records: form, progress, result, bad rows, undo. For the operator.
@Path("/programmes/{programme}/uploads")
@OperatorOnly
public class UploadResource {

    private static final int HISTORY = 100;
    private static final int LONGEST_REASON = 500;

    private final Asked asked;
    private final UploadJobs jobs;
    private final UploadStore store;
    private final PageFrame frame;

    @Inject
    UploadResource(Asked asked, UploadJobs jobs, UploadStore store, PageFrame frame) {
        this.asked = asked;
        this.jobs = jobs;
        this.store = store;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response form(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        return form(programme, frame.visit(request, programme, Visit.Way.UPLOADS), "");
    }

    private Response form(ServedProgramme programme, Visit visit, String wrong) {
        return frame.page(
                Response.status(wrong.isEmpty() ? 200 : 422),
                visit,
                new PageFrame.Drawing(
                        "upload",
                        visit.words().say("upload.title"),
                        new UploadPages(programme, visit).form(store.newest(programme.id(), HISTORY), wrong)));
    }

    /// What the form sends.
    ///
    /// @param skip `yes` to take the good rows although others are bad
    public record Sent(
            @RestForm @Nullable String token,
            @RestForm("skip-bad") @Nullable String skip,
            @RestForm("file") @Nullable FileUpload file) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(PageFrame.HTML)
    public Response send(
            @PathParam("programme") String id, @BeanParam Sent sent, @Context ContainerRequestContext request)
            throws IOException {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        FormToken.check(visit.caller(), sent.token());
        FileUpload file = sent.file();
        if (file == null || file.size() == 0) {
            return form(programme, visit, visit.words().say("upload.wrong.none"));
        }
        Digest digest = FileDigest.of(file.uploadedFile());
        if (programme.state() == ProgrammeState.SAMPLE && !programme.samples().containsKey(digest)) {
            String begin = digest.hex().substring(0, 12);
            return form(programme, visit, visit.words().say("upload.wrong.sample", begin));
        }
        java.nio.file.Path kept = jobs.place();
        Files.move(file.uploadedFile(), kept, StandardCopyOption.REPLACE_EXISTING);
        UploadJobs.Job job = jobs.begin(
                programme,
                new Uploads.Offer(
                        kept,
                        name(file),
                        digest,
                        "yes".equals(sent.skip()),
                        visit.caller().name()));
        if (job == null) {
            Files.deleteIfExists(kept);
            return form(programme, visit, visit.words().say("upload.wrong.busy"));
        }
        return Response.seeOther(URI.create(
                        visit.address() + "/uploads/" + job.progress().id()))
                .build();
    }

    /// The file's own name without folders or control characters, which some browsers send.
    private static String name(FileUpload file) {
        String name = file.fileName() == null ? "" : file.fileName();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "");
        return clean.isEmpty() ? "records.csv" : clean.substring(0, Math.min(200, clean.length()));
    }

    @GET
    @Path("{upload}")
    @Produces(PageFrame.HTML)
    public Response upload(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        UploadPages pages = new UploadPages(programme, visit);
        UploadJobs.Job job = jobs.find(programme.id(), number(upload));
        if (job != null && job.taking() == null) {
            return frame.working(visit, "progress", visit.words().say("progress.tab"), pages.progress(job, since(job)));
        }
        ResultPage page = job != null && job.taking() instanceof Uploads.Refused refused
                ? pages.refused(job, refused)
                : pages.taken(
                        stored(programme, upload), job != null && job.progress().isCancelled());
        return frame.page(visit, "result", visit.words().say("result.tab", page.title()), page);
    }

    /// The bar alone; when the work is done the whole page is loaded again, once.
    @GET
    @Path("{upload}/progress")
    @Produces(PageFrame.HTML)
    public Response progress(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        UploadJobs.Job job = jobs.find(programme.id(), number(upload));
        if (job == null || job.taking() != null) {
            return Response.noContent()
                    .header("HX-Redirect", visit.address() + "/uploads/" + number(upload))
                    .build();
        }
        return frame.part(visit, "progress-bar", new UploadPages(programme, visit).progress(job, since(job)));
    }

    /// Stops after the group that is on its way.
    @POST
    @Path("{upload}/cancel")
    @Produces(PageFrame.HTML)
    public Response cancel(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @FormParam("token") @Nullable String token,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        FormToken.check(visit.caller(), token);
        UploadJobs.Job job = jobs.find(programme.id(), number(upload));
        if (job != null) {
            job.progress().cancel();
        }
        return Response.seeOther(URI.create(visit.address() + "/uploads/" + number(upload)))
                .build();
    }

    private Duration since(UploadJobs.Job job) {
        return Duration.between(job.begun(), jobs.now());
    }

    @GET
    @Path("{upload}/bad-rows.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response badRows(@PathParam("programme") String id, @PathParam("upload") String upload) {
        ServedProgramme programme = asked.programme(id);
        UploadJobs.Job job = jobs.find(programme.id(), number(upload));
        List<RowRefused> rows = job != null && job.taking() instanceof Uploads.Refused refused
                ? refused.rows()
                : stored(programme, upload).bad();
        return Response.ok(UploadPages.csv(rows))
                .header("Content-Disposition", "attachment; filename=\"bad-rows.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{upload}/undo")
    @Produces(PageFrame.HTML)
    public Response askUndo(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        return undoPage(visit, new UploadPages(programme, visit), standing(programme, upload), "");
    }

    private Response undoPage(Visit visit, UploadPages pages, Upload upload, String wrong) {
        return frame.page(
                Response.status(wrong.isEmpty() ? 200 : 422),
                visit,
                new PageFrame.Drawing(
                        "undo", visit.words().say("undo.tab"), pages.undo(upload, store.own(upload), wrong)));
    }

    @POST
    @Path("{upload}/undo")
    @Produces(PageFrame.HTML)
    public Response undo(
            @PathParam("programme") String id,
            @PathParam("upload") String upload,
            @BeanParam Undoing undoing,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.UPLOADS);
        FormToken.check(visit.caller(), undoing.token());
        Upload stands = standing(programme, upload);
        String reason = undoing.reason() == null ? "" : undoing.reason().strip();
        UploadPages pages = new UploadPages(programme, visit);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return undoPage(visit, pages, stands, visit.words().say("undo.reason.wrong"));
        }
        Appending kept = store.undo(stands, visit.caller().name(), reason);
        if (kept != null) {
            throw NotTaken.of(kept);
        }
        return Response.seeOther(URI.create(pages.of(stands, ""))).build();
    }

    /// What the confirmation sends.
    public record Undoing(
            @FormParam("token") @Nullable String token,
            @FormParam("reason") @Nullable String reason) {}

    private Upload standing(ServedProgramme programme, String upload) {
        Upload found = stored(programme, upload);
        if (found.undone() != null) {
            throw ProblemException.of(409, "upload_undone", "This upload was undone before.");
        }
        return found;
    }

    private Upload stored(ServedProgramme programme, String upload) {
        Upload found = store.find(programme.id(), number(upload));
        if (found == null) {
            throw ProblemException.of(404, "upload_unknown", "There is no such upload.");
        }
        return found;
    }

    private static UUID number(String upload) {
        try {
            return UUID.fromString(upload);
        } catch (IllegalArgumentException notOne) {
            throw ProblemException.of(404, "upload_unknown", "There is no such upload.");
        }
    }
}
