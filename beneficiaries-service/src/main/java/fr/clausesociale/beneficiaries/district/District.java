package fr.clausesociale.beneficiaries.district;

import java.util.Set;

/** @param communes INSEE codes of the present communes in which it lies: one code may lie in several */
record District(String code, String name, Set<String> communes) {

    District {
        communes = Set.copyOf(communes);
    }

    String told() {
        return code + " " + name;
    }
}
