package fr.clausesociale.contracts.reading.contracts;

import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.shared.BoughtBy;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.nomenclature.CodeOf;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of contracts can be narrowed by, as query parameters; all together must hold. */
public class ContractFilter extends FeedFilter {

    private static final int NARROW_DAYS = 120;

    @QueryParam("buyer")
    @Parameter(description = "SIRET ou SIREN de l'acheteur")
    String buyer;

    @QueryParam("contractor")
    @Parameter(description = "SIRET, SIREN ou autre identifiant d'un titulaire")
    String contractor;

    @QueryParam("territory")
    @Parameter(
            description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché ou de l'une de"
                    + " ses parties")
    TerritoryCode territory;

    @QueryParam("programme")
    @CodeOf("programme")
    String programme;

    @QueryParam("status")
    @Parameter(description = "ACTIVE, TERMINATED ou ANNULLED")
    ContractStatus status;

    @QueryParam("followedBy")
    @Parameter(description = "SIRET de la structure du facilitateur")
    String followedBy;

    @QueryParam("socialClause")
    @Parameter(description = "true : la publication déclare une clause sociale")
    Boolean socialClause;

    @QueryParam("hoursOwed")
    @Parameter(description = "true : des heures sont dues ; avec socialClause, montre les écarts entre les deux")
    Boolean hoursOwed;

    @QueryParam("shortfallFrom")
    @Parameter(description = "Heures restant dues, au moins")
    BigDecimal shortfallFrom;

    @QueryParam("notifiedFrom")
    LocalDate notifiedFrom;

    @QueryParam("notifiedUntil")
    LocalDate notifiedUntil;

    @QueryParam("endsFrom")
    LocalDate endsFrom;

    @QueryParam("endsUntil")
    LocalDate endsUntil;

    @QueryParam("externalId")
    String externalId;

    @QueryParam("framework")
    @Parameter(
            description =
                    "Numéro de l'accord-cadre, chez l'acheteur, dont relèvent les marchés subséquents ; avec buyer, ceux de cet acheteur seul")
    String framework;

    @QueryParam("operation")
    @Parameter(description = "Opération (projet) dont relèvent les marchés, telle qu'elle a été saisie")
    String operation;

    @QueryParam("tag")
    @Parameter(description = "Étiquette portée par les marchés")
    String tag;

    @QueryParam("service")
    @Parameter(description = "Service de l'acheteur auquel le marché est destiné, tel que l'acheteur l'appelle")
    String service;

    @QueryParam("warnings")
    @Parameter(description = "true : repris d'un fichier avec des anomalies à traiter")
    Boolean warnings;

    @QueryParam("sort")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"notifiedOn", "endsOn", "shortfall"}),
            description =
                    "notifiedOn (par défaut, du plus récent au plus ancien), endsOn (du plus proche au plus lointain ; par défaut avec endsFrom ou endsUntil) ou shortfall (du plus grand nombre d'heures manquantes au plus petit)")
    ContractSort sort;

    /** All but the territory. */
    WhereClause conditions() {
        WhereClause all = new WhereClause()
                .add(BoughtBy.buyer("c", buyer))
                .where("array_contains(c.companies, :contractor)", "contractor", contractor)
                .where("array_contains(c.listed.programmes, :programme)", "programme", programme)
                .where("c.followedBy = :followedBy", "followedBy", followedBy)
                .where("c.externalId = :externalId", "externalId", externalId)
                .where("c.terms.frameworkId = :framework", "framework", framework)
                .where("c.terms.grouping.operation = :operation", "operation", operation)
                .where("array_contains(c.terms.grouping.tags, :tag)", "tag", tag)
                .where("c.buyer.service = :service", "service", service)
                .flag("c.socialClause", socialClause)
                .flag("c.listed.hoursOwed", hoursOwed)
                .flag("c.listed.warned", warnings)
                .where(
                        "c.listed.shortfall >= :shortfallFrom and c.listed.shortfall > 0",
                        "shortfallFrom",
                        shortfallFrom)
                .where("c.listed.notifiedSort >= :notifiedFrom", "notifiedFrom", notifiedFrom)
                .where("c.listed.notifiedSort <= :notifiedUntil", "notifiedUntil", notifiedUntil)
                .where("c.listed.endsSort >= :endsFrom", "endsFrom", endsFrom)
                .where("c.listed.endsSort <= :endsUntil", "endsUntil", endsUntil)
                // what follows from no contract ending before it is notified: a list by the other day begins further on
                .where(
                        "c.listed.endsSort >= :notBefore",
                        "notBefore",
                        notifiedFrom == null ? null : notifiedFrom.minusDays(1))
                .where(
                        "c.listed.notifiedSort <= :notAfter",
                        "notAfter",
                        endsUntil == null ? null : endsUntil.plusDays(1));
        if (status != null) {
            // written out, so that the database knows how common it is
            all.add("c.status = fr.clausesociale.contracts.contract.code.ContractStatus." + status);
        }
        return all;
    }

    private ContractSort sort() {
        if (sort == null) {
            return endsFrom == null && endsUntil == null ? ContractSort.NOTIFIED : ContractSort.ENDS;
        }
        return sort;
    }

    @Override
    protected Keyset<?> order() {
        return sort().keyset();
    }

    /** Whether it is asked what is missing today: nothing of a time before is an answer to that. */
    boolean asksOfToday() {
        return shortfallFrom != null || sort == ContractSort.SHORTFALL;
    }

    /**
     * Whether the filter, its territory aside, leaves few contracts, so that reading all of them and sorting is less work than looking for
     * them in the order of the list.
     */
    boolean narrow() {
        return buyer != null
                || contractor != null
                || externalId != null
                || framework != null
                || operation != null
                || tag != null
                || service != null
                || sort() != ContractSort.NOTIFIED && shortRange(notifiedFrom, notifiedUntil)
                || sort() != ContractSort.ENDS && shortRange(endsFrom, endsUntil);
    }

    private static boolean shortRange(LocalDate first, LocalDate last) {
        return first != null && last != null && ChronoUnit.DAYS.between(first, last) <= NARROW_DAYS;
    }
}
