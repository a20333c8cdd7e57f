package fr.clausesociale.beneficiaries.referral.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A column of a table of referrals, by the titles under which tools write it, and where it goes. */
enum Column {
    EXTERNAL_ID("/externalId", "externalid", "identifiantdanslesi", "identifiant", "numero", "reference"),
    LAST_NAME("/person/lastName", "lastname", "nom", "nomdefamille", "nomdenaissance"),
    FIRST_NAMES("/person/firstNames", "firstnames", "prenom", "prenoms"),
    BIRTH_DATE("/person/birthDate", "birthdate", "datedenaissance", "neele"),
    SEX("/person/sex", "sex", "sexe", "genre", "civilite"),
    FRANCE_TRAVAIL_ID(
            "/person/franceTravailId", "francetravailid", "identifiantpoleemploi", "identifiantfrancetravail"),
    EMAIL("/person/email", "email", "courriel", "mail"),
    PHONE("/person/phone", "phone", "telephone", "tel"),
    LINE("/person/address/line", "line", "adresse"),
    LINE_MORE("/person/address/line", "adressecomplement", "complementdadresse"),
    POSTAL_CODE("/person/address/postalCode", "postalcode", "codepostal", "cp"),
    TOWN("/person/address/communeCode", "town", "ville", "commune"),
    COMMUNE_CODE("/person/address/communeCode", "communecode", "codeinsee", "codecommune"),
    QPV("/person/address/qpv", "qpv", "codeqpv", "quartierprioritaire"),
    EDUCATION("/person/education", "education", "niveaudeformation"),
    OCCUPATIONS("/occupations", "occupations", "emploirecherchecoderome", "emploirecherche", "coderome", "rome"),
    INFORMED_ON("/informedOn", "informedon", "dateinformation", "personneinformeele"),
    FOLLOWED_BY("/followedBy", "followedby", "structuredesuivi"),
    ORIGIN("/origin", "origin", "origine"),
    ORIGIN_DETAIL("/originDetail", "origindetail", "origineprecision"),
    OPINION("/opinion", "opinion", "avismotive"),
    CRITERIA("/claims", "criteria", "criteres", "criterion", "critere"),
    RSA("/claims", "droitsrsa", "rsa"),
    ASS("/claims", "droitsass", "ass"),
    RQTH("/claims", "rqth"),
    SINCE("/claims/0/since", "since", "depuisle"),
    EVIDENCE_KIND("/claims/0/evidence/kind", "evidencekind", "justificatif"),
    EVIDENCE_ISSUED_ON("/claims/0/evidence/issuedOn", "evidenceissuedon", "justificatifdelivrele"),
    EVIDENCE_VALID_UNTIL("/claims/0/evidence/validUntil", "evidencevaliduntil", "justificatifvalablejusquau");

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

    private static final Map<String, Column> BY_TITLE = Arrays.stream(values())
            .flatMap(column -> column.titles.stream().map(title -> Map.entry(title, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Titles are written by whoever sends a file: what is kept of them is bounded. */
    private static final int MOST_READ = 1_000;

    private static final Map<String, Optional<Column>> READ = new ConcurrentHashMap<>();

    private final String pointer;
    private final List<String> titles;

    Column(String pointer, String... titles) {
        this.pointer = pointer;
        this.titles = List.of(titles);
    }

    String pointer() {
        return pointer;
    }

    /** Asked of every cell of every row, so titles that were read once are kept. */
    static Optional<Column> of(String title) {
        Optional<Column> known = READ.get(title);
        if (known != null) {
            return known;
        }
        Optional<Column> found = Optional.ofNullable(BY_TITLE.get(written(title)));
        if (READ.size() < MOST_READ) {
            READ.put(title, found);
        }
        return found;
    }

    private static String written(String title) {
        return NO_LETTER
                .matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
