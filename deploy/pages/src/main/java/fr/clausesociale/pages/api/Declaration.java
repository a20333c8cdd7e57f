package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The hours of a month as they are sent: figures as they were keyed in, for the service to judge. */
public record Declaration(List<Line> lines) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(UUID placementId, String hours, String notWorked, String training, List<Day> days) {}

    public record Day(LocalDate on, String hours) {}
}
