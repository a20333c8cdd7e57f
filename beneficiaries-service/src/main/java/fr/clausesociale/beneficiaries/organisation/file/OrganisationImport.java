package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Pointers;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.table.RecordFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Takes organisations in by file: those that are new are registered, of those that are there roles are added and names replaced. */
@ApplicationScoped
class OrganisationImport implements ImportKind {

    private static final String LIST = "organisations";

    private final BulkRegistration registration;
    private final Validator validator;
    private final ObjectMapper json;
    private final Messages messages;

    OrganisationImport(BulkRegistration registration, Validator validator, ObjectMapper json, Messages messages) {
        this.registration = registration;
        this.validator = validator;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.ADMIN) || roles.contains(FirstAdministrator.ROLE);
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return RecordFile.open(file, LIST, OrganisationRow::lacking, BeneficiariesProblem.ORGANISATION_COLUMNS_MISSING);
    }

    @Override
    public String listName() {
        return LIST;
    }

    /** Contacts are people. */
    @Override
    public String sealedWith() {
        return Rings.CLAIMS;
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        List<Read> all = rows.stream().map(this::read).toList();
        return registration.confined(() -> all.stream().map(this::take).toList());
    }

    private RowReport take(Read read) {
        if (read.request == null || read.notes.stream().anyMatch(RowNote::blocking)) {
            return read.report(RowOutcome.FAILED, null);
        }
        try {
            BulkRegistration.Taken taken = registration.take(read.request);
            return read.report(
                    switch (taken.became()) {
                        case REGISTERED -> RowOutcome.CREATED;
                        case CHANGED -> RowOutcome.UPDATED;
                        case SAME -> RowOutcome.UNCHANGED;
                    },
                    taken.id());
        } catch (Problem refused) {
            if (refused.violations().isEmpty()) {
                read.fault("", refused.code(), refused.args().toArray());
            }
            refused.violations()
                    .forEach(fault -> read.fault(
                            fault.pointer(), fault.code(), fault.args().toArray()));
            return read.report(RowOutcome.FAILED, null);
        }
    }

    private Read read(Row row) {
        Read read = new Read(row);
        row.masked().forEach(place -> read.fault(place, PlatformProblem.NIR_FORBIDDEN));
        JsonNode record = row.record();
        if (!record.isObject()) {
            read.fault("", PlatformProblem.MALFORMED);
            return read;
        }
        if (OrganisationRow.is(record)) {
            read.table = OrganisationRow.read(record, row.number() == 1);
            read.notes.addAll(read.table.notes());
            record = read.table.organisation();
        }
        parse(record, read);
        return read;
    }

    private void parse(JsonNode record, Read read) {
        ObjectNode plain = record.deepCopy();
        List<String> own = new ArrayList<>();
        plain.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                own.add(name);
            }
        });
        plain.remove(own);
        try {
            OrganisationRequest request = json.treeToValue(plain, OrganisationRequest.class);
            read.request = request;
            validator.validate(request).forEach(violation -> {
                String template = violation.getMessageTemplate();
                read.fault(
                        Pointers.of(violation),
                        BeneficiariesProblem.CELL_INVALID,
                        violation.getInvalidValue(),
                        template.startsWith("{") ? violation.getMessage() : messages.message(Locale.FRENCH, template));
            });
        } catch (UnrecognizedPropertyException unknown) {
            read.fault(Pointers.of(unknown), PlatformProblem.FIELD_NOT_KNOWN, unknown.getPropertyName());
        } catch (JsonMappingException mapping) {
            read.fault(Pointers.of(mapping), PlatformProblem.INVALID);
        } catch (JsonProcessingException broken) {
            read.fault("", PlatformProblem.MALFORMED);
        }
    }

    /** A row on its way in, with what was found about it. */
    private static final class Read {

        private final Row row;
        private final List<RowNote> notes = new ArrayList<>();
        private OrganisationRow table;
        private OrganisationRequest request;

        private Read(Row row) {
            this.row = row;
        }

        private void fault(String pointer, ProblemCode code, Object... args) {
            fault(pointer, code.name(), args);
        }

        private void fault(String pointer, String code, Object... args) {
            String place = table == null ? pointer : table.column(pointer);
            notes.add(new RowNote(code, place, Arrays.asList(args), true));
        }

        /** One organisation has a row for each of its roles: rows are never repetitions of one another. */
        private RowReport report(RowOutcome outcome, UUID subject) {
            boolean took = subject != null;
            String siret = request == null ? null : request.siret();
            return new RowReport(
                    row.number(),
                    outcome,
                    took ? siret + "|" + row.number() : null,
                    took ? "" : null,
                    siret,
                    subject,
                    notes);
        }
    }
}
