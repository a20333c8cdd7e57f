package fr.clausesociale.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to each operation of the document what all have in common: the bearer token, problem details for errors, the
 * {@code Idempotency-Key} of creations, and, as {@code x-roles}, the roles that may call it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final IndexView index;

    public OpenApiConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.getComponents().addSchema(PROBLEM, problem());
        document.setServers(List.of(OASFactory.createServer().url("/").description("Ce service")));
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((verb, operation) -> describe(path, verb, operation)));
    }

    private void describe(String path, PathItem.HttpMethod verb, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        List<String> roles = rolesOf(path, verb.name());
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", roles);
        }
        // a list, because the order is part of the document that is compared
        for (Map.Entry<String, String> error : List.of(
                Map.entry("400", "Requête mal formée"),
                Map.entry("401", "Jeton absent ou refusé"),
                Map.entry("403", "Rôle insuffisant"),
                Map.entry("404", "Inconnu, ou hors de portée de l'appelant"))) {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            if (!operation.getResponses().hasAPIResponse(error.getKey())
                    || operation.getResponses().getAPIResponse(error.getKey()).getContent() == null) {
                operation.getResponses().addAPIResponse(error.getKey(), response(error.getValue()));
            }
        }
        if (verb == PathItem.HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("Clé de répétition : même clé et même corps, même réponse pendant un jour")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        OperationDefaults.complete(path, verb, operation);
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema fault = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("code", text)
                .addProperty("message", text)
                .addProperty("hint", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty("hint", text)
                .addProperty("traceId", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault));
    }

    private List<String> rolesOf(String path, String verb) {
        TreeSet<String> roles = new TreeSet<>();
        for (AnnotationInstance at : index.getAnnotations(PATH)) {
            if (at.target().kind() != AnnotationTarget.Kind.CLASS) {
                continue;
            }
            ClassInfo resource = at.target().asClass();
            for (MethodInfo method : resource.methods()) {
                if (serves(at.value().asString(), method, path, verb)) {
                    AnnotationInstance allowed = method.hasAnnotation(ROLES_ALLOWED)
                            ? method.annotation(ROLES_ALLOWED)
                            : resource.declaredAnnotation(ROLES_ALLOWED);
                    if (allowed != null) {
                        roles.addAll(List.of(allowed.value().asStringArray()));
                    }
                }
            }
        }
        return List.copyOf(roles);
    }

    private static boolean serves(String base, MethodInfo method, String path, String verb) {
        boolean answers = VERBS.stream()
                .anyMatch(v -> v.equals(verb) && method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + v)));
        if (!answers) {
            return false;
        }
        AnnotationInstance sub = method.annotation(PATH);
        AnnotationValue value = sub == null ? null : sub.value();
        return normal(base + "/" + (value == null ? "" : value.asString())).equals(normal(path));
    }

    /** A template without the names and patterns of its parameters. */
    private static String normal(String template) {
        String plain = ("/" + template)
                .replaceAll("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "{}")
                .replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
