#!/usr/bin/env bash
# Phonetics: the Double Metaphone of commons-codec drops an accented first letter, so that "Émile" and "mile" sound alike and
# "Émile" and "Emile" do not: strip accents before.
# Seen with commons-codec:commons-codec 1.20.0. Source: DoubleMetaphone handles Ç and Ñ and passes over every other letter it
# does not know.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
take() { (cd "$tmp" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$tmp/${2:-lib}"); }
take commons-codec:commons-codec:1.20.0
cat > "$tmp/Sound.java" <<'JAVA'
import org.apache.commons.codec.language.DoubleMetaphone;
class Sound {
    public static void main(String[] args) {
        var sound = new DoubleMetaphone();
        System.out.println(sound.doubleMetaphone("\u00c9mile") + " " + sound.doubleMetaphone("Emile") + " " + sound.doubleMetaphone("mile"));
    }
}
JAVA
seen=$(java -cp "$tmp/lib/*" "$tmp/Sound.java"); echo "$seen"
[ "$seen" = "ML AML ML" ]
