package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes contracts as a file of v2.0.4, page by page: memory does not grow with their number. */
@ApplicationScoped
class DecpExport {

    private static final int PAGE = 200;

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
    void write(String condition, Map<String, Object> parameters, boolean complete, OutputStream out)
            throws IOException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("concession", ContractKind.CONCESSION);
        try (JsonGenerator file = DecpFile.JSON.getFactory().createGenerator(out)) {
            file.writeStartObject();
            file.writeObjectFieldStart("marches");
            file.writeArrayFieldStart("marche");
            list(condition + " and c.kind <> :concession", all, complete, file);
            file.writeEndArray();
            file.writeArrayFieldStart("contrat-concession");
            list(condition + " and c.kind = :concession", all, complete, file);
            file.writeEndArray();
            file.writeEndObject();
            file.writeEndObject();
        }
    }

    private void list(String condition, Map<String, Object> parameters, boolean complete, JsonGenerator file)
            throws IOException {
        LocalDate today = clock.today();
        UUID after = new UUID(0, 0);
        List<Holding> page = page(condition, parameters, after);
        while (!page.isEmpty()) {
            for (Holding contract : page) {
                ObjectNode record = Publication.of(contract, today);
                if (!complete || Publication.complete(record)) {
                    file.writeTree(record);
                }
                after = contract.id();
            }
            page = page.size() < PAGE ? List.of() : page(condition, parameters, after);
        }
    }

    private List<Holding> page(String condition, Map<String, Object> parameters, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> holdings.page(condition, parameters, after, PAGE));
    }
}
