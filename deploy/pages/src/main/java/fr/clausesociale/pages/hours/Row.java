package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Placement;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Statement;
import java.util.List;
import java.util.UUID;

/**
 * One person in the form of a month.
 *
 * @param number from 1, by which the person is called where no reference was given
 * @param reference as it is shown in the form
 * @param known the reference that stands
 * @param placement null where it cannot be read
 * @param line what is declared of the month already, or null
 * @param days hours of each day of the month as they are shown, empty where months are told as a whole
 * @param faults what was wrong with what was sent
 */
record Row(
        int number,
        UUID id,
        String reference,
        String known,
        Placement placement,
        Statement.Line line,
        String hours,
        String notWorked,
        String training,
        List<String> days,
        List<Refusal.Fault> faults) {

    /** Whether its hours can still be told. */
    public boolean open() {
        return line == null || line.open();
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** What the person is called on the page. */
    public String name() {
        return known == null || known.isBlank() ? "Personne " + number : known;
    }
}
