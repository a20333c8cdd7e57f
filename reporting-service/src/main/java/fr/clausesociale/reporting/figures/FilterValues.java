package fr.clausesociale.reporting.figures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.util.List;

/**
 * Values in one parameter, as a line of CSV has them (RFC 4180): commas between, and what has a comma inside stands in quotation
 * marks, of which one within is written twice.
 */
final class FilterValues {

    private FilterValues() {}

    /**
     * In their order; a blank one is one.
     *
     * @param name of the parameter
     * @throws Problem where a quotation mark is missing
     */
    static List<String> of(String name, String told) {
        try {
            return CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .trimWhitespacesAroundQuotes(true)
                    .ofCsvRecord(told)
                    .stream()
                    .map(CsvRecord::getFields)
                    .flatMap(List::stream)
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, told).at(name);
        }
    }
}
