package fr.clausesociale.eligibility.explanation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.eligibility.explanation.Situations.Situation;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.eligibility.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/**
 * Every single thing of a situation and of its rule set that could be otherwise. The parameters are not listed here: they are
 * whatever the rule set is written with, so that one that is added to a check is among them by itself.
 */
final class Mutations {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What says which rule set it is and how it is called is no parameter. */
    private static final Set<String> NAMES =
            Set.of("version", "title", "source", "scope", "basedOn", "from", "until", "criteria", "reminderDays");

    /** @param name how an explanation calls it, should it name it */
    record Mutation(String name, UnaryOperator<Situation> change) {}

    private final Situation situation;
    private final Situations near;
    private final List<Mutation> all = new ArrayList<>();

    Mutations(Situation situation, Situations near) {
        this.situation = situation;
        this.near = near;
        parameters();
        facts();
        for (Claim claim : situation.claims()) {
            claim(claim);
        }
        claimed();
    }

    List<Mutation> all() {
        return all;
    }

    private void parameters() {
        ObjectNode set = JSON.valueToTree(situation.rules());
        set.fieldNames().forEachRemaining(field -> {
            if (field.equals("countingWindow")) {
                set.get(field)
                        .fieldNames()
                        .forEachRemaining(inner -> parameter(
                                "countingWindow/" + inner,
                                (tree, dice) -> other((ObjectNode) tree.get("countingWindow"), inner, dice)));
            } else if (!NAMES.contains(field)) {
                parameter(field, (tree, dice) -> other((ObjectNode) tree, field, dice));
            }
        });
        if (!set.has("certifiedOnly")) {
            parameter("certifiedOnly", (tree, dice) -> ((ObjectNode) tree).put("certifiedOnly", true));
        }
        if (!set.has("sufficient")) {
            parameter(
                    "sufficient",
                    (tree, dice) -> ((ObjectNode) tree).putArray("sufficient").add("QPV"));
        }
        for (int i = 0; i < set.get("criteria").size(); i++) {
            JsonNode criterion = set.get("criteria").get(i);
            String path = "criteria/" + criterion.get("code").asText();
            int at = i;
            check(criterion.get("rule"), path, tree ->
                    (ObjectNode) tree.get("criteria").get(at).get("rule"));
            for (int j = 0; criterion.has("oneOf") && j < criterion.get("oneOf").size(); j++) {
                int alternative = j;
                check(criterion.get("oneOf").get(j), path + "/oneOf/" + j, tree ->
                        (ObjectNode) tree.get("criteria").get(at).get("oneOf").get(alternative));
            }
        }
    }

    private void check(JsonNode check, String path, Function<JsonNode, ObjectNode> where) {
        check.fieldNames().forEachRemaining(field -> {
            if (!field.equals("check")) {
                parameter(path + "/" + field, (tree, dice) -> other(where.apply(tree), field, dice));
            }
        });
    }

    private void parameter(String name, ObjIntConsumer<JsonNode> change) {
        int dice = near.number(1000);
        all.add(new Mutation(name, before -> {
            ObjectNode tree = JSON.valueToTree(before.rules());
            change.accept(tree, dice);
            RuleSet changed = JSON.convertValue(tree, RuleSet.class);
            return new Situation(changed, before.facts(), before.claims(), before.on());
        }));
    }

    /** Another value in its place: a number a little or much smaller or larger, a list with more or less, none for some. */
    private static void other(ObjectNode node, String field, int dice) {
        JsonNode value = node.get(field);
        if (value.isBoolean()) {
            node.put(field, !value.asBoolean());
        } else if (value.isInt()) {
            int[] steps = {-40, -6, -1, 1, 6, 40};
            node.put(field, Math.max(0, value.asInt() + steps[dice % steps.length]) + (value.asInt() == 0 ? 1 : 0));
        } else if (value.isNull()) {
            node.put(field, 1 + dice % 30);
        } else if (value.isTextual()) {
            node.put(field, value.asText() + "_OTHER");
        } else if (value.isArray() && value.size() > 0 && dice % 2 == 0) {
            ((ArrayNode) value).remove(dice % value.size());
        } else if (field.equals("generations")) {
            ((ArrayNode) value).addObject().put("prefix", "QX");
        } else {
            ((ArrayNode) value).add(field.equals("levels") ? "LEVEL_5" : "ASE");
        }
    }

    private void facts() {
        Facts facts = situation.facts();
        fact(
                "birthDate",
                new Facts(
                        facts.birthDate() == null ? near.around().minusYears(20) : null,
                        facts.qpv(),
                        facts.education()));
        fact("birthDate", new Facts(near.around().minusYears(15 + near.number(40)), facts.qpv(), facts.education()));
        fact("qpv", new Facts(facts.birthDate(), facts.qpv() == null ? "QN02103M" : null, facts.education()));
        fact("education", new Facts(facts.birthDate(), facts.qpv(), facts.education() == null ? "NONE" : null));
        fact(
                "education",
                new Facts(facts.birthDate(), facts.qpv(), "NONE".equals(facts.education()) ? "LEVEL_5" : "NONE"));
    }

