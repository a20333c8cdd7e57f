#!/usr/bin/env bash
# FastCSV: a byte order mark is found in a stream or a file and passed over when asked to, but not in a Reader: the first title
# then begins with an invisible character and no column has the name that one sees.
# Seen with de.siegmar:fastcsv 4.4.0. Source: the Javadoc of CsvReader.CsvReaderBuilder#detectBomHeader names it for files.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
take() { (cd "$tmp" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$tmp/${2:-lib}"); }
take de.siegmar:fastcsv:4.4.0
cat > "$tmp/Mark.java" <<'JAVA'
import de.siegmar.fastcsv.reader.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
class Mark {
    public static void main(String[] args) throws Exception {
        byte[] file = "\uFEFFmois;heures\n2026-01;7,50\n".getBytes(StandardCharsets.UTF_8);
        try (var stream = CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(file));
                var reader = CsvReader.builder().fieldSeparator(';').detectBomHeader(true)
                        .ofNamedCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            System.out.println("stream: " + stream.iterator().next().findField("mois").isPresent()
                    + ", reader: " + reader.iterator().next().findField("mois").isPresent());
        }
    }
}
JAVA
seen=$(java -cp "$tmp/lib/*" "$tmp/Mark.java"); echo "$seen"
[ "$seen" = "stream: true, reader: false" ]
