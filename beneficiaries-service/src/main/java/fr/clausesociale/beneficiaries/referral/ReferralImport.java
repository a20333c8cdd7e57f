package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.referral.file.ReferralColumns;
import fr.clausesociale.beneficiaries.referral.file.ReferralFile;
import fr.clausesociale.beneficiaries.referral.file.RowNotes;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportContext.Earlier;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Pointers;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes referrals in by file, each as if it had been pushed alone by who sent the file. */
@ApplicationScoped
class ReferralImport implements ImportKind {

    private final Registration registration;
    private final ReferralChecks checks;
    private final Doubts doubts;
    private final Referrers referrers;
    private final ReferralColumns columns;
    private final InName names;
    private final Validator validator;
    private final ObjectMapper json;
    private final Messages messages;

    ReferralImport(
            Registration registration,
            ReferralChecks checks,
            Doubts doubts,
            Referrers referrers,
            ReferralColumns columns,
            InName names,
            Validator validator,
            ObjectMapper json,
            Messages messages) {
        this.registration = registration;
        this.checks = checks;
        this.doubts = doubts;
        this.referrers = referrers;
        this.columns = columns;
        this.names = names;
        this.validator = validator;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.PRESCRIBER) || roles.contains(Roles.FACILITATOR) || roles.contains(Roles.COMPANY);
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return ReferralFile.open(file);
    }

    @Override
    public String listName() {
        return ReferralFile.LIST;
    }

    @Override
    public String sealedWith() {
        return Rings.CLAIMS;
    }

    @Override
    public boolean ofPeople() {
        return true;
    }

    @Override
    public boolean tellsOfPeople() {
        return true;
    }

    /** Fewer than usual: the people of all of them are held meanwhile. */
    @Override
    public int together() {
        return 250;
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        Submitter by = context.by();
        return names.of(by.organisation(), by.subject(), by.granted(), () -> takeAll(rows, context));
    }

    private List<RowReport> takeAll(List<Row> rows, ImportContext context) {
        List<Taken> all = rows.stream().map(row -> read(row, context)).toList();
        Map<String, Earlier> earlier = new HashMap<>(context.earlier()
                .apply(all.stream()
                        .filter(taken -> taken.request != null)
                        .map(taken -> taken.request.externalId())
                        .collect(Collectors.toSet())));
        for (Taken taken : all) {
            doubt(taken);
            check(taken);
        }
        List<Taken> waiting = all.stream().filter(Taken::open).toList();
        while (!waiting.isEmpty()) {
            waiting = enter(waiting, earlier);
        }
        return all.stream().map(Taken::report).toList();
    }

    /** Told of a row that fails too, so that it is repaired at once; not of a cell that is at fault itself. */
    private void doubt(Taken taken) {
        if (taken.request != null && taken.request.person() != null) {
            doubts.of(taken.request).stream()
                    .filter(doubt -> !taken.notes.atFault(doubt.pointer()))
                    .forEach(doubt ->
                            taken.notes.warn(doubt.pointer(), doubt.code().name(), doubt.args()));
        }
    }

    /** Of a row that fails anyway too: all that is wrong with it is told at once. */
    private void check(Taken taken) {
        if (taken.request == null) {
            return;
        }
        try {
            checks.check(taken.request);
        } catch (Problem refused) {
            taken.notes.refused(refused);
        }
    }

    /**
     * Enters them, each reference once.
     *
     * @param earlier records of the file that were taken, to which those taken now are added
     * @return those whose reference another of them has, which may not have been taken
     */
    private List<Taken> enter(List<Taken> waiting, Map<String, Earlier> earlier) {
        Map<String, Taken> now = new LinkedHashMap<>();
        List<Taken> later = new ArrayList<>();
        for (Taken taken : waiting) {
            String key = taken.request.externalId();
            Earlier before = earlier.get(key);
            if (before != null) {
                taken.notes.fault("/externalId", BeneficiariesProblem.REFERRAL_TWICE_IN_FILE.name(), key, before.row());
            } else if (now.putIfAbsent(key, taken) != null) {
                later.add(taken);
            }
        }
        if (now.isEmpty()) {
            return later;
        }
        List<Taken> all = List.copyOf(now.values());
        List<Registration.Result> results = registration.register(
                all.stream().map(taken -> referrers.following(taken.request)).toList(),
                referrers.own(),
                referrers.territories());
        for (int at = 0; at < all.size(); at++) {
            Registration.Result result = results.get(at);
            Taken taken = all.get(at);
            if (result.refused() != null) {
                taken.notes.refused(result.refused());
                continue;
            }
            taken.became(result.registered());
            earlier.put(
                    taken.request.externalId(),
                    new Earlier(
                            taken.row.number(),
                            "",
                            result.registered().referral().id()));
        }
        return later;
    }

    private Taken read(Row row, ImportContext context) {
        Taken taken = new Taken(row);
        row.blanked().forEach(column -> taken.notes.warn(column, BeneficiariesProblem.NIR_LEFT_OUT.name(), List.of()));
        row.masked().forEach(place -> taken.notes.fault(place, PlatformProblem.NIR_FORBIDDEN.name()));
        JsonNode record = row.record();
        if (!record.isObject()) {
            taken.notes.fault("", PlatformProblem.MALFORMED.name());
            return taken;
        }
        JsonNode referral = record;
        if (ReferralColumns.isRow(record)) {
            LocalDate sentOn = LocalDate.ofInstant(context.since(), BusinessClock.ZONE);
            ReferralColumns.Read read = columns.read(record, sentOn, row.number() == 1);
            taken.notes.of(read);
            referral = read.referral();
        }
        parse(referral, taken);
        return taken;
    }

    private void parse(JsonNode referral, Taken taken) {
        ObjectNode plain = referral.deepCopy();
        List<String> own = new ArrayList<>();
        plain.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                own.add(name);
            }
        });
        plain.remove(own);
        try {
            ReferralRequest request = json.treeToValue(plain, ReferralRequest.class);
            taken.request = request;
            for (ConstraintViolation<ReferralRequest> violation : validator.validate(request)) {
                taken.notes.violation(violation);
            }
        } catch (UnrecognizedPropertyException unknown) {
            taken.notes.fault(Pointers.of(unknown), PlatformProblem.FIELD_NOT_KNOWN.name(), unknown.getPropertyName());
        } catch (JsonMappingException mapping) {
            taken.notes.fault(Pointers.of(mapping), PlatformProblem.INVALID.name());
        } catch (JsonProcessingException broken) {
            taken.notes.fault("", PlatformProblem.MALFORMED.name());
        }
    }

    /** A row on its way in, with what was found about it. */
    private final class Taken {

        private final Row row;
        private final RowNotes notes = new RowNotes(messages);
        private ReferralRequest request;
        private RowOutcome outcome = RowOutcome.FAILED;
        private UUID subject;

        private Taken(Row row) {
            this.row = row;
        }

        private boolean open() {
            return request != null && notes.open();
        }

        private void became(Registration.Registered registered) {
            outcome = switch (registered.outcome()) {
                case CREATED -> RowOutcome.CREATED;
                case UPDATED -> RowOutcome.UPDATED;
                case REPEATED -> RowOutcome.UNCHANGED;
            };
            subject = registered.referral().id();
        }

        private RowReport report() {
            boolean took = subject != null;
            String key = request == null ? null : request.externalId();
            return new RowReport(row.number(), outcome, took ? key : null, took ? "" : null, key, subject, notes.all());
        }
    }
}
