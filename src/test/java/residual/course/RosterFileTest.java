package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rosters as people have them. */
class RosterFileTest {
    private static final String PLAIN = "name,login,email,number,section\nÄda Lövelace,Ada,ADA@example.org,0012,Mo 10\n";

    private static RosterFile read(String text) {
        return RosterFile.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String troubles(String text) {
        return read(text).troubles().toString();
    }

    static Stream<Arguments> encodings() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252").flatMap(name -> Stream.of("", "\uFEFF")
                .filter(mark -> mark.isEmpty() || name.startsWith("UTF")).map(mark -> Arguments.of(name, mark)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyEncodingIsRead(String encoding, String mark) {
        RosterFile file = RosterFile.of((mark + PLAIN).getBytes(Charset.forName(encoding)));
        assertThat(file.troubles()).isEmpty();
        assertThat(file.lines()).containsExactly(new RosterLine(2, "Äda Lövelace", "ada", "ada@example.org", "0012", "Mo 10"));
    }

    @Test
    void canvasIsRead() {
        RosterFile file = read("""
                Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (123)
                "    Points Possible",,,,,10
                "Lovelace, Ada",101,00123,ada@example.org,Deep learning,9
                "Student, Test",999,,,Deep learning,
                """);
        assertThat(file.troubles()).isEmpty();
        assertThat(file.lines()).containsExactly(new RosterLine(3, "Ada Lovelace", "ada@example.org", "ada@example.org", "00123", "Deep learning"));
    }

    @Test
    void moodleIsReadInEnglishAndGerman() {
        RosterLine ada = new RosterLine(2, "Ada Lovelace", "", "ada@example.org", "123", "A");
        assertThat(read("First name,Last name,ID number,Email address,Groups\nAda,Lovelace,123,ada@example.org,A\n").lines()).containsExactly(ada);
        assertThat(read("\"Vorname\";\"Nachname\";\"ID-Nummer\";\"E-Mail-Adresse\";\"Gruppen\"\r\n\"Ada\";\"Lovelace\";\"123\";\"ada@example.org\";\"A\"\r\n").lines()).containsExactly(ada);
        assertThat(read("Vorname\tNachname\tMatrikelnummer\tE-Mail\tGruppe\nAda\tLovelace\t123\tada@example.org\tA").lines()).containsExactly(ada);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "=HYPERLINK(\"http://x\")|formula", "@SUM(1)|formula", "-1+1|formula", "+1|formula"})
    void aCellThatIsAFormulaIsRefused(String cell, String key) {
        assertThat(read("name,login\n\"" + cell.replace("\"", "\"\"") + "\",ada\n").troubles()).extracting(RosterTrouble::key).contains(key);
        assertThat(read("name,login\n\"" + cell.replace("\"", "\"\"") + "\",ada\n").lines()).isEmpty();
    }

    @Test
    void aNumberThatASpreadsheetKeepsAsTextIsThatText() {
        assertThat(read("name,login,number\nAda,ada,\"=\"\"0012\"\"\"\n").lines()).extracting(RosterLine::number).containsExactly("0012");
    }

    @Test
    void aLineSaidTwiceIsOneAndTwoThatDifferAreRefused() {
        RosterFile file = read(PLAIN + "Äda Lövelace,ada,ada@example.org,0012,Mo 10\n");
        assertThat(file.lines()).hasSize(1);
        assertThat(file.repeated()).isEqualTo(1);
        assertThat(troubles(PLAIN + "Bert,ada,b@example.org,3,\n")).contains("line=3", "twice", "Bert / Äda Lövelace (2)");
        assertThat(troubles(PLAIN + "Bert,b,ada@example.org,3,\n")).contains("twice");
        assertThat(troubles(PLAIN + "Bert,b,b@example.org,0012,\n")).contains("twice");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThat(troubles("Name,Points\nAda,3\n")).contains("line=1", "headings", "Name, Points");
        assertThat(troubles("name,login\n")).contains("nobody");
        assertThat(troubles("")).contains("nobody");
        assertThat(troubles("name,login\nAda,\n\n,bert\n")).contains("line=2", "login-missing", "line=4", "name-missing");
        assertThat(troubles("name,login,email\nAda,a b,\nBert,b,nowhere\n")).contains("line=2", "key=login", "line=3", "key=email");
        assertThat(troubles("name,login\n\"Ada,ada\nBert,bert\n")).contains("line=2");
        assertThat(troubles("name,login\n" + "x".repeat(300) + ",ada\n")).contains("key=name");
    }

    @Test
    void tenMegabytesAreTheMost() {
        assertThat(RosterFile.of(new byte[RosterFile.MOST_BYTES + 1]).troubles()).extracting(RosterTrouble::key).containsExactly("too-large");
        StringBuilder many = new StringBuilder("name,login\n");
        for (int i = 0; i <= RosterFile.MOST_LINES; i++) {
            many.append("Person ").append(i).append(",p").append(i).append('\n');
        }
        assertThat(troubles(many.toString())).contains("too-many");
    }

    @Test
    void whatWasReadIsWrittenSoThatItReadsTheSame() {
        RosterFile file = read(PLAIN + "\"O'Hara, \"\"Bob\"\" Jr\",bob,,7,\"a;b\"\n");
        assertThat(read(file.text()).lines()).extracting(line -> line.values().toList()).isEqualTo(file.lines().stream().map(line -> line.values().toList()).toList());
    }
}
