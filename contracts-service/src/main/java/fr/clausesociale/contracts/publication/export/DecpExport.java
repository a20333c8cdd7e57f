package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.platform.http.JsonFile;
import fr.clausesociale.platform.http.JsonFile.Writing;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes contracts as a file of v2.0.4, page by page: memory does not grow with their number. */
@ApplicationScoped
class DecpExport {

    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final PublishableContracts holdings;
    private final BusinessClock clock;

    DecpExport(PublishableContracts holdings, BusinessClock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * @param conditions on contracts {@code c}
     * @param complete leaves out what the format would refuse
     */
    Writing of(WhereClause conditions, boolean complete) {
        WhereClause contracts = of(conditions, "c.terms.kind <> :concession");
        WhereClause concessions = of(conditions, "c.terms.kind = :concession");
        // read before anything is answered: a failure to read is told as one
        List<PublishableContract> first = page(contracts, FIRST);
        return out -> JsonFile.write(DecpJson.MAPPER.getFactory(), false, out, file -> {
            file.writeStartObject();
            file.writeObjectFieldStart("marches");
            file.writeArrayFieldStart("marche");
            list(first, contracts, complete, file);
            file.writeEndArray();
            file.writeArrayFieldStart("contrat-concession");
            list(page(concessions, FIRST), concessions, complete, file);
            file.writeEndArray();
            file.writeEndObject();
            file.writeEndObject();
        });
    }

    private static WhereClause of(WhereClause conditions, String kind) {
        return new WhereClause()
                .add(conditions)
                .add(kind, "concession", ContractKind.CONCESSION)
                .add("c.terms.kind <> :private", "private", ContractKind.PRIVATE_CONTRACT);
    }

    private void list(List<PublishableContract> first, WhereClause conditions, boolean complete, JsonGenerator file)
            throws IOException {
        LocalDate today = clock.today();
        List<PublishableContract> page = first;
        while (!page.isEmpty()) {
            for (PublishableContract contract : page) {
                ObjectNode record = Publication.of(contract, today);
                if (!complete || Publication.complete(record)) {
                    file.writeTree(record);
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : page(conditions, page.get(page.size() - 1).id());
        }
    }

    private List<PublishableContract> page(WhereClause conditions, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> holdings.page(conditions, after, PAGE));
    }
}