    private void fact(String name, Facts changed) {
        all.add(new Mutation(name, before -> {
            Facts now = before.facts();
            Facts merged = new Facts(
                    name.equals("birthDate") ? changed.birthDate() : now.birthDate(),
                    name.equals("qpv") ? changed.qpv() : now.qpv(),
                    name.equals("education") ? changed.education() : now.education(),
                    now.passes());
            return new Situation(before.rules(), merged, before.claims(), before.on());
        }));
    }

    /** Of the PASS that a document tells something was recorded, or nothing. */
    private void pass(LocalDate start) {
        Pass recorded = near.pass(start);
        all.add(new Mutation("passes/" + start, before -> {
            List<Pass> passes = new ArrayList<>(before.facts().passes());
            if (!passes.removeIf(pass -> pass.start().equals(start))) {
                passes.add(recorded);
            }
            return new Situation(before.rules(), before.facts().with(passes), before.claims(), before.on());
        }));
    }

    private void claim(Claim claim) {
        if (claim.evidence() != null && claim.evidence().issuedOn() != null) {
            pass(claim.evidence().issuedOn());
        }
        String name = "claims/" + claim.id();
        LocalDate since = claim.since() == null || near.number(2) == 0 ? near.around() : null;
        LocalDate until = claim.until() == null || near.number(2) == 0 ? near.around() : null;
        change(
                claim,
                name + "/since",
                now -> new Claim(now.id(), now.criterion(), since, now.until(), now.evidence(), now.certified()));
        change(
                claim,
                name + "/until",
                now -> new Claim(now.id(), now.criterion(), now.since(), until, now.evidence(), now.certified()));
        Claim.Evidence toggled = claim.evidence() == null ? near.evidence() : null;
        change(
                claim,
                name + "/evidence",
                now -> new Claim(now.id(), now.criterion(), now.since(), now.until(), toggled, now.certified()));
        change(
                claim,
                name + "/certified",
                now -> new Claim(
                        now.id(), now.criterion(), now.since(), now.until(), now.evidence(), !now.certified()));
        if (claim.evidence() != null) {
            LocalDate issued = claim.evidence().issuedOn() == null || near.number(2) == 0 ? near.around() : null;
            LocalDate valid = claim.evidence().validUntil() == null ? near.around() : null;
            evidence(
                    claim,
                    name + "/evidence/issuedOn",
                    seen -> new Claim.Evidence(seen.kind(), issued, seen.validUntil()));
            evidence(
                    claim,
                    name + "/evidence/validUntil",
                    seen -> new Claim.Evidence(seen.kind(), seen.issuedOn(), valid));
            evidence(
                    claim,
                    name + "/evidence/kind",
                    seen -> new Claim.Evidence("OTHER", seen.issuedOn(), seen.validUntil()));
        }
    }

    private void evidence(Claim claim, String name, UnaryOperator<Claim.Evidence> change) {
        change(
                claim,
                name,
                now -> now.evidence() == null
                        ? now
                        : new Claim(
                                now.id(),
                                now.criterion(),
                                now.since(),
                                now.until(),
                                change.apply(now.evidence()),
                                now.certified()));
    }

    private void change(Claim claim, String name, UnaryOperator<Claim> change) {
        all.add(new Mutation(
                name,
                before -> new Situation(
                        before.rules(),
                        before.facts(),
                        before.claims().stream()
                                .map(one -> one.id().equals(claim.id()) ? change.apply(one) : one)
                                .toList(),
                        before.on())));
    }

    /** A claim more to any criterion, and each claim less. */
    private void claimed() {
        List<String> codes = new ArrayList<>(situation.rules().codes());
        codes.add("OF_TOMORROW");
        for (String code : codes) {
            Claim more = near.claim(90, code);
            all.add(new Mutation(claimedName(code), before -> {
                List<Claim> claims = new ArrayList<>(before.claims());
                claims.add(more);
                return new Situation(before.rules(), before.facts(), claims, before.on());
            }));
        }
        for (Claim less : situation.claims()) {
            all.add(new Mutation(
                    claimedName(less.criterion()),
                    before -> new Situation(
                            before.rules(),
                            before.facts(),
                            before.claims().stream()
                                    .filter(one -> !one.id().equals(less.id()))
                                    .toList(),
                            before.on())));
        }
    }

    private String claimedName(String code) {
        return "claimed/" + (situation.rules().knows(code) ? code : "others");
    }
}
