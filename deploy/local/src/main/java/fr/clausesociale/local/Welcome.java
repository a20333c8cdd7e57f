package fr.clausesociale.local;

import fr.clausesociale.local.identity.IdentityProvider;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Service;
import java.time.Duration;

/** The table that is printed when everything is ready. */
record Welcome(Layout layout, Ports ports) {

    String text(Duration taken) {
        var text = new StringBuilder("\nClause Sociale is ready (")
                .append(taken.toSeconds())
                .append(" s).\n\n");
        for (Service service : Service.values()) {
            String base = "http://localhost:" + ports.of(service);
            text.append(row(service.module(), base + "/q/swagger-ui"));
        }
        text.append(row("pages", "http://localhost:" + ports.of(Ports.PAGES) + " (choose who you are)"));
        String issuer = "http://localhost:" + ports.of(Ports.IDENTITY) + "/" + IdentityProvider.ISSUER;
        text.append(row("identity provider", issuer));
        text.append(row("Kafka", "localhost:" + ports.of(Ports.KAFKA)));
        text.append(row("PostgreSQL", "localhost:" + ports.of(Ports.POSTGRES) + ", passwords in " + layout.secrets()));
        text.append(row("logs", layout.log("*").toString()));
        text.append("\nA token, of any client in ").append(layout.root().relativize(layout.realm()));
        text.append(" (here each secret is the client's id):\n");
        text.append("  curl -s -u demo-facilitator:demo-facilitator -d grant_type=client_credentials ");
        text.append(issuer).append("/token\n");
        return text.append("\nCtrl-C stops everything; the data stays in ")
                .append(layout.data())
                .append(".\n")
                .toString();
    }

    private static String row(String name, String where) {
        return "  %-22s %s%n".formatted(name, where);
    }
}
