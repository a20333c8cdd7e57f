package fr.clausesociale.reporting.store;

import fr.clausesociale.platform.identifier.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What turns facts into lines: memory that was kept by other code says what other code made of the facts, and is not believed.
 */
final class Makers {

    private static final String ROOT = "fr.clausesociale.reporting.";

    /** Every class that has a part in it, of these packages all. */
    static final List<String> CLASSES = List.of(
            "facts.ContractFact",
            "facts.ConventionFact",
            "facts.DecisionFact",
            "facts.Fact",
            "facts.FactReader",
            "facts.HoursFact",
            "facts.KeyFact",
            "facts.LinkFact",
            "facts.PlacementFact",
            "facts.ProfileFact",
            "facts.Source",
            "facts.Version",
            "lines.Attribute",
            "lines.Belief",
            "lines.BeliefColumns",
            "lines.Beliefs",
            "lines.Cause",
            "lines.Causes",
            "lines.Cells",
            "lines.Chains",
            "lines.Changes",
            "lines.Codes",
            "lines.ContractSides",
            "lines.Identities",
            "lines.Ids",
            "lines.IntList",
            "lines.KeptLedger",
            "lines.Ledger",
            "lines.Line",
            "lines.LineSink",
            "lines.Numbers",
            "lines.OpenSides",
            "lines.OwnedChains",
            "lines.Owners",
            "lines.PersonalKeys",
            "lines.SideTable",
            "lines.Sides",
            "lines.State",
            "lines.Teller",
            "lines.Times",
            "book.Book",
            "book.Run",
            "book.RunBuilder",
            "columns.ColumnsReader",
            "columns.ColumnsWriter",
            "store.Extent",
            "store.StoredFacts",
            "store.StoredFollowers",
            "store.StoredParts");

    static final String FINGERPRINT = fingerprint();

    private Makers() {}

    private static String fingerprint() {
        MessageDigest all = Digest.begun();
        for (String name : CLASSES) {
            try {
                Class<?> maker = Class.forName(ROOT + name, false, Makers.class.getClassLoader());
                Arrays.stream(maker.getNestMembers())
                        .sorted(Comparator.comparing(Class::getName))
                        .forEach(member -> all.update(bytes(member)));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static byte[] bytes(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No class file of " + type);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
