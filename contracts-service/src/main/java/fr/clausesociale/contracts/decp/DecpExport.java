package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.shared.JsonFile;
import fr.clausesociale.contracts.shared.JsonFile.Writing;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes contracts as a file of v2.0.4, page by page: memory does not grow with their number. */
@ApplicationScoped
class DecpExport {

    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Holdings holdings;
    private final BusinessClock clock;

    DecpExport(Holdings holdings, BusinessClock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * @param condition on the contract {@code c}, with its parameters
     * @param complete leaves out what the format would refuse
     */
    Writing of(String condition, Map<String, Object> parameters, boolean complete) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("concession", ContractKind.CONCESSION);
        String contracts = condition + " and c.kind <> :concession";
        String concessions = condition + " and c.kind = :concession";
        // read before anything is answered: a failure to read is told as one
        List<Holding> first = page(contracts, all, FIRST);
        return out -> JsonFile.write(DecpFile.JSON.getFactory(), false, out, file -> {
            file.writeStartObject();
            file.writeObjectFieldStart("marches");
            file.writeArrayFieldStart("marche");
            list(first, contracts, all, complete, file);
            file.writeEndArray();
            file.writeArrayFieldStart("contrat-concession");
            list(page(concessions, all, FIRST), concessions, all, complete, file);
            file.writeEndArray();
            file.writeEndObject();
            file.writeEndObject();
        });
    }

    private void list(
            List<Holding> first, String condition, Map<String, Object> parameters, boolean complete, JsonGenerator file)
            throws IOException {
        LocalDate today = clock.today();
        List<Holding> page = first;
        while (!page.isEmpty()) {
            for (Holding contract : page) {
                ObjectNode record = Publication.of(contract, today);
                if (!complete || Publication.complete(record)) {
                    file.writeTree(record);
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : page(condition, parameters, page.get(page.size() - 1).id());
        }
    }

    private List<Holding> page(String condition, Map<String, Object> parameters, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> holdings.page(condition, parameters, after, PAGE));
    }
}
