package probity.service.page.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import probity.ledger.key.VerifierKey;
import probity.ledger.statement.KeyChain;
import probity.service.api.Asked;
import probity.service.entry.StoredLedger;
import probity.service.key.LogKeys;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.register.KeysPage;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// The keys of a programme's ledger and how to verify it. Public.
@Path("/programmes/{programme}/ledger")
public class KeysResource {
    private final Asked asked;
    private final LogKeys keys;
    private final StoredLedger ledger;
    private final PageFrame frame;

    @Inject
    KeysResource(Asked asked, LogKeys keys, StoredLedger ledger, PageFrame frame) {
        this.asked = asked;
        this.keys = keys;
        this.ledger = ledger;
        this.frame = frame;
    }

    @GET
    @Produces(PageFrame.HTML)
    public Response keys(@PathParam("programme") String id, @Context ContainerRequestContext request) {
        ServedProgramme programme = asked.programme(id);
        Visit visit = frame.visit(request, programme, Visit.Way.NONE);
        KeyChain chain = keys.chain(programme.id());
        if (chain == null) {
            throw ProblemException.of(503, "checkpoint_not_yet", "The log was begun this moment; ask again.");
        }
        Words words = visit.words();
        String address = "/api" + visit.address() + "/ledger";
        String origin = request.getUriInfo().getBaseUri().toString().replaceAll("/+$", "");
        List<String> all =
                new ArrayList<>(chain.keys().stream().map(VerifierKey::text).toList());
        String current = all.removeLast();
        KeysPage page = new KeysPage(
                Link.to(PageFrame.title(words, programme), visit.address()),
                facts(words, programme, chain.current()),
                current,
                all,
                "./probity ledger verify --url " + origin + address + " --key " + programme.id() + ".pub",
                Link.to(words.say("keys.text"), address + "/keys"));
        return frame.page(visit, "keys", words.say("keys.tab"), page);
    }

    private List<Fact> facts(Words words, ServedProgramme programme, VerifierKey current) {
        return List.of(
                new Fact(words.say("keys.log"), current.name().text(), true),
                new Fact(words.say("keys.id"), current.idHex(), true),
                Fact.of(words.say("keys.entries"), words.figures().number(ledger.size(programme.id()))));
    }
}
