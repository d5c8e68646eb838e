package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import probity.core.policy.PolicyVersion;
import probity.service.api.Asked;
import probity.service.operator.Caller;
import probity.service.page.Words;
import probity.service.page.document.Counted;
import probity.service.page.document.Counting;
import probity.service.page.document.DifferencePage;
import probity.service.page.document.Documents;
import probity.service.page.document.Published;
import probity.service.page.naming.Naming;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;
import probity.service.subject.Subjects;

/// The policy as a document, its versions, its files and what changed between two of them. Public.
@Path("/programmes/{programme}")
public class DocumentResource {

    private final Asked asked;
    private final PageFrame frame;
    private final Subjects subjects;

    @Inject
    DocumentResource(Asked asked, PageFrame frame, Subjects subjects) {
        this.asked = asked;
        this.frame = frame;
        this.subjects = subjects;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response inForce(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        return document(programme, programme.core().inForceOn(asked.today(programme)), request);
    }

    @GET
    @Path("versions/{version}")
    @Produces(PageFrame.HTML)
    public Response version(
            @PathParam("programme") String id,
            @PathParam("version") String number,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        return document(programme, version(programme, number), request);
    }

    @GET
    @Path("versions/{version}/policy.yaml")
    @Produces("application/yaml;charset=UTF-8")
    public Response file(@PathParam("programme") String id, @PathParam("version") String number) {
        ServedProgramme programme = asked.programme(id);
        byte[] file = PolicyFiles.of(programme, version(programme, number));
        String name = programme.id() + "-" + number + ".yaml";
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("differences/{older}/{newer}")
    @Produces(PageFrame.HTML)
    public Response difference(
            @PathParam("programme") String id,
            @PathParam("older") String older,
            @PathParam("newer") String newer,
            @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.POLICY);
        DifferencePage page = Documents.difference(
                published(programme, version(programme, newer), visit.words()),
                version(programme, older),
                visit.words());
        return frame.page(visit, "difference", page.title(), page);
    }

    private Response document(ServedProgramme programme, PolicyVersion version, ContainerRequestContext request) {
        Visit visit = frame.visit(request, programme, Visit.Way.POLICY);
        return frame.page(
                visit,
                "document",
                PageFrame.title(visit.words(), programme),
                Documents.page(
                        published(programme, version, visit.words()),
                        visit.words(),
                        counted(programme, version, visit.words(), Caller.of(request))));
    }

    /// Who stands where, under the version by which everybody stands today. For the operator alone: whoever looks at
    /// live counts again and again sees one person move, however large the groups are.
    private Counted counted(ServedProgramme programme, PolicyVersion version, Words words, Caller caller) {
        boolean rules = caller.isOperator()
                && programme.core().inForceOn(asked.asOf(programme, null)).equals(version);
        Counting counting = new Counting(new Naming(words, programme.core(), version));
        Counted counted = rules ? subjects.everybody(programme, counting::of) : null;
        return counted == null ? Counted.NOT : counted;
    }

    private Published published(ServedProgramme programme, PolicyVersion version, Words words) {
        return Publishing.of(programme, version, words, asked.today(programme));
    }

    private static PolicyVersion version(ServedProgramme programme, String number) {
        List<PolicyVersion> found = programme.core().versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.of(404, "version_unknown", "This policy has no version " + number + ".");
        }
        return found.getFirst();
    }
}
