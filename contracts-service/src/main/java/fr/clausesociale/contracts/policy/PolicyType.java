package fr.clausesociale.contracts.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What a value is written as. */
enum PolicyType {
    INTEGER {
        @Override
        boolean accepts(String value) {
            return value.matches("\\d{1,9}");
        }
    },
    /** With a point; amounts in euros excluding VAT, shares as 0.05 for 5 %. */
    DECIMAL {
        @Override
        boolean accepts(String value) {
            return value.matches("\\d{1,15}([.]\\d{1,6})?") && new BigDecimal(value).signum() >= 0;
        }
    },
    DATE {
        @Override
        boolean accepts(String value) {
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    FLAG {
        @Override
        boolean accepts(String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    /** One of the codes that its name allows. */
    CODE {
        @Override
        boolean accepts(String value) {
            return value.matches("[A-Z][A-Z0-9_]{0,59}");
        }
    };

    abstract boolean accepts(String value);
}
