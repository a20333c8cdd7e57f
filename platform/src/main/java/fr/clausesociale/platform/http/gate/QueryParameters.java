package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.http.ParameterTypes;
import fr.clausesociale.platform.http.StorableText;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.text.NearestName;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query as its operation gets them: known to it, told once, without blanks around, and of the type that
 * is declared. A blank one counts as absent. All faults are told at once.
 */
@ApplicationScoped
class QueryParameters {

    private final ParameterTypes types;
    private final Nomenclatures nomenclatures;
    private final RoutingContext routing;

    QueryParameters(ParameterTypes types, Nomenclatures nomenclatures, RoutingContext routing) {
        this.types = types;
        this.nomenclatures = nomenclatures;
        this.routing = routing;
    }

    void check(ContainerRequestContext request, Endpoint endpoint) {
        List<Violation> faults = new ArrayList<>();
        request.getUriInfo()
                .getPathParameters()
                .forEach((name, values) -> values.forEach(value -> path(name, value, endpoint, faults)));
        MultiMap told = routing.queryParams();
        for (String name : List.copyOf(told.names())) {
            QueryParameter known = endpoint.parameters().get(name);
            if (known == null) {
                faults.add(unknown(name, endpoint));
            } else {
                value(name, told, known, faults);
            }
        }
        if (!faults.isEmpty()) {
            PlatformProblem code = PlatformProblem.valueOf(faults.get(0).code());
            throw Problem.of(code, faults.get(0).args().toArray()).with(faults);
        }
    }

    private void path(String name, String value, Endpoint endpoint, List<Violation> faults) {
        Class<?> type = endpoint.path().getOrDefault(name, String.class);
        if (!StorableText.isStorable(value) || types.read(type, value).isEmpty()) {
            faults.add(Violation.of(name, PlatformProblem.INVALID_PARAMETER, name, value)
                    .hinted(types.sentence(type)));
        }
    }

    private void value(String name, MultiMap told, QueryParameter known, List<Violation> faults) {
        List<String> values = told.getAll(name);
        String value = values.get(0).strip();
        if (values.size() > 1) {
            faults.add(Violation.of(name, PlatformProblem.PARAMETER_TWICE, name));
        } else if (value.isEmpty()) {
            told.remove(name);
        } else {
            Violation fault = Violation.of(name, PlatformProblem.INVALID_PARAMETER, name, value);
            Object read = StorableText.isStorable(value)
                    ? types.read(known.type(), value).orElse(null)
                    : null;
            if (read == null) {
                faults.add(fault.hinted(types.sentence(known.type()), ParameterTypes.codes(known.type())));
            } else if (!known.fits(value)) {
                faults.add(fault.hinted(known.shape().message()));
            } else if (known.list() != null
                    && !nomenclatures.codes(known.list()).contains(value)) {
                faults.add(fault.hinted("json.code", String.join(", ", nomenclatures.codes(known.list()))));
            } else {
                told.set(name, read.toString());
            }
        }
    }

    private static Violation unknown(String name, Endpoint endpoint) {
        Map<String, QueryParameter> known = endpoint.parameters();
        Violation fault = Violation.of(name, PlatformProblem.PARAMETER_UNKNOWN, name);
        return NearestName.to(name, known.keySet())
                .map(meant -> fault.hinted("did-you-mean", meant))
                .orElseGet(() -> known.isEmpty()
                        ? fault.hinted("no-parameters")
                        : fault.hinted(
                                "known-parameters",
                                String.join(
                                        ", ", known.keySet().stream().sorted().toList())));
    }
}
