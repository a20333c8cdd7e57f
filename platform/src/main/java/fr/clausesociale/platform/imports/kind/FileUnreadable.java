package fr.clausesociale.platform.imports.kind;

import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.problem.SentenceArguments;
import java.util.Arrays;
import java.util.List;

/** The file as a whole cannot be read: the import fails, no record of it is taken. */
public class FileUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    /** @param args for its sentence; a title among them may be anything that stood in its place */
    public FileUnreadable(ProblemCode code, Object... args) {
        super(code.name());
        this.code = code.name();
        this.args = SentenceArguments.of(Arrays.asList(args)).stream()
                .<Object>map(arg -> arg instanceof String text ? Nir.masked(text, Masking.MASK) : arg)
                .toList();
    }

    /** As it was noted before. */
    public FileUnreadable(RowNote note) {
        super(note.code());
        this.code = note.code();
        this.args = note.args();
    }

    public RowNote note() {
        return new RowNote(code, "", args, true);
    }
}
