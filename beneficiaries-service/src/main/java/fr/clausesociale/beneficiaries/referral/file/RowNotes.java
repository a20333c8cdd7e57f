package fr.clausesociale.beneficiaries.referral.file;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Pointers;
import fr.clausesociale.platform.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is told of one row of a file, each at its column where the row is one of a table. */
public final class RowNotes {

    private final Messages messages;
    private final List<RowNote> notes = new ArrayList<>();
    private ReferralColumns.Read columns;

    public RowNotes(Messages messages) {
        this.messages = messages;
    }

    /** The row is one of a table, and this is what its cells say. */
    public void of(ReferralColumns.Read read) {
        columns = read;
        notes.addAll(read.notes());
    }

    public List<RowNote> all() {
        return List.copyOf(notes);
    }

    /** Whether the row may be taken. */
    public boolean open() {
        return notes.stream().noneMatch(RowNote::blocking);
    }

    /** @param pointer of the referral */
    public void fault(String pointer, String code, Object... args) {
        notes.add(new RowNote(code, place(pointer), Arrays.asList(args), true));
    }

    public void warn(String pointer, String code, List<String> args) {
        notes.add(new RowNote(code, place(pointer), args, false));
    }

    /** Whether a cell is at fault already. */
    public boolean atFault(String pointer) {
        String place = place(pointer);
        return notes.stream().anyMatch(note -> note.blocking() && note.pointer().equals(place));
    }

    /** What could not be read is told already, and not that it is missing. */
    public void violation(ConstraintViolation<?> violation) {
        String pointer = Pointers.of(violation);
        if (atFault(pointer)) {
            return;
        }
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        if (constraint == NotNull.class || constraint == NotBlank.class) {
            fault(pointer, BeneficiariesProblem.CELL_REQUIRED.name());
            return;
        }
        String template = violation.getMessageTemplate();
        fault(
                pointer,
                BeneficiariesProblem.CELL_INVALID.name(),
                violation.getInvalidValue(),
                template.startsWith("{") ? violation.getMessage() : messages.message(Locale.FRENCH, template));
    }

    /** All that the referral was refused for; not of a cell that is at fault already. */
    public void refused(Problem refused) {
        if (refused.violations().isEmpty()) {
            fault("", refused.code().name(), refused.args().toArray());
        }
        refused.violations().stream()
                .filter(fault -> !atFault(fault.pointer()))
                .forEach(fault ->
                        fault(fault.pointer(), fault.code(), fault.args().toArray()));
    }

    private String place(String pointer) {
        return columns == null ? pointer : columns.column(pointer);
    }
}
